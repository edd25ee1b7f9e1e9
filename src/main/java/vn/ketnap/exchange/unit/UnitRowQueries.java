package vn.ketnap.exchange.unit;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.exchange.sheet.Sheet;
import vn.ketnap.exchange.sheet.Sheets;
import vn.ketnap.organization.OrganizationQueries;
import vn.ketnap.shared.OrgScope;
import vn.ketnap.shared.facts.Chunks;

/**
 * Reads what the portal holds of a unit and of those below it, as rows of the contract's sheets. Persons are not among
 * them: whoever takes their names along asks for it, and somebody else approves.
 *
 * @see "decision 0020"
 */
@Component
@Transactional(readOnly = true)
public class UnitRowQueries {

    /** Those below today, and those that ended below it. */
    private static final String BELOW = """
            SELECT DISTINCT a.organization_id FROM ancestry a
            WHERE a.ancestor_id = :unit AND ((a.valid_from <= :today AND a.valid_to > :today) OR NOT EXISTS (
                SELECT 1 FROM organization_version v WHERE v.organization_id = a.organization_id AND v.valid_to > :today))
            """;

    private static final String CODE = """
            (SELECT latest.code FROM organization_version latest WHERE latest.organization_id = $1
             ORDER BY latest.valid_from DESC LIMIT 1)""";

    /** Columns in the order of the sheet; days are texts as the contract writes them, as precise as they were stated. */
    private static final Map<Sheet<?>, String> ROWS = Map.of(
            Sheets.UNITS,
            """
            SELECT v.code, v.name, (
                       SELECT x.code FROM placement p JOIN organization_version x ON x.organization_id = p.parent_id
                       WHERE p.organization_id = v.organization_id AND p.valid_from = v.valid_from
                       ORDER BY x.valid_from > v.valid_from, x.valid_from DESC LIMIT 1),
                   v.kind, v.sector, DAY(v.valid_from), LAST(v.valid_to), v.note
            FROM organization_version v WHERE v.organization_id IN (:units) ORDER BY v.valid_from, v.code
            """,
            Sheets.EVENTS,
            """
            SELECT e.kind, DAY(e.effective_on), CODE(l.predecessor_id), CODE(l.successor_id), l.members_moved,
                   e.instrument_number, DAY(e.instrument_on)
            FROM lineage_event e JOIN lineage l ON l.event_id = e.id
            WHERE e.organization_id IN (:units)
              AND NOT EXISTS (SELECT 1 FROM lineage o WHERE o.event_id = e.id
                               AND (o.predecessor_id NOT IN (:all) OR o.successor_id NOT IN (:all)))
            ORDER BY e.effective_on, e.id, l.main_successor DESC, l.id
            """,
            Sheets.MEMBERS,
            """
            SELECT CODE(m.organization_id), DAY(m.as_of_on), m.total, m.official, m.probationary, m.qualifier
            FROM member_count m WHERE m.organization_id IN (:units) ORDER BY 1, m.as_of_on
            """,
            Sheets.QUOTAS,
            """
            SELECT CODE(q.organization_id), q.kind, FUZZY(q.from), FUZZY(q.to), q.metric, q.population, q.value, q.up_to,
                   IF(q.value IS NULL, NULL, q.qualifier), q.ratio_percent, q.base_rule, q.base, NULLIF(i.number, ''),
                   STATED(i.issued_on), NULLIF(i.issuer, '')
            FROM quota q LEFT JOIN instrument i ON i.id = q.instrument_id
            WHERE q.organization_id IN (:units) ORDER BY 1, q.from_on, q.kind, q.id
            """,
            Sheets.FIGURES,
            """
            SELECT CODE(f.organization_id), f.metric, FUZZY(f.from), FUZZY(f.to), f.population, f.value, f.up_to,
                   IF(f.value IS NULL, NULL, f.qualifier), NULLIF(f.threshold, -1), f.published_rate,
                   NULLIF(f.basis, ''), f.source, f.note
            FROM declared_figure f WHERE f.organization_id IN (:units) ORDER BY 1, f.from_on, f.to_on, f.id
            """,
            Sheets.LAST_ADMISSIONS,
            """
            SELECT CODE(s.organization_id), FUZZY(s.last), s.years, STATED(s.as_of_on), s.note
            FROM last_admission s WHERE s.organization_id IN (:units) ORDER BY 1, s.as_of_on
            """,
            Sheets.OFFICERS,
            """
            SELECT CODE(o.organization_id), o.title, o.name, DAY(o.valid_from), LAST(o.valid_to)
            FROM officer o WHERE o.organization_id IN (:units) ORDER BY 1, o.valid_from, o.id
            """,
            Sheets.CAUSES,
            """
            SELECT CODE(c.organization_id), c.cause, DAY(c.noted_on), LAST(c.ended_on), c.note
            FROM stagnation_cause c WHERE c.organization_id IN (:units) ORDER BY 1, c.noted_on, c.id
            """,
            Sheets.EXEMPTIONS,
            """
            SELECT CODE(t.organization_id), DAY(t.valid_from), LAST(t.granted_to), t.evidence, t.approved_by,
                   DAY(t.withdrawn_on), t.withdrawn_reason
            FROM exemption t WHERE t.organization_id IN (:units) ORDER BY 1, t.valid_from
            """,
            Sheets.ACTIONS,
            """
            SELECT CODE(g.organization_id), g.measure, DAY(g.agreed_on), g.owner, DAY(g.review_on), DAY(g.closed_on),
                   g.outcome, g.note
            FROM agreed_action g WHERE g.organization_id IN (:units) ORDER BY 1, g.agreed_on, g.id
            """);

    /** Where the superior stands in a row that describes a unit. */
    private static final int PARENT = 2;

    private final JdbcClient jdbc;
    private final OrganizationQueries organizations;
    private final Clock clock;

    UnitRowQueries(JdbcClient jdbc, OrganizationQueries organizations, Clock clock) {
        this.jdbc = jdbc;
        this.organizations = organizations;
        this.clock = clock;
    }

    /**
     * The units whose rows belong to a unit's workbook, as far as they are in scope.
     *
     * @throws vn.ketnap.shared.NotFound when the unit does not exist or is out of scope
     */
    public Set<Long> units(OrgScope scope, String code) {
        var below = jdbc.sql(BELOW)
                .param("unit", organizations.idOf(scope, code).value())
                .param("today", LocalDate.now(clock))
                .query((row, n) -> row.getLong(1))
                .list();
        return new TreeSet<>(organizations.visible(scope, below));
    }

    /**
     * The rows of a sheet, cells in the order of its columns; none of a sheet that names persons. A unit without a superior
     * is brought in by a board over all units alone, so that others do not take it out.
     */
    List<List<@Nullable Object>> rows(OrgScope scope, Sheet<?> sheet, Set<Long> units) {
        var sql = ROWS.get(sheet);
        var rows = new ArrayList<List<@Nullable Object>>();
        if (sql == null) {
            return rows;
        }
        for (var some : Chunks.of(organizations.visible(scope, units))) {
            var statement = jdbc.sql(written(sql)).param("units", some);
            if (sql.contains(":all")) {
                statement = statement.param("all", units);
            }
            statement.query(row -> {
                var cells = new ArrayList<@Nullable Object>();
                for (int i = 1; i <= sheet.columns().size(); i++) {
                    cells.add(row.getObject(i));
                }
                rows.add(cells);
            });
        }
        if (sheet == Sheets.UNITS && !scope.all()) {
            rows.removeIf(cells -> cells.get(PARENT) == null);
        }
        return rows;
    }

    /** What is short for the code of a unit, and for days as the contract writes them. */
    private static String written(String sql) {
        return sql.replaceAll("CODE\\(([a-z_.]+)\\)", CODE)
                .replaceAll(
                        "FUZZY\\(([a-z]\\.[a-z]+)\\)",
                        "DATE_FORMAT($1_on, CASE $1_precision WHEN 'YEAR' THEN '%Y' WHEN 'MONTH' THEN '%m/%Y'"
                                + " ELSE '%d/%m/%Y' END)")
                .replaceAll("STATED\\(([a-z_.]+)\\)", "DATE_FORMAT(NULLIF($1, '1000-01-01'), '%d/%m/%Y')")
                .replaceAll(
                        "LAST\\(([a-z_.]+)\\)", "DATE_FORMAT(NULLIF($1, '9999-12-31') - INTERVAL 1 DAY, '%d/%m/%Y')")
                .replaceAll("DAY\\(([a-z_.]+)\\)", "DATE_FORMAT($1, '%d/%m/%Y')");
    }
}
