package vn.ketnap.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.ketnap.KetNapTest;
import vn.ketnap.kit.Messages;

@KetNapTest
class FirstAdministratorTests {

    @Autowired
    AccessService access;

    @Autowired
    AccountQueries accounts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Test
    void the_first_account_keeps_accounts_and_must_change_its_password() {
        start(true, "first-admin", "mot cau de nho");
        var account = accounts.byUsername("first-admin").orElseThrow();
        assertThat(account.mustChangePassword()).isTrue();
        assertThat(account.grants()).extracting(Grant::role).containsExactly(Role.ADMINISTRATOR);
    }

    @Test
    void where_there_are_accounts_none_is_added() {
        start(false, "second-admin", "mot cau de nho");
        assertThat(accounts.byUsername("second-admin")).isEmpty();
    }

    @Test
    void without_a_name_in_the_configuration_nothing_happens() {
        start(true, "", "");
        assertThat(accounts.byUsername("")).isEmpty();
    }

    @Test
    void a_weak_password_stops_the_start_with_a_sentence() {
        assertThatThrownBy(() -> start(true, "weak-admin", "ngan"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("weak-admin")
                .hasMessageContaining("từ 12 ký tự");
        assertThat(accounts.byUsername("weak-admin")).isEmpty();
    }

    private void start(boolean emptyDatabase, String username, String password) {
        var seen = new AccountQueries(jdbc, clock) {
            @Override
            boolean isEmpty() {
                return emptyDatabase;
            }
        };
        new FirstAdministrator(seen, access, Messages.ofClassPath(), clock, username, password)
                .afterSingletonsInstantiated();
    }
}
