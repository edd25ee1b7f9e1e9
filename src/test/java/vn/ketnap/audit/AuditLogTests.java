package vn.ketnap.audit;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.liquibase.autoconfigure.LiquibaseConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;
import vn.ketnap.KetNapTest;
import vn.ketnap.access.SystemActors;
import vn.ketnap.shared.Actor;

@KetNapTest
class AuditLogTests {

    private static final Actor PORTAL = SystemActors.firstStart();

    @Autowired
    AuditLog audit;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    LiquibaseConnectionDetails owner;

    @Test
    void a_change_and_its_row_stand_or_fall_together() {
        transaction.executeWithoutResult(status -> {
            audit.record(PORTAL, "test.change", "rolled-back", Map.of());
            status.setRollbackOnly();
        });
        transaction.executeWithoutResult(status -> audit.record(PORTAL, "test.change", "kept", Map.of()));
        assertThat(count("rolled-back")).isZero();
        assertThat(count("kept")).isEqualTo(1);
    }

    @Test
    void a_change_without_a_transaction_is_not_logged() {
        assertThatThrownBy(() -> audit.record(PORTAL, "test.change", "alone", Map.of()))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void a_refusal_is_logged_although_the_rest_rolls_back() {
        transaction.executeWithoutResult(status -> {
            audit.recordApart(PORTAL, "test.refused", "apart", Map.of());
            status.setRollbackOnly();
        });
        assertThat(count("apart")).isEqualTo(1);
    }

    @Test
    void details_are_json_and_a_long_subject_is_cut() {
        var long300 = "đ".repeat(300);
        audit.recordApart(PORTAL, "test.details", long300, Map.of("from", LocalDate.of(2023, 7, 31), "rows", 71));
        var details = jdbc.sql("SELECT JSON_VALUE(details, '$.from') FROM audit_entry WHERE subject = :subject")
                .param("subject", "đ".repeat(255))
                .query(String.class)
                .single();
        assertThat(details).isEqualTo("2023-07-31");
    }

    @Test
    void not_even_the_owner_of_the_tables_rewrites_the_log() {
        audit.recordApart(PORTAL, "test.owner", "owner", Map.of());
        var ownerJdbc = JdbcClient.create(new DriverManagerDataSource(
                requireNonNull(owner.getJdbcUrl()),
                requireNonNull(owner.getUsername()),
                requireNonNull(owner.getPassword())));
        assertThatThrownBy(() -> ownerJdbc
                        .sql("UPDATE audit_entry SET subject = 'x' WHERE subject = 'owner'")
                        .update())
                .rootCause()
                .hasMessageContaining("append-only");
        assertThatThrownBy(() -> ownerJdbc
                        .sql("DELETE FROM audit_entry WHERE subject = 'owner'")
                        .update())
                .rootCause()
                .hasMessageContaining("append-only");
    }

    private int count(String subject) {
        return jdbc.sql("SELECT COUNT(*) FROM audit_entry WHERE subject = :subject")
                .param("subject", subject)
                .query(Integer.class)
                .single();
    }
}
