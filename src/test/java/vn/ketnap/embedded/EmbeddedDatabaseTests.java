package vn.ketnap.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.ketnap.KetNapTest;

@KetNapTest
class EmbeddedDatabaseTests {

    @Autowired
    JdbcClient jdbc;

    @Test
    void the_tables_are_there_and_times_are_those_of_Viet_Nam() {
        assertThat(jdbc.sql("SELECT COUNT(*) FROM setting").query(Integer.class).single())
                .isPositive();
        assertThat(jdbc.sql("SELECT @@time_zone").query(String.class).single()).isEqualTo("+07:00");
    }

    @Test
    void the_portal_cannot_change_tables() {
        assertThatThrownBy(
                        () -> jdbc.sql("ALTER TABLE setting ADD COLUMN x INT").update())
                .rootCause()
                .hasMessageContaining("ALTER command denied");
        assertThatThrownBy(() -> jdbc.sql("TRUNCATE TABLE setting").update())
                .rootCause()
                .hasMessageContaining("DROP command denied");
    }

    @Test
    void the_portal_cannot_rewrite_the_audit() {
        assertThatThrownBy(() -> jdbc.sql("DELETE FROM audit_entry").update())
                .rootCause()
                .hasMessageContaining("DELETE command denied");
        assertThatThrownBy(() -> jdbc.sql("UPDATE audit_entry SET id = 0").update())
                .rootCause()
                .hasMessageContaining("UPDATE command denied");
    }

    @Test
    void the_portal_cannot_break_the_seal_of_the_audit() {
        assertThatThrownBy(() -> jdbc.sql("DELETE FROM audit_seal").update())
                .rootCause()
                .hasMessageContaining("DELETE command denied");
    }

    @Test
    void the_portal_cannot_rewrite_history() {
        assertThatThrownBy(() -> jdbc.sql("DELETE HISTORY FROM placement").update())
                .rootCause()
                .hasMessageContaining("DELETE HISTORY command denied");
        assertThatThrownBy(() -> jdbc.sql("SET @@timestamp = 0").update())
                .rootCause()
                .hasMessageContaining("SUPER");
    }
}
