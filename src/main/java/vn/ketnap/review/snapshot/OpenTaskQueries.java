package vn.ketnap.review.snapshot;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.ketnap.organization.OrganizationQueries;
import vn.ketnap.review.ReviewMeeting;
import vn.ketnap.shared.NotFound;
import vn.ketnap.shared.OrgScope;

/** What earlier meetings of a unit asked, as far as it was open when this one came, or was closed since the one before. */
@Component
class OpenTaskQueries {

    private static final String BEFORE = """
            SELECT t.id, m.held_on, v.code, v.name, t.content, t.due_on, t.status, t.outcome
            FROM review_task t
            JOIN review_meeting m ON m.id = t.meeting_id AND m.organization_id = :unit AND m.held_on < :held
            LEFT JOIN organization_version v ON v.id = (
                SELECT x.id FROM organization_version x WHERE x.organization_id = t.organization_id
                ORDER BY x.valid_from > :held, x.valid_from DESC LIMIT 1)
            WHERE t.status <> 'DONE' OR m.id = :previous
            ORDER BY m.held_on, t.id
            """;

    private final JdbcClient jdbc;
    private final OrganizationQueries organizations;

    OpenTaskQueries(JdbcClient jdbc, OrganizationQueries organizations) {
        this.jdbc = jdbc;
        this.organizations = organizations;
    }

    List<Snapshot.Task> before(OrgScope scope, ReviewMeeting meeting) {
        if (organizations.visible(scope, List.of(meeting.unit().value())).isEmpty()) {
            throw new NotFound(String.valueOf(meeting.id()));
        }
        return jdbc.sql(BEFORE)
                .param("unit", meeting.unit().value())
                .param("held", meeting.plan().heldOn())
                .param("previous", meeting.plan().previous())
                .query((row, n) -> new Snapshot.Task(
                        row.getLong("id"),
                        java.util.Objects.requireNonNull(row.getObject("held_on", LocalDate.class)),
                        row.getString("code"),
                        row.getString("name"),
                        row.getString("content"),
                        row.getObject("due_on", LocalDate.class),
                        row.getString("status"),
                        row.getString("outcome")))
                .list();
    }
}
