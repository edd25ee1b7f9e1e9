package vn.ketnap.source;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.organization.KnownUnits;
import vn.ketnap.organization.UnitCodeQueries;
import vn.ketnap.settings.SettingStore;
import vn.ketnap.shared.ImportId;
import vn.ketnap.shared.OrgScope;
import vn.ketnap.shared.Problem;
import vn.ketnap.shared.facts.Chunks;
import vn.ketnap.shared.person.PersonDigestStore;
import vn.ketnap.source.CandidateRules.Elsewhere;
import vn.ketnap.source.CandidateRules.Slot;

/** Checks rows about candidates before they are written; facts are loaded once per sheet. */
@Component
@Transactional(readOnly = true)
public class CandidateCheckQueries {

    private final JdbcClient jdbc;
    private final UnitCodeQueries units;
    private final CandidateStore candidates;
    private final PersonDigestStore persons;
    private final SettingStore settings;
    private final Clock clock;

    CandidateCheckQueries(
            JdbcClient jdbc,
            UnitCodeQueries units,
            CandidateStore candidates,
            PersonDigestStore persons,
            SettingStore settings,
            Clock clock) {
        this.jdbc = jdbc;
        this.units = units;
        this.candidates = candidates;
        this.persons = persons;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * The problems of each row, in the order of the rows.
     *
     * @param comingCodes codes of units that the same workbook brings
     */
    public List<List<Problem>> check(OrgScope scope, List<BringCandidate> commands, Set<String> comingCodes) {
        var digests = persons.digests();
        var digestOf = new HashMap<BringCandidate, String>();
        commands.forEach(command -> digestOf.put(command, digests.of(command.fullName(), command.bornOn())));
        var known = units(scope, commands, comingCodes);
        return CandidateRules.check(
                commands,
                new CandidateRules.Facts(
                        known,
                        LocalDate.now(clock),
                        settings.dated(),
                        settings.workingDays(),
                        command -> digestOf.getOrDefault(command, ""),
                        standing(commands, known),
                        elsewhere(scope, new HashSet<>(digestOf.values())),
                        registered(known)));
    }

    /**
     * How many candidates an import wrote that somebody has changed since; 0: it can be taken back. The scope is the
     * asker's right to take the import back, which the asker has checked.
     */
    public int touchedSince(OrgScope scope, ImportId importId) {
        return candidates.touchedSince(importId);
    }

    /** The units that rows name. */
    KnownUnits units(OrgScope scope, List<BringCandidate> commands, Set<String> comingCodes) {
        var codes = commands.stream()
                .flatMap(command -> Stream.of(command.code(), command.admittingCode()))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return units.find(scope, codes, comingCodes);
    }

    /** The units that a correction names. */
    KnownUnits named(OrgScope scope, CorrectCandidate command) {
        var codes = Stream.of(command.code(), command.admittingCode())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return units.find(scope, codes, Set.of());
    }

    /** Where else in scope persons are carried now; out of scope nobody is told. */
    Map<String, List<Elsewhere>> elsewhere(OrgScope scope, Set<String> digests) {
        var found = new HashMap<String, List<Elsewhere>>();
        for (var some : Chunks.of(digests)) {
            jdbc.sql("""
                            SELECT c.person, v.code, s.stage FROM candidate c
                            JOIN candidate_stay s ON s.candidate_id = c.id AND s.valid_to = '9999-12-31'
                             AND s.stage NOT IN ('LEFT', 'RECOGNIZED', 'FEASIBLE')
                            JOIN organization_version v ON v.organization_id = c.organization_id
                             AND v.valid_from <= :today AND v.valid_to > :today
                            WHERE c.person IN (:persons)
                              AND (:all OR EXISTS (SELECT 1 FROM ancestry g WHERE g.organization_id = c.organization_id
                                   AND g.ancestor_id IN (:roots) AND g.valid_from <= :today AND g.valid_to > :today))
                            """)
                    .param("persons", some)
                    .param("today", LocalDate.now(clock))
                    .param("all", scope.all())
                    .param("roots", scope.rootsForSql())
                    .query(row -> {
                        found.computeIfAbsent(row.getString("person"), person -> new ArrayList<>())
                                .add(new Elsewhere(row.getString("code"), Stage.valueOf(row.getString("stage"))));
                    });
        }
        return found;
    }

    /** Which rounds of whom the register has. */
    private Map<Slot, Set<Integer>> registered(KnownUnits known) {
        var codes = new HashMap<Long, String>();
        known.standing().values().forEach(unit -> codes.put(unit.id(), unit.code()));
        var found = new HashMap<Slot, Set<Integer>>();
        for (var some : Chunks.of(codes.keySet())) {
            jdbc.sql("""
                            SELECT c.organization_id, c.person, c.round
                            FROM candidate_admission r JOIN candidate c ON c.id = r.candidate_id
                            WHERE c.organization_id IN (:units)
                            """).param("units", some).query(row -> {
                var slot = new Slot(codes.getOrDefault(row.getLong("organization_id"), ""), row.getString("person"));
                found.computeIfAbsent(slot, one -> new HashSet<>()).add(row.getInt("round"));
            });
        }
        return found;
    }

    private Map<Slot, List<StandingCandidate>> standing(List<BringCandidate> commands, KnownUnits known) {
        var codes = new HashMap<Long, String>();
        commands.forEach(command -> {
            var unit = known.standing(command.code());
            if (unit != null) {
                codes.put(unit.id(), command.code());
            }
        });
        return candidates.standing(codes.keySet()).stream()
                .collect(Collectors.groupingBy(
                        one -> new Slot(codes.getOrDefault(one.organizationId(), ""), one.person())));
    }
}
