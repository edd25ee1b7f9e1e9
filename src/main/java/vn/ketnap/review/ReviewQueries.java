package vn.ketnap.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.organization.OrganizationQueries;
import vn.ketnap.shared.NotFound;
import vn.ketnap.shared.OrgScope;
import vn.ketnap.shared.OrganizationId;

/** Reads of meetings: whoever sees a unit sees its meetings. */
@Component
@Transactional(readOnly = true)
public class ReviewQueries {

    private static final String MEETINGS = """
            SELECT m.*, v.code, v.name FROM review_meeting m
            JOIN organization_version v ON v.id = (
                SELECT x.id FROM organization_version x WHERE x.organization_id = m.organization_id
                ORDER BY x.valid_from > m.cut_off, x.valid_from DESC LIMIT 1)
            """;

    private final JdbcClient jdbc;
    private final OrganizationQueries organizations;

    ReviewQueries(JdbcClient jdbc, OrganizationQueries organizations) {
        this.jdbc = jdbc;
        this.organizations = organizations;
    }

    /**
     * A meeting.
     *
     * @throws NotFound when there is none, or its unit is out of scope
     */
    public ReviewMeeting meeting(OrgScope scope, long id) {
        var found = meetings(MEETINGS + " WHERE m.id = :id", Map.of("id", id));
        return seen(scope, found).stream().findFirst().orElseThrow(() -> new NotFound(String.valueOf(id)));
    }

    /**
     * The meetings of a unit, the latest first.
     *
     * @throws NotFound when the unit does not exist or is out of scope
     */
    public List<ReviewMeeting> ofUnit(OrgScope scope, String code) {
        var unit = organizations.idOf(scope, code);
        return meetings(
                MEETINGS + " WHERE m.organization_id = :unit ORDER BY m.held_on DESC, m.id DESC",
                Map.of("unit", unit.value()));
    }

    /** The latest meetings of all units in scope. */
    public List<ReviewMeeting> latest(OrgScope scope, int most) {
        return seen(scope, meetings(MEETINGS + " ORDER BY m.held_on DESC, m.id DESC", Map.of())).stream()
                .limit(most)
                .toList();
    }

    /** Guidances papers can be laid out by. */
    Set<String> layouts() {
        return Set.copyOf(
                jdbc.sql("SELECT code FROM paper_layout").query(String.class).list());
    }

    private List<ReviewMeeting> seen(OrgScope scope, List<ReviewMeeting> found) {
        var visible = organizations.visible(
                scope, found.stream().map(meeting -> meeting.unit().value()).toList());
        return found.stream()
                .filter(meeting -> visible.contains(meeting.unit().value()))
                .toList();
    }

    private List<ReviewMeeting> meetings(String sql, Map<String, ?> params) {
        record Row(long id, ReviewMeeting meeting) {}
        var rows = jdbc.sql(sql)
                .params(params)
                .query((row, n) -> new Row(row.getLong("id"), meeting(row)))
                .list();
        var participants = participants(rows.stream().map(Row::id).toList());
        return rows.stream()
                .map(row -> with(row.meeting, participants.getOrDefault(row.id, List.of())))
                .toList();
    }

    private Map<Long, List<Participant>> participants(List<Long> meetings) {
        var found = new HashMap<Long, List<Participant>>();
        if (!meetings.isEmpty()) {
            jdbc.sql("""
                            SELECT meeting_id, role, office FROM review_participant
                            WHERE meeting_id IN (:meetings) ORDER BY meeting_id, place
                            """).param("meetings", meetings).query(row -> {
                found.computeIfAbsent(row.getLong("meeting_id"), id -> new java.util.ArrayList<>())
                        .add(new Participant(ReviewRole.valueOf(row.getString("role")), row.getString("office")));
            });
        }
        return found;
    }

    private static ReviewMeeting with(ReviewMeeting meeting, List<Participant> participants) {
        var plan = meeting.plan();
        return new ReviewMeeting(
                meeting.id(),
                meeting.unit(),
                meeting.unitName(),
                new PlanReview(
                        plan.code(),
                        plan.kind(),
                        plan.subject(),
                        plan.heldOn(),
                        plan.from(),
                        plan.cutOff(),
                        participants,
                        plan.agenda(),
                        plan.previous(),
                        plan.decimals(),
                        plan.layout()),
                meeting.frozenAt(),
                meeting.frozenBy(),
                meeting.sha256(),
                meeting.closedAt(),
                meeting.version());
    }

    private static ReviewMeeting meeting(ResultSet row) throws SQLException {
        var plan = new PlanReview(
                row.getString("code"),
                ReviewKind.valueOf(row.getString("kind")),
                row.getString("subject"),
                row.getObject("held_on", LocalDate.class),
                row.getObject("from_on", LocalDate.class),
                row.getObject("cut_off", LocalDate.class),
                List.of(),
                row.getString("agenda"),
                row.getObject("previous_id", Long.class),
                row.getObject("decimals", Integer.class),
                row.getString("layout"));
        return new ReviewMeeting(
                row.getLong("id"),
                new OrganizationId(row.getLong("organization_id")),
                row.getString("name"),
                plan,
                row.getObject("frozen_at", LocalDateTime.class),
                row.getString("frozen_by"),
                row.getString("sha256"),
                row.getObject("closed_at", LocalDateTime.class),
                row.getInt("version"));
    }
}
