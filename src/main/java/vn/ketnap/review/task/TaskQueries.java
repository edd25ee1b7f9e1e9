package vn.ketnap.review.task;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.admission.stagnation.Measure;
import vn.ketnap.organization.OrganizationQueries;
import vn.ketnap.review.ReviewQueries;
import vn.ketnap.shared.NotFound;
import vn.ketnap.shared.OrgScope;

/** Reads what meetings ask. */
@Component
@Transactional(readOnly = true)
public class TaskQueries {

    private static final String TASKS = """
            SELECT t.*, m.held_on, m.organization_id AS meeting_unit, v.code, v.name
            FROM review_task t JOIN review_meeting m ON m.id = t.meeting_id
            LEFT JOIN organization_version v ON v.id = (
                SELECT x.id FROM organization_version x WHERE x.organization_id = t.organization_id
                ORDER BY x.valid_from > :today, x.valid_from DESC LIMIT 1)
            """;

    /** Asked of the unit itself, or of all below the meeting's unit, to which it belongs directly. */
    private static final String OF_UNIT = """
            WHERE t.status <> 'DONE' AND (t.organization_id = :unit
               OR (t.organization_id IS NULL AND EXISTS (
                    SELECT 1 FROM ancestry a WHERE a.organization_id = :unit AND a.ancestor_id = m.organization_id
                     AND a.depth <= 1 AND a.valid_from <= m.held_on AND a.valid_to > m.held_on)))
            ORDER BY t.due_on IS NULL, t.due_on, t.id
            """;

    private final JdbcClient jdbc;
    private final ReviewQueries meetings;
    private final OrganizationQueries organizations;
    private final Clock clock;

    TaskQueries(JdbcClient jdbc, ReviewQueries meetings, OrganizationQueries organizations, Clock clock) {
        this.jdbc = jdbc;
        this.meetings = meetings;
        this.organizations = organizations;
        this.clock = clock;
    }

    /**
     * What a meeting concluded, in the order it was said.
     *
     * @throws NotFound when there is no such meeting, or its unit is out of scope
     */
    public List<ReviewTask> ofMeeting(OrgScope scope, long meeting) {
        return tasks(
                "WHERE t.meeting_id = :meeting ORDER BY t.id",
                Map.of("meeting", meetings.meeting(scope, meeting).id()));
    }

    /**
     * What is asked of a unit and not yet done, the next due first.
     *
     * @throws NotFound when the unit does not exist or is out of scope
     */
    public List<ReviewTask> ofUnit(OrgScope scope, String code) {
        return tasks(OF_UNIT, Map.of("unit", organizations.idOf(scope, code).value()));
    }

    /**
     * A task.
     *
     * @throws NotFound when there is none, or whoever is asked is out of scope
     */
    ReviewTask task(OrgScope scope, long id) {
        record Found(long unit, ReviewTask task) {}
        var found = jdbc.sql(TASKS + " WHERE t.id = :id")
                .param("today", LocalDate.now(clock))
                .param("id", id)
                .query((row, n) -> new Found(
                        row.getObject("organization_id", Long.class) == null
                                ? row.getLong("meeting_unit")
                                : row.getLong("organization_id"),
                        task(row)))
                .optional()
                .orElseThrow(() -> new NotFound(String.valueOf(id)));
        if (organizations.visible(scope, List.of(found.unit)).isEmpty()) {
            throw new NotFound(String.valueOf(id));
        }
        return found.task;
    }

    private List<ReviewTask> tasks(String where, Map<String, ?> params) {
        return jdbc.sql(TASKS + where)
                .param("today", LocalDate.now(clock))
                .params(params)
                .query((row, n) -> task(row))
                .list();
    }

    private static ReviewTask task(ResultSet row) throws SQLException {
        String measure = row.getString("measure");
        return new ReviewTask(
                row.getLong("id"),
                row.getLong("meeting_id"),
                Objects.requireNonNull(row.getObject("held_on", LocalDate.class)),
                row.getString("code"),
                row.getString("name"),
                row.getString("content"),
                measure == null ? null : Measure.valueOf(measure),
                row.getString("office"),
                row.getObject("due_on", LocalDate.class),
                TaskStatus.valueOf(row.getString("status")),
                row.getString("outcome"),
                row.getObject("reported_on", LocalDate.class),
                row.getInt("version"));
    }
}
