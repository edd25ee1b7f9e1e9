package vn.ketnap.review.snapshot;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.review.ReviewMeeting;
import vn.ketnap.review.snapshot.Difference.Cause;
import vn.ketnap.review.snapshot.Difference.Why;
import vn.ketnap.review.snapshot.SnapshotQueries.Figures;
import vn.ketnap.shared.OrgScope;

/** Tells how the copies of a meeting differ from the figures of today, and which entries came since. */
@Component
@Transactional(readOnly = true)
public class DifferenceQueries {

    private static final int MOST_CAUSES = 200;

    /*
     * Rows of versioned tables that began or ended after the copy, of units below the meeting's on any day. What stood
     * before is the version of the same key that ended then; what stands now is the one that has not ended.
     */
    private static final String CAUSES = """
            WITH below AS (
                SELECT DISTINCT a.organization_id FROM ancestry a WHERE a.ancestor_id = :unit AND a.valid_to > :from
            ), entry AS (
                SELECT 'FIGURE' AS kind, f.organization_id, f.metric AS what, f.from_on, f.to_on,
                       MAX(IF(f.row_start <= :at, f.value, NULL)) AS was, MAX(IF(f.row_end > NOW(6), f.value, NULL)) AS now_is,
                       1 AS entries, MAX(IF(f.row_end > NOW(6), f.row_start, f.row_end)) AS at
                FROM declared_figure FOR SYSTEM_TIME ALL f JOIN below USING (organization_id)
                WHERE f.row_end > :at AND f.population = 'ALL' AND f.from_on < :until AND f.to_on >= :from
                GROUP BY f.organization_id, f.metric, f.basis, f.threshold, f.from_on, f.to_on
                UNION ALL
                SELECT 'QUOTA', q.organization_id, q.kind, q.from_on, q.to_on,
                       MAX(IF(q.row_start <= :at, q.value, NULL)), MAX(IF(q.row_end > NOW(6), q.value, NULL)),
                       1, MAX(IF(q.row_end > NOW(6), q.row_start, q.row_end))
                FROM quota FOR SYSTEM_TIME ALL q JOIN below USING (organization_id)
                WHERE q.row_end > :at AND q.metric = 'ADMITTED' AND q.from_on < :until AND q.to_on >= :from
                GROUP BY q.organization_id, q.kind, q.population, q.from_on, q.to_on, q.effective_on
                UNION ALL
                SELECT 'MEMBERS', c.organization_id, 'MEMBERS', c.as_of_on, c.as_of_on,
                       MAX(IF(c.row_start <= :at, c.total, NULL)), MAX(IF(c.row_end > NOW(6), c.total, NULL)),
                       1, MAX(IF(c.row_end > NOW(6), c.row_start, c.row_end))
                FROM member_count FOR SYSTEM_TIME ALL c JOIN below USING (organization_id)
                WHERE c.row_end > :at AND c.as_of_on < :until
                GROUP BY c.organization_id, c.as_of_on
                UNION ALL
                SELECT 'ADMISSION', x.organization_id, 'ADMITTED', MIN(x.day), MAX(x.day), SUM(x.was), SUM(x.now_is),
                       COUNT(*), MAX(x.at)
                FROM (SELECT r.organization_id, r.id, MIN(r.decided_on) AS day, MAX(r.row_start <= :at) AS was,
                             MAX(r.row_end > NOW(6)) AS now_is,
                             MAX(IF(r.row_end > NOW(6), r.row_start, r.row_end)) AS at
                      FROM admission FOR SYSTEM_TIME ALL r JOIN below USING (organization_id)
                      WHERE r.row_end > :at AND r.decided_on < :until AND r.decided_on >= :from
                      GROUP BY r.organization_id, r.id) x
                WHERE x.at > :at
                GROUP BY x.organization_id, x.was, x.now_is
                UNION ALL
                SELECT 'EVENT', e.organization_id, e.kind, e.effective_on, e.effective_on,
                       MAX(e.row_start <= :at), MAX(e.row_end > NOW(6)), 1,
                       MAX(IF(e.row_end > NOW(6), e.row_start, e.row_end))
                FROM lineage_event FOR SYSTEM_TIME ALL e JOIN below USING (organization_id)
                WHERE e.row_end > :at
                GROUP BY e.organization_id, e.kind, e.effective_on
            )
            SELECT e.*, v.code, v.name FROM entry e
            JOIN organization_version v ON v.id = (
                SELECT x.id FROM organization_version x WHERE x.organization_id = e.organization_id
                ORDER BY x.valid_from DESC LIMIT 1)
            WHERE e.at > :at AND (e.was IS NULL) + (e.now_is IS NULL) < 2
            ORDER BY e.at DESC, v.code LIMIT :most
            """;

    private final JdbcClient jdbc;
    private final SnapshotQueries snapshots;
    private final LiveQueries live;

    DifferenceQueries(JdbcClient jdbc, SnapshotQueries snapshots, LiveQueries live) {
        this.jdbc = jdbc;
        this.snapshots = snapshots;
        this.live = live;
    }

    /** Compares the copies of a meeting with the figures of today; a meeting that is not frozen differs from nothing. */
    public Difference load(OrgScope scope, Figures copied) {
        var meeting = copied.meeting();
        if (!meeting.frozen()) {
            return new Difference(List.of(), List.of());
        }
        var changed = Difference.between(copied.snapshot(), live.read(scope, meeting));
        return new Difference(changed, causes(meeting));
    }

    /** What differs between the figures of two meetings, the earlier one first. */
    public List<Difference.Changed> between(OrgScope scope, long earlier, long later) {
        return Difference.between(
                snapshots.figures(scope, earlier).snapshot(),
                snapshots.figures(scope, later).snapshot());
    }

    private List<Cause> causes(ReviewMeeting meeting) {
        var period = meeting.plan().period();
        return jdbc.sql(CAUSES)
                .param("unit", meeting.unit().value())
                .param("at", Objects.requireNonNull(meeting.frozenAt()))
                .param("from", period.from())
                .param("until", period.until())
                .param("most", MOST_CAUSES)
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
