package vn.ketnap.source;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.ketnap.organization.KnownUnits;
import vn.ketnap.shared.Folded;
import vn.ketnap.shared.ImportId;
import vn.ketnap.shared.Undone;
import vn.ketnap.shared.Written;
import vn.ketnap.shared.facts.Chunks;
import vn.ketnap.shared.facts.FactFilter;
import vn.ketnap.shared.facts.FactStore;
import vn.ketnap.shared.facts.FactTable;
import vn.ketnap.shared.person.Initials;
import vn.ketnap.shared.person.PersonDigests;

/** Candidates and, apart from them, who they are; with each change the stays and clocks of their units are derived anew. */
@Component
class CandidateStore {

    private static final FactTable<StandingCandidate> TABLE = new FactTable<>(
            "candidate", List.of("person", "round"), StandingCandidate.COLUMNS, StandingCandidate::read);

    private static final String PERSON = """
            INSERT INTO candidate_person (candidate_id, full_name, search_name, born_on, assigned_to, note)
            VALUES (?, ?, ?, ?, ?, ?)
            ON DUPLICATE KEY UPDATE full_name = VALUES(full_name), search_name = VALUES(search_name),
                assigned_to = COALESCE(VALUES(assigned_to), assigned_to), note = COALESCE(VALUES(note), note)
            """;

    private final JdbcClient jdbc;
    private final JdbcTemplate template;
    private final StayStore stays;
    private final FactStore<StandingCandidate> facts;

    CandidateStore(JdbcClient jdbc, JdbcTemplate template, StayStore stays) {
        this.jdbc = jdbc;
        this.template = template;
        this.stays = stays;
        this.facts = new FactStore<>(template, TABLE);
    }

    /** A round that rows speak of, and the person as the latest of them says. */
    private record Touched(StandingCandidate candidate, BringCandidate row) {}

    private record Key(long organizationId, String person, int round) {

        static Key of(StandingCandidate candidate) {
            return new Key(candidate.organizationId(), candidate.person(), candidate.round());
        }
    }

    /** The rounds that stand in some units, in the order of their numbers. */
    List<StandingCandidate> standing(Collection<Long> organizations) {
        return facts.standing(organizations, FactFilter.ALL).stream()
                .sorted(Comparator.comparingInt(StandingCandidate::round))
                .toList();
    }

    /** Adds rows to what stands. */
    Written write(ImportId importId, List<BringCandidate> rows, KnownUnits units, PersonDigests digests) {
        var touched = touched(rows, units, digests);
        var written = facts.write(
                importId,
                touched,
                FactFilter.ALL,
                Touched::candidate,
                one -> one.row.code() + " · " + Initials.of(one.row.fullName()));
        persons(touched);
        if (written.added() + written.changed() > 0) {
            stays.derive(
                    touched.stream().map(one -> one.candidate.organizationId()).collect(Collectors.toSet()));
        }
        return written;
    }

    int touchedSince(ImportId importId) {
        return facts.touchedSince(importId);
    }

    Undone undo(ImportId importId) {
        var units = Set.copyOf(
                jdbc.sql("SELECT DISTINCT organization_id FROM candidate FOR SYSTEM_TIME ALL WHERE import_id = :import")
                        .param("import", importId.value())
                        .query((row, n) -> row.getLong("organization_id"))
                        .list());
        stays.forget(units);
        var undone = facts.undo(importId);
        stays.derive(units);
        return undone;
    }

    private List<Touched> touched(List<BringCandidate> rows, KnownUnits units, PersonDigests digests) {
        var organizations = rows.stream().map(row -> units.id(row.code())).collect(Collectors.toSet());
        var standing = standing(organizations).stream()
                .collect(Collectors.groupingBy(one -> List.of(one.organizationId(), one.person())));
        var rounds = new HashMap<List<?>, Rounds>();
        var touched = new LinkedHashMap<Key, Touched>();
        for (int index : CandidateRules.inTime(rows)) {
            var row = rows.get(index);
            long organization = units.id(row.code());
            var person = digests.of(row.fullName(), row.bornOn());
            var slot = List.of(organization, person);
            var after = rounds.computeIfAbsent(
                            slot, one -> new Rounds(organization, person, standing.getOrDefault(one, List.of())))
                    .add(row, row.admittingCode() == null ? null : units.id(row.admittingCode()));
            touched.put(Key.of(after), new Touched(after, row));
        }
        return List.copyOf(touched.values());
    }

    private void persons(List<Touched> touched) {
        var ids = ids(touched.stream()
                .map(one -> one.candidate.organizationId())
                .collect(Collectors.toCollection(TreeSet::new)));
        var rows = new ArrayList<@Nullable Object[]>();
        for (var one : touched) {
            var id = ids.get(Key.of(one.candidate));
            if (id != null) {
                rows.add(person(id, one.row.fullName(), one.row.bornOn(), one.row.helper(), one.row.note()));
            }
        }
        template.batchUpdate(PERSON, rows);
    }

    static @Nullable Object[] person(
            long id, String fullName, LocalDate bornOn, @Nullable String helper, @Nullable String note) {
        return new @Nullable Object[] {id, fullName, Folded.of(fullName), bornOn, helper, note};
    }

    private Map<Key, Long> ids(Set<Long> organizations) {
        var ids = new HashMap<Key, Long>();
        for (var some : Chunks.of(organizations)) {
            jdbc.sql(
                            "SELECT id, organization_id, person, round FROM candidate WHERE organization_id IN (:organizations)")
                    .param("organizations", some)
                    .query(row -> {
                        ids.put(
                                new Key(row.getLong("organization_id"), row.getString("person"), row.getInt("round")),
                                row.getLong("id"));
                    });
        }
        return ids;
    }
}
