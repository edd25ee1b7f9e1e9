package vn.ketnap.insight;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.settings.SettingStore;
import vn.ketnap.shared.Count;
import vn.ketnap.shared.OrgScope;
import vn.ketnap.shared.Qualifier;

/** Answers from the registers how many branches have admitted somebody this year: among all, and among those with a source. */
@Component
@Transactional(readOnly = true)
public class CoverageQueries {

    /*
     * A branch that came from others has admitted whom they admitted this year. A branch whose register was not in use all
     * year may have admitted somebody nobody knows of: then the number is the least there is.
     */
    private static final String COVERAGE = """
            WITH branch AS (
                SELECT a.organization_id FROM ancestry a
                JOIN organization_version v ON v.organization_id = a.organization_id
                 AND v.valid_from <= :asOf AND v.valid_to > :asOf AND v.kind IN ('BRANCH', 'BASE_BRANCH')
                WHERE a.ancestor_id IN (:units) AND a.valid_from <= :asOf AND a.valid_to > :asOf AND SEEN
            ), admitting AS (
                SELECT organization_id FROM admission WHERE decided_on >= :from AND decided_on <= :asOf
                UNION
                SELECT p.organization_id FROM predecessor p
                JOIN admission x ON x.organization_id = p.predecessor_id AND x.decided_on >= :from AND x.decided_on <= :asOf
                WHERE :predecessors AND p.valid_from <= :asOf
            ), kept AS (
                SELECT DISTINCT a.organization_id FROM register_use r
                JOIN ancestry a ON a.ancestor_id = r.organization_id AND a.valid_from <= :asOf AND a.valid_to > :asOf
                WHERE r.used_from <= :from
            )
            SELECT COUNT(*) AS branches, COALESCE(SUM(k.organization_id IS NOT NULL), 0) AS kept,
                   COALESCE(SUM(x.organization_id IS NOT NULL), 0) AS admitting,
                   COALESCE(SUM(e.id IS NULL), 0) AS with_source,
                   COALESCE(SUM(e.id IS NULL AND x.organization_id IS NOT NULL), 0) AS admitting_with_source
            FROM branch b
            LEFT JOIN admitting x ON x.organization_id = b.organization_id
            LEFT JOIN kept k ON k.organization_id = b.organization_id
            LEFT JOIN exemption e ON e.organization_id = b.organization_id AND e.valid_from <= :asOf AND e.valid_to > :asOf
            """.replace("SEEN", SeenQueries.SEEN);

    private final JdbcClient jdbc;
    private final SettingStore settings;
    private final SeenQueries seen;
    private final Clock clock;

    CoverageQueries(JdbcClient jdbc, SettingStore settings, SeenQueries seen, Clock clock) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.seen = seen;
        this.clock = clock;
    }

    private record Numbers(long branches, long kept, long admitting, long withSource, long admittingWithSource) {}

    /**
     * Loads the coverage of the branches below a unit.
     *
     * @throws vn.ketnap.shared.NotFound when the unit does not exist or is out of scope
     */
    public Coverage load(OrgScope scope, StagnationFilter filter) {
        var from = filter.asOf().withDayOfYear(1);
        var numbers = jdbc.sql(COVERAGE)
                .params(seen.below(scope, filter.code(), filter.asOf()).parameters())
                .param("asOf", filter.asOf())
                .param("from", from)
                .param("predecessors", filter.predecessors())
                .query((row, number) -> new Numbers(
                        row.getLong("branches"),
                        row.getLong("kept"),
                        row.getLong("admitting"),
                        row.getLong("with_source"),
                        row.getLong("admitting_with_source")))
                .single();
        boolean silent = numbers.kept == 0 && numbers.admitting == 0;
        return new Coverage(
                from,
                numbers.branches,
                numbers.kept,
                numbers.withSource,
                silent ? null : share(numbers.admitting, numbers.branches, numbers, filter.asOf()),
                silent ? null : share(numbers.admittingWithSource, numbers.withSource, numbers, filter.asOf()));
    }

    private @Nullable Rate share(long n, long of, Numbers numbers, LocalDate day) {
        boolean known = numbers.kept == numbers.branches && !day.isAfter(LocalDate.now(clock));
        var printing = Rate.Printing.of(settings.on(day));
        return Rate.share(
                new Count(n, null, known ? Qualifier.EXACT : Qualifier.AT_LEAST),
                new Count(of, null, Qualifier.EXACT),
                printing);
    }
}
