package vn.ketnap.insight;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.organization.OrganizationQueries;
import vn.ketnap.organization.Unit;
import vn.ketnap.organization.grouping.GroupingQueries;
import vn.ketnap.shared.OrgScope;
import vn.ketnap.shared.OrganizationId;
import vn.ketnap.shared.Period;

/** Where a screen opens when the address says nothing: the unit and the period that the latest figures speak of. */
@Component
@Transactional(readOnly = true)
public class LatestPeriodQueries {

    private static final int MOST_ROOTS = 200;

    /** Of the last admissions of everybody told from a first day of a year on, by the unit or somebody below it. */
    private static final String ADMITTED = """
            SELECT d.from_on, d.to_on FROM declared_figure d FORCE INDEX (declared_figure_question)
            WHERE d.metric = 'ADMITTED' AND d.population = 'ALL' AND d.from_on = MAKEDATE(YEAR(d.to_on), 1)
              AND EXISTS (SELECT 1 FROM ancestry a WHERE a.ancestor_id = :unit AND a.organization_id = d.organization_id)
            ORDER BY d.metric DESC, d.population DESC, d.to_on DESC LIMIT 1
            """;

    /*
     * Where there is none: admissions of everybody go before admissions of some, and those before anything else; stretches
     * of one year from its first day go before odd ones; then the latest. A state on a day (branches) stands for its year
     * until that day.
     */
    private static final String ANYTHING_BELOW = """
            SELECT IF(d.from_on = d.to_on, MAKEDATE(YEAR(d.to_on), 1), d.from_on) AS from_on, d.to_on
            FROM (SELECT DISTINCT organization_id FROM ancestry WHERE ancestor_id = :unit) below
            JOIN declared_figure d ON d.organization_id = below.organization_id
            ORDER BY d.metric = 'ADMITTED' DESC, d.population = 'ALL' DESC,
                     d.from_on = MAKEDATE(YEAR(d.to_on), 1) DESC, d.to_on DESC, d.from_on
            LIMIT 1
            """;

    /** A register in which somebody was admitted stands for its year until the end of that month. */
    private static final String KEPT = """
            SELECT MAKEDATE(YEAR(last_month), 1) AS from_on, LEAST(LAST_DAY(last_month), :today) AS to_on
            FROM (SELECT MAX(month) AS last_month FROM register_month
                  WHERE ancestor_id = :unit AND metric = 'ADMITTED' AND month <= :today AND n > 0) register
            WHERE last_month IS NOT NULL
            """;

    private static final String HOME = """
            SELECT ancestor_id FROM (
                SELECT a.ancestor_id, MAX(d.to_on) AS last_on FROM declared_figure d
                JOIN ancestry a ON a.organization_id = d.organization_id AND a.ancestor_id IN (:roots)
                WHERE d.metric = 'ADMITTED' AND d.population = 'ALL' AND d.from_on = MAKEDATE(YEAR(d.to_on), 1)
                GROUP BY a.ancestor_id
                UNION ALL
                SELECT ancestor_id, MAX(LAST_DAY(month)) FROM register_month
                WHERE ancestor_id IN (:roots) AND metric = 'ADMITTED' AND n > 0 GROUP BY ancestor_id) known
            GROUP BY ancestor_id ORDER BY MAX(last_on) DESC, ancestor_id LIMIT 1
            """;

    private final JdbcClient jdbc;
    private final OrganizationQueries organizations;
    private final GroupingQueries groupings;
    private final Clock clock;

    LatestPeriodQueries(JdbcClient jdbc, OrganizationQueries organizations, GroupingQueries groupings, Clock clock) {
        this.jdbc = jdbc;
        this.organizations = organizations;
        this.groupings = groupings;
        this.clock = clock;
    }

    /**
     * The latest period with figures of a unit or of a unit below it; the current year to date when there are none.
     *
     * @throws vn.ketnap.shared.NotFound when the unit does not exist or is out of scope
     */
    public Period latest(OrgScope scope, String code) {
        return known(scope, code).orElseGet(this::yearToDate);
    }

    /**
     * The latest period with figures of a unit or of a unit below it.
     *
     * @throws vn.ketnap.shared.NotFound when the unit does not exist or is out of scope
     */
    public Optional<Period> known(OrgScope scope, String code) {
        var grouping = groupings.find(scope, code);
        if (grouping.isEmpty()) {
            return known(organizations.idOf(scope, code));
        }
        return grouping.get().members().stream()
                .flatMap(member -> known(member.unit()).stream())
                .max(Comparator.comparing(Period::to));
    }

    private Optional<Period> known(OrganizationId unit) {
        var told = period(ADMITTED, unit).or(() -> period(ANYTHING_BELOW, unit));
        var kept = period(KEPT, unit);
        return kept.isPresent()
                        && told.stream()
                                .noneMatch(one -> one.to().isAfter(kept.get().to()))
                ? kept
                : told;
    }

    private Optional<Period> period(String statement, OrganizationId unit) {
        return jdbc.sql(statement)
                .param("unit", unit.value())
                .param("today", LocalDate.now(clock))
                .query((row, n) ->
                        new Period(row.getObject("from_on", LocalDate.class), row.getObject("to_on", LocalDate.class)))
                .optional();
    }

    /** The topmost units the actor may see, by name: what a chooser of units offers. */
    public List<Unit> roots(OrgScope scope) {
        return organizations.roots(scope, LocalDate.now(clock), 0, MOST_ROOTS).rows();
    }

    /** Of the topmost units the one with the latest figures, else the first; nothing where no unit is in scope. */
    public Optional<Unit> home(OrgScope scope) {
        var roots = roots(scope);
        if (roots.size() < 2) {
            return roots.stream().findFirst();
        }
        var latest = jdbc.sql(HOME)
                .param("roots", roots.stream().map(root -> root.id().value()).toList())
                .query((row, n) -> row.getLong(1))
                .optional();
        return roots.stream()
                .filter(root -> latest.isEmpty() || latest.get() == root.id().value())
                .findFirst();
    }

    private Period yearToDate() {
        var today = LocalDate.now(clock);
        return new Period(today.withDayOfYear(1), today);
    }
}
