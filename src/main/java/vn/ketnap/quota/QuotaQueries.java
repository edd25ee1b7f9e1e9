package vn.ketnap.quota;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.organization.Family;
import vn.ketnap.shared.Count;
import vn.ketnap.shared.Metric;
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
            FROM quota q
            LEFT JOIN instrument i ON i.id = q.instrument_id
            WHERE q.organization_id IN (:members)
              AND ((q.from_on <= :from AND q.to_on >= :to) OR (q.from_on >= :from AND q.to_on <= :to))
            ORDER BY q.organization_id, q.kind, q.metric, q.population, q.from_on, q.effective_on
            """;

    private final JdbcClient jdbc;

    QuotaQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The targets that apply to a period, of each unit of a family. */
    public List<Quota> applying(Family family, Period asked) {
        if (family.members().isEmpty()) {
            return List.of();
        }
        var all = jdbc.sql(OF_FAMILY)
                .param("members", family.members())
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
