package vn.ketnap.insight;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.admission.stagnation.Cause;
import vn.ketnap.admission.stagnation.CauseKind;
import vn.ketnap.settings.SettingStore;
import vn.ketnap.shared.OrgScope;
import vn.ketnap.shared.facts.Chunks;

/** Counts why the listed branches admit nobody, and how causes shift from year to year. */
@Component
@Transactional(readOnly = true)
public class CauseQueries {

    private static final String HELD = """
            FROM stagnation_cause c JOIN cause_code k ON k.code = c.cause
            WHERE c.organization_id IN (:branches) AND c.noted_on <= :asOf AND c.ended_on > :asOf
            """;

    private static final String BY_CAUSE =
            "SELECT c.cause AS word, COUNT(DISTINCT c.organization_id) AS branches " + HELD + " GROUP BY c.cause";

    private static final String BY_KIND =
            "SELECT k.kind AS word, COUNT(DISTINCT c.organization_id) AS branches " + HELD + " GROUP BY k.kind";

    private static final String STATES = """
            SELECT COUNT(*) - COALESCE(SUM(EXISTS (SELECT 1 FROM stagnation_cause c WHERE c.organization_id = o.id
                       AND c.noted_on <= :asOf AND c.ended_on > :asOf)), 0) AS unnamed,
                   COALESCE(SUM(exempt.now), 0) AS exempt,
                   COALESCE(SUM(exempt.now = 0), 0) AS expired,
                   COALESCE(SUM(acting.open > 0), 0) AS acting,
                   COALESCE(SUM(acting.late > 0), 0) AS overdue
            FROM organization o
            LEFT JOIN (SELECT e.organization_id, MAX(e.valid_to > :asOf) AS now FROM exemption e
                       WHERE e.valid_from <= :asOf GROUP BY e.organization_id) exempt ON exempt.organization_id = o.id
            LEFT JOIN (SELECT a.organization_id, COUNT(*) AS open, SUM(a.review_on < :asOf) AS late FROM agreed_action a
                       WHERE a.agreed_on <= :asOf AND (a.closed_on IS NULL OR a.closed_on > :asOf)
                       GROUP BY a.organization_id) acting ON acting.organization_id = o.id
            WHERE o.id IN (:branches)
            """;

    /** Each year is read on its last day, the year asked about on the day asked. */
    private static final String SHIFT = """
            WITH RECURSIVE year (day) AS (
                SELECT CAST(:asOf AS DATE)
                UNION ALL
                SELECT MAKEDATE(YEAR(day), 1) - INTERVAL 1 DAY FROM year WHERE YEAR(day) > :first
            )
            SELECT YEAR(y.day) AS year, c.cause AS word, COUNT(DISTINCT c.organization_id) AS branches
            FROM year y
            JOIN stagnation_cause c ON c.noted_on <= y.day AND c.ended_on > y.day
            JOIN ancestry a ON a.organization_id = c.organization_id AND a.ancestor_id IN (:units)
             AND a.valid_from <= y.day AND a.valid_to > y.day AND SEEN
            GROUP BY YEAR(y.day), c.cause
            ORDER BY year, word
            """.replace("SEEN", SeenQueries.SEEN);

    private final JdbcClient jdbc;
    private final StagnationQueries stagnation;
    private final SettingStore settings;
    private final SeenQueries seen;

    CauseQueries(JdbcClient jdbc, StagnationQueries stagnation, SettingStore settings, SeenQueries seen) {
        this.jdbc = jdbc;
        this.stagnation = stagnation;
        this.settings = settings;
        this.seen = seen;
    }

    /**
     * Counts the branches listed at N, whatever else the filter wants.
     *
     * @throws vn.ketnap.shared.NotFound when the unit does not exist or is out of scope
     */
    public CauseCounts load(OrgScope scope, StagnationFilter filter) {
        var listed = stagnation.listed(scope, filter.with(ReasonFilter.ANY));
        var causes = new EnumMap<Cause, Long>(Cause.class);
        var kinds = new EnumMap<CauseKind, Long>(CauseKind.class);
        var states = new States(0, 0, 0, 0, 0);
        for (var some : Chunks.of(listed)) {
            add(causes, Cause.class, BY_CAUSE, some, filter.asOf());
            add(kinds, CauseKind.class, BY_KIND, some, filter.asOf());
            states = states.plus(states(some, filter.asOf()));
        }
        return new CauseCounts(
                listed.size(),
                causes.entrySet().stream()
                        .map(entry -> new CauseCounts.ByCause(entry.getKey(), entry.getValue()))
                        .sorted(Comparator.comparingLong(CauseCounts.ByCause::branches)
                                .reversed())
                        .toList(),
                kinds.entrySet().stream()
                        .map(entry -> new CauseCounts.ByKind(entry.getKey(), entry.getValue()))
                        .toList(),
                states.unnamed,
                states.exempt,
                states.expired,
                states.acting,
                states.overdue,
                shift(scope, filter));
    }

    private List<CauseCounts.Shift> shift(OrgScope scope, StagnationFilter filter) {
        int years = settings.integer("stagnation.cause-years", filter.asOf());
        return new ArrayList<>(jdbc.sql(SHIFT)
                .params(seen.below(scope, filter.code(), filter.asOf()).parameters())
                .param("asOf", filter.asOf())
                .param("first", filter.asOf().getYear() - years + 1)
                .query((row, number) -> new CauseCounts.Shift(
                        row.getInt("year"), Cause.valueOf(row.getString("word")), row.getLong("branches")))
                .list());
    }

    private <E extends Enum<E>> void add(
            Map<E, Long> counts, Class<E> type, String sql, List<Long> branches, LocalDate asOf) {
        jdbc.sql(sql).param("branches", branches).param("asOf", asOf).query(row -> {
            counts.merge(Enum.valueOf(type, row.getString("word")), row.getLong("branches"), Long::sum);
        });
    }

    private record States(long unnamed, long exempt, long expired, long acting, long overdue) {

        States plus(States other) {
            return new States(
                    unnamed + other.unnamed,
                    exempt + other.exempt,
                    expired + other.expired,
                    acting + other.acting,
                    overdue + other.overdue);
        }
    }

    private States states(List<Long> branches, LocalDate asOf) {
        return jdbc.sql(STATES)
                .param("branches", branches)
                .param("asOf", asOf)
                .query((row, number) -> new States(
                        row.getLong("unnamed"),
                        row.getLong("exempt"),
                        row.getLong("expired"),
                        row.getLong("acting"),
                        row.getLong("overdue")))
                .single();
    }
}
