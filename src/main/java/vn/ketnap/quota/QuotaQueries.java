package vn.ketnap.quota;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.shared.Count;
import vn.ketnap.shared.Metric;
import vn.ketnap.shared.OrgScope;
import vn.ketnap.shared.OrganizationId;
import vn.ketnap.shared.Period;
import vn.ketnap.shared.Population;
import vn.ketnap.shared.Qualifier;

/** Reads of targets. */
@Component
@Transactional(readOnly = true)
public class QuotaQueries {

    private static final LocalDate NOT_STATED = LocalDate.of(1000, 1, 1);

    private static final String OF_FAMILY = """
            SELECT q.*, i.number AS instrument, i.issuer, i.issued_on
            FROM (SELECT DISTINCT a.organization_id FROM ancestry a
                  WHERE a.ancestor_id = :unit AND a.depth IN (0, 1) AND a.valid_from < :treeUntil AND a.valid_to > :treeFrom
                    AND (:all OR EXISTS (SELECT 1 FROM ancestry g WHERE g.organization_id = :unit
                         AND g.ancestor_id IN (:roots) AND g.valid_from <= :today AND g.valid_to > :today))) family
            JOIN quota q ON q.organization_id = family.organization_id
            LEFT JOIN instrument i ON i.id = q.instrument_id
            WHERE (q.from_on <= :from AND q.to_on >= :to) OR (q.from_on >= :from AND q.to_on <= :to)
            ORDER BY q.organization_id, q.kind, q.metric, q.population, q.from_on, q.effective_on
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    QuotaQueries(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * The targets that apply to a period, of a unit and of each of its children.
     *
     * @param tree the days on which somebody is a child: the period itself, or today
     */
    public List<Quota> applying(OrgScope scope, OrganizationId unit, Period asked, Period tree) {
        var all = jdbc.sql(OF_FAMILY)
                .param("unit", unit.value())
                .param("all", scope.all())
                .param("roots", scope.rootsForSql())
                .param("today", LocalDate.now(clock))
                .param("treeFrom", tree.from())
                .param("treeUntil", tree.until())
                .param("from", asked.from())
                .param("to", asked.to())
                .query(QuotaQueries::quota)
                .list();
        return QuotaChoice.applying(all, asked);
    }

    private static Quota quota(ResultSet row, int n) throws SQLException {
        LocalDate effectiveOn = row.getObject("effective_on", LocalDate.class);
        Long base = row.getObject("base", Long.class);
        return new Quota(
                new OrganizationId(row.getLong("organization_id")),
                TargetKind.valueOf(row.getString("kind")),
                Metric.valueOf(row.getString("metric")),
                Population.valueOf(row.getString("population")),
                new Period(row.getObject("from_on", LocalDate.class), row.getObject("to_on", LocalDate.class)),
                effectiveOn.equals(NOT_STATED) ? null : effectiveOn,
                count(row),
                row.getBigDecimal("ratio_percent"),
                base,
                instrument(row));
    }

    private static @Nullable Count count(ResultSet row) throws SQLException {
        Long value = row.getObject("value", Long.class);
        return value == null
                ? null
                : new Count(value, row.getObject("up_to", Long.class), Qualifier.valueOf(row.getString("qualifier")));
    }

    private static @Nullable String instrument(ResultSet row) throws SQLException {
        String number = row.getString("instrument");
        String issuer = row.getString("issuer");
        var said = Stream.of(number, issuer)
                .filter(part -> part != null && !part.isBlank())
                .toList();
        return said.isEmpty() ? null : String.join(", ", said);
    }
}
