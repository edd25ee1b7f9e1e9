package vn.ketnap.admission;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.admission.AdmissionRegister.Tally;
import vn.ketnap.organization.OrganizationQueries;
import vn.ketnap.organization.Unit;
import vn.ketnap.organization.WholeNames;
import vn.ketnap.shared.OrgScope;
import vn.ketnap.shared.OrganizationId;
import vn.ketnap.shared.Population;
import vn.ketnap.shared.person.Initials;

/** Reads of the register of admissions. Whole names are read through {@link AdmissionRegisterService}, which logs it. */
@Component
@Transactional(readOnly = true)
public class AdmissionRegisterQueries {

    /** More trees than one actor stands over. */
    private static final int MOST_ROOTS = 200;

    /* An admission counts where its branch stood on the day of the decision, as in the tally of registers. */
    private static final String FOUND = """
            WITH terms AS (
                SELECT CAST(value AS SIGNED) AS months, valid_from,
                       COALESCE(LEAD(valid_from) OVER (ORDER BY valid_from), '9999-12-31') AS valid_to
                FROM setting WHERE name = 'admission.probation-months'
            ), dated AS (
                SELECT x.id, x.organization_id, x.channel, x.decision_no, x.decided_on, x.ceremony_on, x.recognized_on,
                       x.struck_off_on, x.ceremony_on + INTERVAL t.months MONTH AS ends_on
                FROM admission x
                JOIN heir h ON h.organization_id = x.organization_id
                 AND h.valid_from <= x.decided_on AND h.valid_to > x.decided_on
                JOIN ancestry a ON a.organization_id = h.heir_id AND a.ancestor_id = :unit
                 AND a.valid_from <= x.decided_on AND a.valid_to > x.decided_on
                LEFT JOIN terms t ON t.valid_from <= x.decided_on AND t.valid_to > x.decided_on
                WHERE x.decided_on >= :from AND x.decided_on < :until AND (:channel IS NULL OR x.channel = :channel)
            ), found AS (
                SELECT dated.*, CASE WHEN struck_off_on IS NOT NULL THEN 'STRUCK_OFF'
                                     WHEN recognized_on IS NOT NULL THEN 'RECOGNIZED'
                                     WHEN ends_on < :today THEN 'LATE' ELSE 'ON_PROBATION' END AS state
                FROM dated
            )
            """;

    private static final String NUMBERS = FOUND + """
            SELECT COUNT(*) AS admitted, COALESCE(SUM(state IN ('ON_PROBATION', 'LATE')), 0) AS on_probation,
                   COALESCE(SUM(state = 'LATE'), 0) AS late, COALESCE(SUM(state = 'RECOGNIZED'), 0) AS recognized,
                   COALESCE(SUM(state = 'STRUCK_OFF'), 0) AS struck_off
            FROM found
            """;

    private static final String ROWS = FOUND + """
            SELECT f.*, v.code, v.name, p.full_name, YEAR(p.born_on) AS birth_year,
                   WHOLE AS whole
            FROM (SELECT found.* FROM found
                  WHERE :state IS NULL OR state = :state OR (:state = 'ON_PROBATION' AND state = 'LATE')
                  ORDER BY decided_on DESC, id DESC LIMIT :size OFFSET :skip) f
            JOIN organization_version v ON v.organization_id = f.organization_id
             AND v.valid_from <= f.decided_on AND v.valid_to > f.decided_on
            LEFT JOIN admitted_person p ON p.admission_id = f.id
            ORDER BY f.decided_on DESC, f.id DESC
            """.replace("WHOLE", WholeNames.READ);

    private static final String LATEST = """
            SELECT MAX(day) FROM (
                SELECT MAX(counted_on) AS day FROM register_tally
                WHERE ancestor_id = :unit AND metric = 'ADMITTED' AND basis = 'DECISION' AND counted_on <= :today
                UNION ALL
                SELECT MAX(decided_on) FROM admission WHERE organization_id = :unit) known
            """;

    private static final String HOME = """
            SELECT ancestor_id FROM register_tally WHERE ancestor_id IN (:units) AND metric = 'ADMITTED' AND basis = 'DECISION'
            GROUP BY ancestor_id ORDER BY MAX(counted_on) DESC, ancestor_id LIMIT 1
            """;

    private final JdbcClient jdbc;
    private final OrganizationQueries organizations;
    private final Clock clock;

    AdmissionRegisterQueries(JdbcClient jdbc, OrganizationQueries organizations, Clock clock) {
        this.jdbc = jdbc;
        this.organizations = organizations;
        this.clock = clock;
    }

    /**
     * How many were admitted, by the state of today.
     *
     * @throws vn.ketnap.shared.NotFound when the unit does not exist or is out of scope
     */
    public Tally tally(OrgScope scope, AdmissionFilter filter) {
        return asked(NUMBERS, organizations.idOf(scope, filter.code()), filter)
                .query((row, n) -> new Tally(
                        row.getLong("admitted"),
                        row.getLong("on_probation"),
                        row.getLong("late"),
                        row.getLong("recognized"),
                        row.getLong("struck_off")))
                .single();
    }

    /** The day of the latest decision of a unit or of a unit below it. */
    public Optional<LocalDate> latest(OrgScope scope, String code) {
        return Optional.ofNullable(jdbc.sql(LATEST)
                .param("unit", organizations.idOf(scope, code).value())
                .param("today", LocalDate.now(clock))
                .query((row, n) -> new Latest(row.getObject(1, LocalDate.class)))
                .single()
                .day());
    }

    /** Of the topmost units the one with the latest admissions, else the first; nothing where no unit is in scope. */
    public Optional<Unit> home(OrgScope scope) {
        var roots =
                organizations.roots(scope, LocalDate.now(clock), 0, MOST_ROOTS).rows();
        if (roots.size() < 2) {
            return roots.stream().findFirst();
        }
        long latest = jdbc.sql(HOME)
                .param("units", roots.stream().map(root -> root.id().value()).toList())
                .query((row, n) -> row.getLong(1))
                .optional()
                .orElse(roots.getFirst().id().value());
        return roots.stream().filter(root -> root.id().value() == latest).findFirst();
    }

    /** A page, the last one where the one asked for lies beyond it, with whole names where the asker may read them: for the service, which logs who saw them. */
    AdmissionRegister load(OrgScope scope, AdmissionFilter filter) {
        var tally = tally(scope, filter);
        int page = filter.pageAmong(tally.of(filter.state()));
        var rows = asked(ROWS, organizations.idOf(scope, filter.code()), filter)
                .param("all", scope.all())
                .param("roots", scope.rootsForSql())
                .param("state", filter.state() == null ? null : filter.state().name())
                .param("size", filter.size())
                .param("skip", (long) page * filter.size())
                .query(AdmissionRegisterQueries::row)
                .list();
        return new AdmissionRegister(tally, page, rows);
    }

    private record Latest(@Nullable LocalDate day) {}

    private JdbcClient.StatementSpec asked(String sql, OrganizationId unit, AdmissionFilter filter) {
        return jdbc.sql(sql)
                .param("unit", unit.value())
                .param("from", filter.period().from())
                .param("until", filter.period().until())
                .param(
                        "channel",
                        filter.channel() == null ? null : filter.channel().name())
                .param("today", LocalDate.now(clock));
    }

    private static AdmissionRow row(ResultSet row, int n) throws SQLException {
        boolean whole = row.getBoolean("whole");
        String name = row.getString("full_name");
        return new AdmissionRow(
                row.getLong("id"),
                row.getString("code"),
                row.getString("name"),
                Initials.unless(whole, name),
                whole && name != null,
                whole ? row.getObject("birth_year", Integer.class) : null,
                Population.valueOf(row.getString("channel")),
                row.getString("decision_no"),
                row.getObject("decided_on", LocalDate.class),
                row.getObject("ceremony_on", LocalDate.class),
                row.getObject("ends_on", LocalDate.class),
                row.getObject("recognized_on", LocalDate.class),
                row.getObject("struck_off_on", LocalDate.class),
                AdmissionState.valueOf(row.getString("state")));
    }
}
