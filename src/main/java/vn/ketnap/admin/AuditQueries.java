package vn.ketnap.admin;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.shared.ImportId;
import vn.ketnap.shared.OrgScope;
import vn.ketnap.shared.Permission;

/**
 * Reads the audit log. Who audits everything sees everything; who audits some units sees what is about them, and what
 * those did who have no role elsewhere. Who keeps accounts sees every entry, and what it says only where it is about
 * accounts, settings and the log itself.
 */
@Component
@Transactional(readOnly = true)
public class AuditQueries {

    /* A unit is in scope below a root of today, or when an heir there carries its history (as in OrganizationQueries). */
    private static final String AUDITED = """
            (:audits AND (:all
              OR EXISTS (
                SELECT 1 FROM organization_version v
                JOIN heir h ON h.organization_id = v.organization_id AND h.valid_from <= :today AND h.valid_to > :today
                JOIN ancestry a ON a.organization_id = h.heir_id AND a.ancestor_id IN (:roots)
                 AND a.valid_from <= :today AND a.valid_to > :today
                WHERE v.code = e.subject)
              OR (EXISTS (SELECT 1 FROM role_grant g WHERE g.user_id = e.user_id)
                  AND NOT EXISTS (
                    SELECT 1 FROM role_grant g WHERE g.user_id = e.user_id AND NOT EXISTS (
                        SELECT 1 FROM ancestry a WHERE a.organization_id = g.organization_id AND a.ancestor_id IN (:roots)
                         AND a.valid_from <= :today AND a.valid_to > :today)))))
            """;

    private static final String ABOUT_ACCOUNTS =
            "(:keeps AND (e.action LIKE 'access.%' OR e.action LIKE 'audit.%' OR e.action LIKE 'settings.%'))";

    private static final String ROWS = """
            SELECT e.id, e.recorded_at, e.username, e.action, e.subject,
                   IF(%1$s OR %2$s, e.details, NULL) AS details,
                   IF(e.action LIKE 'access.role%%', (
                       SELECT CONCAT(v.name, ' · ', v.code) FROM organization_version v
                       WHERE v.organization_id = JSON_VALUE(e.details, '$.organization')
                       ORDER BY v.valid_from DESC LIMIT 1), NULL) AS unit,
                   EXISTS (SELECT 1 FROM audit_seal s WHERE s.entry_id = e.id) AS sealed
            FROM audit_entry e
            WHERE (:keeps OR %1$s)
              AND (:username IS NULL OR e.username = :username)
              AND (:kind IS NULL OR e.action = :kind OR e.action LIKE CONCAT(:kind, '.%%'))
              AND (:subject IS NULL OR e.subject = :subject OR FIND_IN_SET(:subject, REPLACE(e.subject, ', ', ',')) > 0)
              AND (:import IS NULL OR e.subject = :import)
              AND (:from IS NULL OR e.recorded_at >= :from)
              AND (:until IS NULL OR e.recorded_at < :until)
            """.formatted(AUDITED, ABOUT_ACCOUNTS);

    private static final String OLDER = ROWS + " AND e.id < :id ORDER BY e.id DESC LIMIT :limit";
    private static final String NEWER = ROWS + " AND e.id > :id ORDER BY e.id LIMIT :limit";

    private final JdbcClient jdbc;
    private final Clock clock;

    AuditQueries(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The latest entries before an entry; before none: the latest of all. */
    public AuditPage before(
            OrgScope scope, Set<Permission> rights, AuditFilter filter, @Nullable Long before, int size) {
        var found = read(OLDER, scope, rights, filter, before == null ? Long.MAX_VALUE : before, size + 1);
        boolean more = found.size() > size;
        return new AuditPage(more ? found.subList(0, size) : found, before != null, more);
    }

    /** The first entries after an entry, the latest of them first. */
    public AuditPage after(OrgScope scope, Set<Permission> rights, AuditFilter filter, long after, int size) {
        var found = read(NEWER, scope, rights, filter, after, size + 1);
        boolean more = found.size() > size;
        return new AuditPage((more ? found.subList(0, size) : found).reversed(), more, true);
    }

    private List<AuditRow> read(
            String sql, OrgScope scope, Set<Permission> rights, AuditFilter filter, long id, int limit) {
        return jdbc.sql(sql)
                .param("audits", rights.contains(Permission.READ_AUDIT))
                .param("keeps", rights.contains(Permission.MANAGE_USERS))
                .param("all", scope.all())
                .param("roots", scope.rootsForSql())
                .param("today", LocalDate.now(clock))
                .param("username", filter.username())
                .param("kind", filter.kind())
                .param("subject", filter.subject())
                .param("import", filter.importId() == null ? null : new ImportId(filter.importId()).subject())
                .param("from", filter.from())
                .param("until", filter.to() == null ? null : filter.to().plusDays(1))
                .param("id", id)
                .param("limit", limit)
                .query(AuditQueries::row)
                .list();
    }

    private static AuditRow row(ResultSet row, int n) throws SQLException {
        return new AuditRow(
                row.getLong("id"),
                row.getObject("recorded_at", LocalDateTime.class),
                row.getString("username"),
                row.getString("action"),
                row.getString("subject"),
                row.getString("details"),
                row.getString("unit"),
                row.getBoolean("sealed"));
    }
}
