package vn.ketnap.review.form;

import java.util.EnumMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.ketnap.organization.OrganizationQueries;
import vn.ketnap.review.form.FormFigures.Register;
import vn.ketnap.shared.Metric;
import vn.ketnap.shared.OrgScope;
import vn.ketnap.shared.Period;

/** Reads what the registers of a unit hold of a period: decisions, ceremonies, recognitions, who was struck off. */
@Component
class FormRegisterQueries {

    /* Counted where the branch stood on the day, as in the register. */
    private static final String EVENTS = """
            SELECT e.metric, e.basis, COUNT(*) AS n FROM register_event e
            JOIN heir h ON h.organization_id = e.organization_id
             AND h.valid_from <= e.counted_on AND h.valid_to > e.counted_on
            JOIN ancestry a ON a.organization_id = h.heir_id AND a.ancestor_id = :unit
             AND a.valid_from <= e.counted_on AND a.valid_to > e.counted_on
            WHERE e.counted_on >= :from AND e.counted_on < :until
            GROUP BY e.metric, e.basis
            """;

    private static final String PROBATIONARY = """
            SELECT COUNT(*) AS n FROM admission x
            JOIN heir h ON h.organization_id = x.organization_id AND h.valid_from < :until AND h.valid_to >= :until
            JOIN ancestry a ON a.organization_id = h.heir_id AND a.ancestor_id = :unit
             AND a.valid_from < :until AND a.valid_to >= :until
            WHERE x.ceremony_on < :until AND (x.recognized_on IS NULL OR x.recognized_on >= :until)
              AND (x.struck_off_on IS NULL OR x.struck_off_on >= :until)
            """;

    /* In use for all branches of the unit from the first day, or the first of theirs; and for some of it. */
    private static final String IN_USE = """
            SELECT NOT EXISTS (
                SELECT 1 FROM ancestry b
                JOIN organization_version v ON v.organization_id = b.organization_id
                 AND v.valid_from < :until AND v.valid_to > :from AND v.kind IN ('BRANCH', 'BASE_BRANCH')
                WHERE b.ancestor_id = :unit AND b.valid_from < :until AND b.valid_to > :from AND NOT EXISTS (
                    SELECT 1 FROM register_use r JOIN ancestry u ON u.ancestor_id = r.organization_id
                     AND u.organization_id = b.organization_id AND u.valid_from < :until AND u.valid_to > :from
                    WHERE r.used_from <= GREATEST(v.valid_from, :from))) AS whole,
            EXISTS (
                SELECT 1 FROM register_use r JOIN ancestry a
                  ON (a.organization_id = r.organization_id AND a.ancestor_id = :unit
                   OR a.ancestor_id = r.organization_id AND a.organization_id = :unit)
                 AND a.valid_from < :until AND a.valid_to > :from
                WHERE r.used_from < :until) AS partly
            """;

    private final JdbcClient jdbc;
    private final OrganizationQueries organizations;

    FormRegisterQueries(JdbcClient jdbc, OrganizationQueries organizations) {
        this.jdbc = jdbc;
        this.organizations = organizations;
    }

    /** What the registers hold; null where none is in use. */
    @Nullable
    Register load(OrgScope scope, String code, Period period) {
        record Use(boolean whole, boolean partly) {}
        long unit = organizations.idOf(scope, code).value();
        var use = asked(IN_USE, unit, period)
                .query((row, n) -> new Use(row.getBoolean("whole"), row.getBoolean("partly")))
                .single();
        if (!use.partly) {
            return null;
        }
        var counts = new EnumMap<Metric, Long>(Metric.class);
        long[] days = new long[2];
        asked(EVENTS, unit, period).query(row -> {
            var metric = Metric.valueOf(row.getString("metric"));
            if (metric == Metric.ADMITTED) {
                days[row.getString("basis").equals("DECISION") ? 0 : 1] = row.getLong("n");
            } else {
                counts.put(metric, row.getLong("n"));
            }
        });
        long probationary = jdbc.sql(PROBATIONARY)
                .param("unit", unit)
                .param("until", period.until())
                .query((row, n) -> row.getLong("n"))
                .single();
        return new Register(use.whole, days[0], days[1], counts, probationary);
    }

    private JdbcClient.StatementSpec asked(String sql, long unit, Period period) {
        return jdbc.sql(sql).param("unit", unit).param("from", period.from()).param("until", period.until());
    }
}
