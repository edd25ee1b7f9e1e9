package vn.ketnap.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Optional;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.shared.OrganizationId;
import vn.ketnap.shared.UserId;

/** Reads accounts for signing in and for the rights of a request: before there is an actor, so without a scope. */
@Component
class AccountQueries {

    private final JdbcClient jdbc;
    private final Clock clock;

    AccountQueries(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    Optional<Account> byUsername(String username) {
        return find("a.username = CONVERT(:key USING ascii)", username);
    }

    @Transactional(readOnly = true)
    Optional<Account> byId(UserId id) {
        return find("a.id = :key", id.value());
    }

    @Transactional(readOnly = true)
    boolean isEmpty() {
        return jdbc.sql("SELECT COUNT(*) FROM user_account")
                        .query((row, n) -> row.getInt(1))
                        .single()
                == 0;
    }

    private Optional<Account> find(String condition, Object key) {
        return jdbc.sql("""
                        SELECT a.id, a.username, a.password_hash, a.password_stamp, a.must_change_password,
                               a.disabled_at IS NOT NULL AS disabled,
                               g.role, g.organization_id, g.valid_from, g.valid_to
                        FROM user_account a
                        LEFT JOIN role_grant g ON g.user_id = a.id AND g.valid_from <= :today AND g.valid_to > :today
                        WHERE %s
                        """.formatted(condition))
                .param("key", key)
                .param("today", LocalDate.now(clock))
                .query((ResultSetExtractor<Optional<Account>>) AccountQueries::account);
    }

    private static Optional<Account> account(ResultSet row) throws SQLException {
        if (!row.next()) {
            return Optional.empty();
        }
        var grants = new ArrayList<Grant>();
        var account = new Account(
                new UserId(row.getLong("id")),
                row.getString("username"),
                row.getString("password_hash"),
                row.getInt("password_stamp"),
                row.getBoolean("must_change_password"),
                row.getBoolean("disabled"),
                grants);
        do {
            if (row.getString("role") != null) {
                grants.add(grant(row));
            }
        } while (row.next());
        return Optional.of(account);
    }

    private static Grant grant(ResultSet row) throws SQLException {
        Long organization = row.getObject("organization_id", Long.class);
        return new Grant(
                Role.valueOf(row.getString("role")),
                organization == null ? null : new OrganizationId(organization),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class));
    }
}
