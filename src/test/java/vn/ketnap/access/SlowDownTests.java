package vn.ketnap.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class SlowDownTests {

    private final MovableClock clock = new MovableClock();
    private final SlowDown slowDown = new SlowDown(clock);

    @Test
    void four_wrong_passwords_cost_nothing() {
        fail(4, "donvi", "10.0.0.1");
        assertThat(slowDown.mustWait("donvi", "10.0.0.1")).isFalse();
    }

    @Test
    void the_wait_doubles_with_each_wrong_password_up_to_a_minute() {
        fail(4, "donvi", "10.0.0.1");
        assertThat(slowDown.failed("donvi")).isEqualTo(Duration.ofSeconds(1));
        assertThat(slowDown.failed("donvi")).isEqualTo(Duration.ofSeconds(2));
        assertThat(slowDown.failed("donvi")).isEqualTo(Duration.ofSeconds(4));
        fail(100, "donvi", "10.0.0.1");
        assertThat(slowDown.failed("donvi")).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void the_wait_ends() {
        fail(5, "donvi", "10.0.0.1");
        assertThat(slowDown.mustWait("donvi", "10.0.0.1")).isTrue();
        clock.pass(Duration.ofSeconds(1));
        assertThat(slowDown.mustWait("donvi", "10.0.0.1")).isFalse();
    }

    @Test
    void an_account_waits_wherever_the_tries_come_from() {
        for (int i = 0; i < 5; i++) {
            slowDown.failed("donvi", "10.0.0." + i);
        }
        assertThat(slowDown.mustWait("donvi", "10.9.9.9")).isTrue();
        assertThat(slowDown.mustWait("coso", "10.9.9.9")).isFalse();
    }

    @Test
    void an_address_waits_whatever_names_it_tries() {
        for (int i = 0; i < 20; i++) {
            slowDown.failed("user" + i, "10.0.0.1");
        }
        assertThat(slowDown.mustWait("coso", "10.0.0.1")).isTrue();
        assertThat(slowDown.mustWait("coso", "10.0.0.2")).isFalse();
    }

    @Test
    void an_own_account_does_not_cover_for_guessing_at_others() {
        fail(20, "donvi", "10.0.0.1");
        slowDown.succeeded("coso");
        assertThat(slowDown.mustWait("coso", "10.0.0.1")).isTrue();
    }

    @Test
    void the_right_password_forgets_the_wrong_ones() {
        fail(4, "donvi", "10.0.0.1");
        slowDown.succeeded("donvi");
        fail(4, "donvi", "10.0.0.1");
        assertThat(slowDown.mustWait("donvi")).isFalse();
    }

    @Test
    void an_hour_without_failure_forgets() {
        fail(30, "donvi", "10.0.0.1");
        clock.pass(Duration.ofMinutes(61));
        fail(4, "donvi", "10.0.0.1");
        assertThat(slowDown.mustWait("donvi", "10.0.0.1")).isFalse();
    }

    private void fail(int times, String username, String address) {
        for (int i = 0; i < times; i++) {
            slowDown.failed(username, address);
        }
    }
}
