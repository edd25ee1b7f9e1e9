package vn.ketnap.admission.disclosure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.admission.AdmissionState;
import vn.ketnap.shared.NotFound;
import vn.ketnap.shared.OrgScope;
import vn.ketnap.shared.Period;
import vn.ketnap.shared.Population;
import vn.ketnap.shared.UserId;

/** Reads of requests for lists of persons: one's own, and those one may decide about. */
@Component
@Transactional(readOnly = true)
public class DisclosureQueries {

    private static final String REQUEST = """
            SELECT r.*, v.code, v.name FROM disclosure_request r
            JOIN organization_version v ON v.organization_id = r.organization_id
             AND v.valid_from = (SELECT MAX(w.valid_from) FROM organization_version w
                                 WHERE w.organization_id = r.organization_id AND w.valid_from <= :today)
            WHERE (r.requested_by = :me OR :all OR EXISTS (
                SELECT 1 FROM ancestry g WHERE g.organization_id = r.organization_id AND g.ancestor_id IN (:roots)
                  AND g.valid_from <= :today AND g.valid_to > :today))
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    DisclosureQueries(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** One's own requests, and those that wait for a decision in scope, the latest first. */
    public List<Disclosure> list(OrgScope scope, UserId me, boolean decides, int most) {
        return asked(scope, me, REQUEST + """
                  AND (r.requested_by = :me OR (:decides AND r.status = 'ASKED'))
                ORDER BY r.id DESC LIMIT :most
                """)
                .param("decides", decides)
                .param("most", most)
                .query(this::request)
                .list();
    }

    /** One request; of somebody else only in scope. */
    Disclosure find(OrgScope scope, UserId me, long id) {
        return asked(scope, me, REQUEST + " AND r.id = :id")
                .param("id", id)
                .query(this::request)
                .optional()
                .orElseThrow(() -> new NotFound("disclosure " + id));
    }

    private JdbcClient.StatementSpec asked(OrgScope scope, UserId me, String sql) {
        return jdbc.sql(sql)
                .param("me", me.value())
                .param("all", scope.all())
                .param("roots", scope.rootsForSql())
                .param("today", LocalDate.now(clock));
    }

    private Disclosure request(ResultSet row, int n) throws SQLException {
        var status = DisclosureStatus.valueOf(row.getString("status"));
        var expires = row.getObject("expires_at", LocalDateTime.class);
        boolean gone = status == DisclosureStatus.APPROVED
                && expires != null
                && !LocalDateTime.now(clock).isBefore(expires);
        String state = row.getString("state");
        String channel = row.getString("channel");
        return new Disclosure(
                row.getLong("id"),
                row.getLong("organization_id"),
                row.getString("code"),
                row.getString("name"),
                new Period(row.getObject("from_on", LocalDate.class), row.getObject("to_on", LocalDate.class)),
                constant(AdmissionState.class, state),
                constant(Population.class, channel),
                row.getString("reason"),
                row.getLong("requested_by"),
                row.getString("requester"),
                row.getObject("requested_at", LocalDateTime.class),
                gone ? DisclosureStatus.EXPIRED : status,
                row.getString("decider"),
                row.getString("answer"),
                expires);
    }

    private static <E extends Enum<E>> @Nullable E constant(Class<E> type, @Nullable String name) {
        return name == null ? null : Enum.valueOf(type, name);
    }
}
