package vn.ketnap.admission;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.organization.UnitCodeQueries;
import vn.ketnap.settings.SettingStore;
import vn.ketnap.shared.ImportId;
import vn.ketnap.shared.OrgScope;
import vn.ketnap.shared.Problem;
import vn.ketnap.shared.facts.Chunks;

/** Checks admissions before they are written; facts are loaded once per sheet. */
@Component
@Transactional(readOnly = true)
public class AdmissionCheckQueries {

    private final JdbcClient jdbc;
    private final UnitCodeQueries units;
    private final AdmissionStore admissions;
    private final SettingStore settings;
    private final Clock clock;

    AdmissionCheckQueries(
            JdbcClient jdbc, UnitCodeQueries units, AdmissionStore admissions, SettingStore settings, Clock clock) {
        this.jdbc = jdbc;
        this.units = units;
        this.admissions = admissions;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * The problems of each row, in the order of the rows.
     *
     * @param comingCodes codes of units that the same workbook brings
     */
    public List<List<Problem>> check(OrgScope scope, List<RecordAdmission> commands, Set<String> comingCodes) {
        var codes = commands.stream().map(RecordAdmission::code).toList();
        var digests = admissions.digests();
        var digestOf = new HashMap<RecordAdmission, String>();
        commands.forEach(command -> digestOf.put(command, digests.of(command.fullName(), command.bornOn())));
        return RecordAdmissionRules.check(
                commands,
                new RecordAdmissionRules.Facts(
                        units.find(scope, codes, comingCodes),
                        LocalDate.now(clock),
                        terms(),
                        command -> digestOf.getOrDefault(command, ""),
                        elsewhere(scope, Set.copyOf(digestOf.values())),
                        struckOut(scope, Set.copyOf(digestOf.values()))));
    }

    /**
     * How many admissions an import wrote that somebody has changed since; 0: it can be taken back. The scope is the
     * asker's right to take the import back, which the asker has checked.
     */
    public int touchedSince(OrgScope scope, ImportId importId) {
        return admissions.touchedSince(importId);
    }

    /** The rules of law by day, each year looked up once. */
    java.util.function.Function<LocalDate, AdmissionTerms> terms() {
        var known = new HashMap<LocalDate, AdmissionTerms>();
        return day -> known.computeIfAbsent(day.withDayOfMonth(1), month -> AdmissionTerms.on(settings, day));
    }

    /** Branches in scope that have admitted these persons; out of scope nobody is told. */
    private Map<String, List<String>> elsewhere(OrgScope scope, Set<String> persons) {
        var branches = new HashMap<String, List<String>>();
        for (var some : Chunks.of(persons)) {
            jdbc.sql("""
                            SELECT a.person, v.code FROM admission a
                            JOIN organization_version v ON v.organization_id = a.organization_id
                             AND v.valid_from <= a.decided_on AND v.valid_to > a.decided_on
                            WHERE a.person IN (:persons)
                              AND (:all OR EXISTS (SELECT 1 FROM ancestry g WHERE g.organization_id = a.organization_id
                                   AND g.ancestor_id IN (:roots)))
                            """)
                    .param("persons", some)
                    .param("all", scope.all())
                    .param("roots", scope.rootsForSql())
                    .query(row -> {
                        branches.computeIfAbsent(row.getString("person"), person -> new ArrayList<>())
                                .add(row.getString("code"));
                    });
        }
        return branches;
    }

    /** When entries of these persons were struck out in branches in scope. */
    private Map<String, LocalDate> struckOut(OrgScope scope, Set<String> persons) {
        var days = new HashMap<String, LocalDate>();
        for (var some : Chunks.of(persons)) {
            jdbc.sql("""
                            SELECT a.person, MAX(c.changed_at) AS struck_out
                            FROM admission_change c JOIN admission FOR SYSTEM_TIME ALL a ON a.id = c.admission_id
                            WHERE c.kind = 'STRUCK_OUT' AND a.person IN (:persons)
                              AND (:all OR EXISTS (SELECT 1 FROM ancestry g WHERE g.organization_id = c.organization_id
                                   AND g.ancestor_id IN (:roots)))
                            GROUP BY a.person
                            """)
                    .param("persons", some)
                    .param("all", scope.all())
                    .param("roots", scope.rootsForSql())
                    .query(row -> {
                        days.put(
                                row.getString("person"),
                                row.getObject("struck_out", LocalDateTime.class).toLocalDate());
                    });
        }
        return days;
    }
}
