package vn.ketnap.admission.composition;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.admission.composition.Composition.By;
import vn.ketnap.admission.composition.Composition.Division;
import vn.ketnap.organization.OrganizationQueries;
import vn.ketnap.settings.SettingStore;
import vn.ketnap.shared.OrgScope;
import vn.ketnap.shared.Period;
import vn.ketnap.shared.Suppression;

/**
 * Counts who was admitted. Always of a whole year and of everybody in it: the numbers of two overlapping periods, or with
 * and without a filter, would give small ones away by subtraction.
 */
@Component
@Transactional(readOnly = true)
public class CompositionQueries {

    /*
     * Counted where the branch stood on the day of the decision, as in the register; by the units directly below :above,
     * one of which is the unit asked about. Where it is a root, :above is itself and everything is one line.
     */
    private static final String COUNTED = """
            SELECT IF(:root, a.ancestor_id, c.ancestor_id) AS unit, x.female, x.ethnic_minority, x.religious, x.channel,
                   TIMESTAMPDIFF(YEAR, p.born_on, x.decided_on) AS age, COUNT(*) AS n
            FROM admission x
            JOIN heir h ON h.organization_id = x.organization_id
             AND h.valid_from <= x.decided_on AND h.valid_to > x.decided_on
            JOIN ancestry a ON a.organization_id = h.heir_id AND a.ancestor_id = :above
             AND a.valid_from <= x.decided_on AND a.valid_to > x.decided_on
            JOIN ancestry c ON c.organization_id = h.heir_id AND c.depth = GREATEST(a.depth - 1, 0)
             AND c.valid_from <= x.decided_on AND c.valid_to > x.decided_on
            LEFT JOIN admitted_person p ON p.admission_id = x.id
            WHERE x.decided_on >= :from AND x.decided_on < :until
            GROUP BY unit, x.female, x.ethnic_minority, x.religious, x.channel, age
            """;

    private static final String ABOVE = """
            SELECT ancestor_id FROM ancestry WHERE organization_id = :unit AND depth = 1
            ORDER BY (valid_from <= :last AND valid_to > :last) DESC, valid_from DESC LIMIT 1
            """;

    private final JdbcClient jdbc;
    private final OrganizationQueries organizations;
    private final SettingStore settings;
    private final Clock clock;

    CompositionQueries(JdbcClient jdbc, OrganizationQueries organizations, SettingStore settings, Clock clock) {
        this.jdbc = jdbc;
        this.organizations = organizations;
        this.settings = settings;
        this.clock = clock;
    }

    /** Equal persons of one unit. */
    record Counted(
            long unit,
            boolean female,
            boolean minority,
            boolean religious,
            String channel,
            @Nullable Integer age,
            long n) {}

    /**
     * Who was admitted in a year.
     *
     * @throws vn.ketnap.shared.NotFound when the unit does not exist or is out of scope
     */
    public Composition load(OrgScope scope, String code, int year) {
        long unit = organizations.idOf(scope, code).value();
        var period = Period.year(year);
        var above = above(unit, period.to());
        var counted = jdbc.sql(COUNTED)
                .param("root", above.isEmpty())
                .param("above", above.orElse(unit))
                .param("from", period.from())
                .param("until", period.until())
                .query(CompositionQueries::counted)
                .list();
        var today = LocalDate.now(clock);
        int threshold = settings.integer("disclosure.small-cell", today);
        var bands = settings.list("admission.age-bands", today).stream()
                .map(Integer::valueOf)
                .toList();
        var divisions = new ArrayList<Division>();
        for (var by : By.values()) {
            divisions.add(division(new Parts(by, bands), unit, counted, threshold));
        }
        long total = counted.stream()
                .filter(one -> one.unit == unit)
                .mapToLong(Counted::n)
                .sum();
        return new Composition(year, total, threshold, divisions);
    }

    private Optional<Long> above(long unit, LocalDate last) {
        return jdbc.sql(ABOVE)
                .param("unit", unit)
                .param("last", last)
                .query(Long.class)
                .optional();
    }

    private static Division division(Parts parts, long unit, List<Counted> counted, int threshold) {
        var lines = new TreeMap<Long, long[]>();
        lines.put(unit, new long[parts.size()]);
        for (var one : counted) {
            lines.computeIfAbsent(one.unit, id -> new long[parts.size()])[parts.of(one)] += one.n;
        }
        var hidden = Suppression.of(lines.values().toArray(long[][]::new), threshold);
        var own = Objects.requireNonNull(lines.get(unit));
        return parts.division(own, hidden[lines.headMap(unit).size()]);
    }

    private static Counted counted(ResultSet row, int n) throws SQLException {
        return new Counted(
                row.getLong("unit"),
                row.getBoolean("female"),
                row.getBoolean("ethnic_minority"),
                row.getBoolean("religious"),
                row.getString("channel"),
                row.getObject("age", Integer.class),
                row.getLong("n"));
    }
}
