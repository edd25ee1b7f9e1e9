package vn.ketnap.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.ketnap.shared.UserId;

class VerifiedPasswordsTests {

    private final MovableClock clock = new MovableClock();
    private final VerifiedPasswords verified = new VerifiedPasswords(clock);

    @Test
    void a_password_is_remembered_for_five_minutes() {
        verified.add(account("hash"), "mot cau de nho");
        clock.pass(Duration.ofMinutes(4));
        assertThat(verified.contains(account("hash"), "mot cau de nho")).isTrue();
        clock.pass(Duration.ofMinutes(1));
        assertThat(verified.contains(account("hash"), "mot cau de nho")).isFalse();
    }

    @Test
    void another_password_is_not_known() {
        verified.add(account("hash"), "mot cau de nho");
        assertThat(verified.contains(account("hash"), "mot cau khac")).isFalse();
    }

    @Test
    void a_changed_password_forgets_the_old_one() {
        verified.add(account("hash"), "mot cau de nho");
        assertThat(verified.contains(account("another hash"), "mot cau de nho")).isFalse();
    }

    private static Account account(String hash) {
        return new Account(new UserId(1), "donvi", hash, 0, false, false, List.of());
    }
}
