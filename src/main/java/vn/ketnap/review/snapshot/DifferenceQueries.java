package vn.ketnap.review.snapshot;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.review.ReviewMeeting;
import vn.ketnap.review.snapshot.Difference.Cause;
import vn.ketnap.review.snapshot.Difference.Why;
import vn.ketnap.review.snapshot.SnapshotQueries.Figures;
import vn.ketnap.shared.NotFound;
import vn.ketnap.shared.OrgScope;
import vn.ketnap.shared.Period;
import vn.ketnap.shared.Problem;
import vn.ketnap.shared.Refused;

/** Tells how the copies of a meeting differ from the figures of today, and which entries came since. */
@Component
@Transactional(readOnly = true)
public class DifferenceQueries {

    /*
     * Rows of versioned tables that began or ended between two moments, of units below the meeting's on any day: what
     * stood at the first, what at the second. Each is told with the unit right below the meeting's that it belongs to.
     */
    private static final String CAUSES = """
            WITH below AS (
                SELECT DISTINCT a.organization_id FROM ancestry a WHERE a.ancestor_id = :unit AND a.valid_to > :from
            ), entry AS (
                SELECT 'FIGURE' AS kind, f.organization_id, f.metric AS what, f.from_on, f.to_on,
                       MAX(IF(f.row_start <= :at, f.value, NULL)) AS was, MAX(IF(f.row_end > :then, f.value, NULL)) AS now_is,
                       1 AS entries, MAX(IF(f.row_end > :then, f.row_start, f.row_end)) AS at
                FROM declared_figure FOR SYSTEM_TIME ALL f JOIN below USING (organization_id)
                WHERE f.row_end > :at AND f.row_start <= :then AND f.population = 'ALL' AND f.from_on < :until AND f.to_on >= :from
                GROUP BY f.organization_id, f.metric, f.basis, f.threshold, f.from_on, f.to_on
                UNION ALL
                SELECT 'QUOTA', q.organization_id, q.kind, q.from_on, q.to_on,
                       MAX(IF(q.row_start <= :at, q.value, NULL)), MAX(IF(q.row_end > :then, q.value, NULL)),
                       1, MAX(IF(q.row_end > :then, q.row_start, q.row_end))
                FROM quota FOR SYSTEM_TIME ALL q JOIN below USING (organization_id)
                WHERE q.row_end > :at AND q.row_start <= :then AND q.metric = 'ADMITTED' AND q.from_on < :until AND q.to_on >= :from
                GROUP BY q.organization_id, q.kind, q.population, q.from_on, q.to_on, q.effective_on
                UNION ALL
                SELECT 'MEMBERS', c.organization_id, 'MEMBERS', c.as_of_on, c.as_of_on,
                       MAX(IF(c.row_start <= :at, c.total, NULL)), MAX(IF(c.row_end > :then, c.total, NULL)),
                       1, MAX(IF(c.row_end > :then, c.row_start, c.row_end))
                FROM member_count FOR SYSTEM_TIME ALL c JOIN below USING (organization_id)
                WHERE c.row_end > :at AND c.row_start <= :then AND c.as_of_on < :until
                GROUP BY c.organization_id, c.as_of_on
                UNION ALL
                SELECT 'ADMISSION', x.organization_id, 'ADMITTED', MIN(x.day), MAX(x.day), SUM(x.was), SUM(x.now_is),
                       COUNT(*), MAX(x.at)
                FROM (SELECT r.organization_id, r.id, MIN(r.decided_on) AS day, MAX(r.row_start <= :at) AS was,
                             MAX(r.row_end > :then) AS now_is,
                             MAX(IF(r.row_end > :then, r.row_start, r.row_end)) AS at
                      FROM admission FOR SYSTEM_TIME ALL r JOIN below USING (organization_id)
                      WHERE r.row_end > :at AND r.row_start <= :then AND r.decided_on < :until AND r.decided_on >= :from
                      GROUP BY r.organization_id, r.id) x
                WHERE x.at > :at
                GROUP BY x.organization_id, x.was, x.now_is
                UNION ALL
                SELECT 'EVENT', e.organization_id, e.kind, e.effective_on, e.effective_on,
                       MAX(e.row_start <= :at), MAX(e.row_end > :then), 1,
                       MAX(IF(e.row_end > :then, e.row_start, e.row_end))
                FROM lineage_event FOR SYSTEM_TIME ALL e JOIN below USING (organization_id)
                WHERE e.row_end > :at AND e.row_start <= :then
                GROUP BY e.organization_id, e.kind, e.effective_on
            )
            SELECT e.*, v.code, v.name, (
                SELECT x.code FROM ancestry a
                JOIN ancestry c ON c.organization_id = a.organization_id AND c.depth = a.depth - 1
                 AND c.valid_from < a.valid_to AND c.valid_to > a.valid_from
                JOIN organization_version x ON x.organization_id = c.ancestor_id
                WHERE a.organization_id = e.organization_id AND a.ancestor_id = :unit AND a.depth > 0
                ORDER BY a.valid_from DESC, x.valid_from DESC LIMIT 1) AS child
            FROM (
                SELECT * FROM entry WHERE at > :at AND (was IS NULL) + (now_is IS NULL) < 2
                ORDER BY at DESC, organization_id LIMIT :most) e
            JOIN organization_version v ON v.id = (
                SELECT x.id FROM organization_version x WHERE x.organization_id = e.organization_id
                ORDER BY x.valid_from DESC LIMIT 1)
            ORDER BY e.at DESC, v.code
            """;

    private final JdbcClient jdbc;
    private final SnapshotQueries snapshots;
    private final SnapshotStore store;
    private final LiveQueries live;

    DifferenceQueries(JdbcClient jdbc, SnapshotQueries snapshots, SnapshotStore store, LiveQueries live) {
        this.jdbc = jdbc;
        this.snapshots = snapshots;
        this.store = store;
        this.live = live;
    }

    /** Compares the copies of a meeting with the figures of today; a meeting that is not frozen differs from nothing. */
    public Difference load(OrgScope scope, Figures copied) {
        var meeting = copied.meeting();
        if (!meeting.frozen()) {
            return new Difference(List.of(), List.of());
        }
        var changed = Difference.between(copied.snapshot(), live.read(scope, meeting));
        return new Difference(changed, causes(meeting, meeting.plan().period(), store.moment()));
    }

    /**
     * Compares the copies of two meetings of one unit, whichever is named first, and tells which entries came between them.
     *
     * @throws NotFound when there is no such meeting, its unit is out of scope, or the two are not of one unit
     * @throws Refused when one of the two is not frozen
     */
    public Comparison between(OrgScope scope, long one, long other) {
        var figures = Stream.of(snapshots.figures(scope, one), snapshots.figures(scope, other))
                .sorted(Comparator.comparing(Figures::meeting, Comparison.IN_TIME))
                .toList();
        var earlier = figures.getFirst();
        var later = figures.getLast();
        if (one == other || !earlier.meeting().unit().equals(later.meeting().unit())) {
            throw new NotFound(String.valueOf(other));
        }
        if (!earlier.meeting().frozen() || !later.meeting().frozen()) {
            throw new Refused(List.of(Problem.error("review.problem.notFrozen", null)));
        }
        return new Comparison(
                earlier,
                later,
                new Difference(
                        Difference.between(earlier.snapshot(), later.snapshot()),
                        causes(earlier.meeting(), both(earlier.meeting(), later.meeting()), moment(later))));
    }

    private static LocalDateTime moment(Figures copied) {
        return Objects.requireNonNull(copied.meeting().frozenAt());
    }

    /** From the first day that one of two meetings looks at to the last. */
    private static Period both(ReviewMeeting one, ReviewMeeting other) {
        var a = one.plan();
        var b = other.plan();
        return new Period(
                a.from().isBefore(b.from()) ? a.from() : b.from(),
                a.cutOff().isAfter(b.cutOff()) ? a.cutOff() : b.cutOff());
    }

    private List<Cause> causes(ReviewMeeting meeting, Period period, LocalDateTime then) {
        return jdbc.sql(CAUSES)
                .param("unit", meeting.unit().value())
                .param("at", Objects.requireNonNull(meeting.frozenAt()))
                .param("then", then)
                .param("from", period.from())
                .param("until", period.until())
                .param("most", Difference.MOST_CAUSES)
                .query((row, n) -> cause(row))
                .list();
    }

    private static Cause cause(ResultSet row) throws SQLException {
        var was = row.getObject("was", Long.class);
        var now = row.getObject("now_is", Long.class);
        return new Cause(
                why(row.getString("kind"), was, now),
                row.getString("code"),
                row.getString("name"),
                row.getString("child"),
                row.getString("what"),
                Objects.requireNonNull(row.getObject("from_on", LocalDate.class)),
                Objects.requireNonNull(row.getObject("to_on", LocalDate.class)),
                was,
                now,
                row.getLong("entries"),
                Objects.requireNonNull(row.getObject("at", LocalDateTime.class)));
    }

    private static Why why(String kind, @Nullable Long was, @Nullable Long now) {
        return switch (kind) {
            case "QUOTA" -> Why.REALLOCATION;
            case "EVENT" -> Why.REORGANISATION;
            default ->
                was == null || (was == 0 && kind.equals("ADMISSION"))
                        ? Why.LATE_RETURN
                        : now == null || (now == 0 && kind.equals("ADMISSION")) ? Why.WITHDRAWAL : Why.CORRECTION;
        };
    }
}
