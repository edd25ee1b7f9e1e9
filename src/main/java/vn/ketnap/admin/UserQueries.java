package vn.ketnap.admin;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.access.Role;
import vn.ketnap.shared.OrgScope;
import vn.ketnap.shared.OrganizationId;
import vn.ketnap.shared.UserId;

/**
 * Reads accounts for who keeps them. An account belongs to no unit; the scope is that of the units whose names may be
 * told beside the roles: who keeps accounts sees no figures, but has to know whose board somebody is.
 */
@Component
@Transactional(readOnly = true)
public class UserQueries {

    private static final String FOUND = """
            FROM (
                SELECT a.*, CASE
                    WHEN a.disabled_at IS NOT NULL THEN 'DISABLED'
                    WHEN EXISTS (SELECT 1 FROM role_grant g
                                 WHERE g.user_id = a.id AND g.valid_from <= :today AND g.valid_to > :today) THEN 'ACTIVE'
                    ELSE 'WITHOUT_ROLE' END AS state
                FROM user_account a) u
            WHERE (:username IS NULL OR u.username = CONVERT(:username USING ascii))
              AND (:text IS NULL OR CONVERT(u.username USING utf8mb4) COLLATE utf8mb4_uca1400_ai_ci LIKE :text
                   OR CONVERT(u.display_name USING utf8mb4) COLLATE utf8mb4_uca1400_ai_ci LIKE :text)
              AND (:state IS NULL OR u.state = :state)
              AND (:role IS NULL OR EXISTS (
                  SELECT 1 FROM role_grant g
                  WHERE g.user_id = u.id AND g.role = :role AND g.valid_from <= :today AND g.valid_to > :today))
              AND (:unit IS NULL OR EXISTS (
                  SELECT 1 FROM role_grant g
                  JOIN ancestry a ON a.organization_id = g.organization_id AND a.valid_from <= :today AND a.valid_to > :today
                  JOIN organization_version v ON v.organization_id = a.ancestor_id
                   AND v.valid_from <= :today AND v.valid_to > :today
                  WHERE g.user_id = u.id AND g.valid_from <= :today AND g.valid_to > :today AND v.code = :unit))
            """;

    private static final String ROWS = """
            SELECT u.id, u.username, u.display_name, u.state, u.must_change_password, u.created_at,
                   (SELECT MAX(e.recorded_at) FROM audit_entry e
                    WHERE e.user_id = u.id AND e.action = 'access.signed-in') AS last_sign_in
            """ + FOUND + " ORDER BY u.username LIMIT :size OFFSET :skip";

    private static final String ROLES = """
            SELECT g.user_id, g.role, g.organization_id, g.valid_from, g.valid_to,
                   g.valid_from <= :today AND g.valid_to > :today AS standing, g.valid_to <= :today AS ended,
                   IF(seen, v.code, NULL) AS code, IF(seen, v.name, NULL) AS name
            FROM (SELECT g.*, :all OR EXISTS (
                      SELECT 1 FROM ancestry a WHERE a.organization_id = g.organization_id AND a.ancestor_id IN (:roots)
                       AND a.valid_from <= :today AND a.valid_to > :today) AS seen
                  FROM role_grant g WHERE g.user_id IN (:users)) g
            LEFT JOIN organization_version v ON v.organization_id = g.organization_id
             AND v.valid_from = (SELECT MAX(w.valid_from) FROM organization_version w
                                 WHERE w.organization_id = g.organization_id AND w.valid_from <= :today)
            ORDER BY standing DESC, ended, g.valid_from, g.id
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    UserQueries(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Accounts by username. */
    public UserPage page(OrgScope units, UserFilter filter) {
        long total = asked("SELECT COUNT(*) " + FOUND, filter, null)
                .query(Long.class)
                .single();
        return new UserPage(total, rows(units, filter, null));
    }

    /** One account; empty where there is none. */
    public Optional<UserRow> find(OrgScope units, String username) {
        return rows(units, new UserFilter(null, null, null, null, 0, 1), username).stream()
                .findFirst();
    }

    private List<UserRow> rows(OrgScope units, UserFilter filter, @Nullable String username) {
        var bare = asked(ROWS, filter, username)
                .param("size", filter.size())
                .param("skip", (long) filter.page() * filter.size())
                .query(UserQueries::account)
                .list();
        var roles = roles(units, bare.stream().map(row -> row.id().value()).toList());
        return bare.stream()
                .map(row -> new UserRow(
                        row.id(),
                        row.username(),
                        row.displayName(),
                        row.state(),
                        row.mustChangePassword(),
                        row.createdAt(),
                        row.lastSignIn(),
                        roles.getOrDefault(row.id().value(), List.of())))
                .toList();
    }

    private JdbcClient.StatementSpec asked(String sql, UserFilter filter, @Nullable String username) {
        return jdbc.sql(sql)
                .param("today", LocalDate.now(clock))
                .param("username", username)
                .param("text", filter.text() == null ? null : "%" + literally(filter.text()) + "%")
                .param("role", filter.role() == null ? null : filter.role().name())
                .param("unit", filter.unit())
                .param("state", filter.state() == null ? null : filter.state().name());
    }

    private Map<Long, List<HeldRole>> roles(OrgScope units, Collection<Long> users) {
        var roles = new HashMap<Long, List<HeldRole>>();
        if (!users.isEmpty()) {
            jdbc.sql(ROLES)
                    .param("today", LocalDate.now(clock))
                    .param("all", units.all())
                    .param("roots", units.rootsForSql())
                    .param("users", users)
                    .query(row -> {
                        roles.computeIfAbsent(row.getLong("user_id"), user -> new ArrayList<>())
                                .add(role(row));
                    });
        }
        return roles;
    }

    private static String literally(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    private static UserRow account(ResultSet row, int n) throws SQLException {
        return new UserRow(
                new UserId(row.getLong("id")),
                row.getString("username"),
                row.getString("display_name"),
                UserState.valueOf(row.getString("state")),
                row.getBoolean("must_change_password"),
                row.getObject("created_at", LocalDateTime.class),
                row.getObject("last_sign_in", LocalDateTime.class),
                List.of());
    }

    private static HeldRole role(ResultSet row) throws SQLException {
        Long organization = row.getObject("organization_id", Long.class);
        var until = row.getObject("valid_to", LocalDate.class);
        return new HeldRole(
                Role.valueOf(row.getString("role")),
                organization == null ? null : new OrganizationId(organization),
                row.getString("code"),
                row.getString("name"),
                row.getObject("valid_from", LocalDate.class),
                until.getYear() == 9999 ? null : until.minusDays(1),
                row.getBoolean("standing"),
                row.getBoolean("ended"));
    }
}
