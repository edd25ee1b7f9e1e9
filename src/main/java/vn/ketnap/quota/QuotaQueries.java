package vn.ketnap.quota;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeSet;
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
import vn.ketnap.shared.facts.Chunks;

/** Reads of targets. */
@Component
@Transactional(readOnly = true)
public class QuotaQueries {

    private static final LocalDate NOT_STATED = LocalDate.of(1000, 1, 1);

    private static final String OF_UNITS = """
            SELECT q.*, i.number AS instrument, i.issuer, i.issued_on
            FROM quota q
            LEFT JOIN instrument i ON i.id = q.instrument_id
            WHERE q.organization_id IN (:units)
              AND (:whole OR (q.from_on <= :from AND q.to_on >= :to) OR (q.from_on >= :from AND q.to_on <= :to))
            ORDER BY q.organization_id, q.kind, q.metric, q.population, q.from_on, q.effective_on
            """;

    private static final String SETTLEMENTS = """
            SELECT s.* FROM quota_settlement s WHERE s.organization_id IN (:units)
            UNION
            SELECT s.* FROM quota_settlement s WHERE s.heir_id IN (:units)
            """;

    private final JdbcClient jdbc;

    QuotaQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The targets that apply to a period, of each unit of a family.
     *
     * @param handedBy what ended units had is asked of their heirs where it was handed over by this day
     */
    public List<Quota> applying(Family family, Period asked, LocalDate handedBy) {
        if (family.members().isEmpty()) {
            return List.of();
        }
        var settlements = settlements(family.members());
        var units = new TreeSet<>(family.members());
        settlements.forEach(step -> units.add(step.target().organization().value()));
        var members = settlements.isEmpty() ? units : new HashSet<>(family.members());
        return QuotaChoice.applying(versions(units, asked), settlements, asked, handedBy).stream()
                .filter(quota -> members.contains(quota.organization().value()))
                .toList();
    }

    /** All versions of the targets of some units, whatever their period. */
    List<Quota> versions(Collection<Long> units) {
        return versions(units, null);
    }

    /** What became of targets of some units, and of those that they inherited from, in turn. */
    List<Settlement> settlements(Collection<Long> units) {
        var found = new LinkedHashMap<Long, Settlement>();
        var asked = new HashSet<Long>();
        var next = new TreeSet<>(units);
        while (!next.isEmpty()) {
            asked.addAll(next);
            var some = settlementsOf(next);
            some.forEach(step -> found.put(step.id(), step));
            next = new TreeSet<>();
            for (var step : some) {
                long donor = step.target().organization().value();
                if (!asked.contains(donor)) {
                    next.add(donor);
                }
            }
        }
        return List.copyOf(found.values());
    }

    private List<Quota> versions(Collection<Long> units, @Nullable Period asked) {
        var all = new ArrayList<Quota>();
        for (var some : asked == null ? Chunks.of(units) : List.of(List.copyOf(units))) {
            all.addAll(jdbc.sql(OF_UNITS)
                    .param("units", some)
                    .param("whole", asked == null)
                    .param("from", asked == null ? NOT_STATED : asked.from())
                    .param("to", asked == null ? NOT_STATED : asked.to())
                    .query(QuotaQueries::quota)
                    .list());
        }
        return all;
    }

    private List<Settlement> settlementsOf(Collection<Long> units) {
        return jdbc.sql(SETTLEMENTS)
                .param("units", List.copyOf(units))
                .query(QuotaQueries::settlement)
                .list();
    }

    private static Settlement settlement(ResultSet row, int n) throws SQLException {
        var heir = row.getObject("heir_id", Long.class);
        return new Settlement(
                row.getLong("id"),
                new QuotaKey(
                        new OrganizationId(row.getLong("organization_id")),
                        TargetKind.valueOf(row.getString("kind")),
                        Metric.valueOf(row.getString("metric")),
                        Population.valueOf(row.getString("population")),
                        new Period(row.getObject("from_on", LocalDate.class), row.getObject("to_on", LocalDate.class))),
                row.getObject("on_day", LocalDate.class),
                heir == null ? null : new OrganizationId(heir),
                row.getObject("value", Long.class),
                row.getString("instrument_number"));
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
