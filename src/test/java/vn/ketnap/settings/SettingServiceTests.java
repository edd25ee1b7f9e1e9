package vn.ketnap.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.KetNapTest;
import vn.ketnap.shared.Actor;
import vn.ketnap.shared.OrgScope;
import vn.ketnap.shared.Permission;
import vn.ketnap.shared.Refused;
import vn.ketnap.shared.UserId;

/** Settings that change: from a day on, with a reason, and never without a trace. */
@KetNapTest
@Transactional
@WithMockUser(authorities = "MANAGE_SETTINGS")
class SettingServiceTests {

    private static final Actor KEEPER =
            new Actor(new UserId(0), "test-keeper", Set.of(Permission.MANAGE_SETTINGS), OrgScope.nothing());
    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);

    @Autowired
    SettingService service;

    @Autowired
    SettingStore store;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private LocalDate today = LocalDate.EPOCH;

    @BeforeEach
    void today() {
        today = LocalDate.now(clock);
    }

    @Test
    void every_setting_of_the_table_is_known_and_takes_the_values_it_has() {
        // What holds of a step of the way is its clause; there is no value to choose.
        assertThat(jdbc.sql("SELECT DISTINCT name FROM setting WHERE name NOT LIKE 'candidate.step.%'")
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Setting.values()).map(Setting::code).toList());
        assertThat(store.versions())
                .hasSizeGreaterThan(Setting.values().length)
                .allMatch(version -> version.setting().takes(version.value()))
                .allMatch(version -> version.setting() != Setting.DAYS_OFF
                        || DaysOff.read(version.value()).isPresent());
    }

    @Test
    void what_held_before_the_day_holds_before_it_still() {
        service.change(KEEPER, change("4", today.plusDays(10)));
        assertThat(store.integer("stagnation.years", today.plusDays(9))).isEqualTo(3);
        assertThat(store.integer("stagnation.years", today.plusDays(10))).isEqualTo(4);
        assertThat(store.on(today.plusDays(10)).integer("stagnation.term-months"))
                .isEqualTo(60);
        assertThat(versions())
                .extracting(SettingVersion::value, SettingVersion::until)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("4", null),
                        org.assertj.core.groups.Tuple.tuple("3", today.plusDays(10)));
    }

    @Test
    void a_refused_change_leaves_everything_as_it_was() {
        assertThatThrownBy(() -> service.change(KEEPER, change("4", today.minusDays(1))))
                .isInstanceOf(Refused.class);
        assertThat(versions()).hasSize(1);
        assertThat(log()).isEmpty();
    }

    @Test
    void a_value_to_come_is_taken_back_and_the_log_keeps_it() {
        service.change(KEEPER, change("4", today.plusDays(10)));
        service.withdraw(KEEPER, new WithdrawSetting(Setting.STAGNATION_YEARS, today.plusDays(10)));
        assertThat(versions()).extracting(SettingVersion::value).containsExactly("3");
        assertThat(store.integer("stagnation.years", today.plusDays(10))).isEqualTo(3);
        assertThat(log()).hasSize(2);
        assertThat(log().getLast()).contains("settings.withdrawn", "\"value\":\"4\"", "\"after\":{}");
    }

    @Test
    void the_log_tells_before_and_after_and_why() {
        service.correct(
                KEEPER, new CorrectSetting(Setting.STAGNATION_YEARS, FIRST, "3", "5", "a plan", "copied wrongly"));
        assertThat(store.integer("stagnation.years", today)).isEqualTo(5);
        assertThat(log().getFirst())
                .contains(
                        "settings.corrected",
                        "\"before\":{",
                        "\"value\":\"3\"",
                        "\"value\":\"5\"",
                        "\"source\":\"aplan\"",
                        "\"reason\":\"copiedwrongly\"");
    }

    private static ChangeSetting change(String years, LocalDate from) {
        return new ChangeSetting(Setting.STAGNATION_YEARS, from, years, "a plan", null);
    }

    private List<SettingVersion> versions() {
        return store.versions().stream()
                .filter(version -> version.setting() == Setting.STAGNATION_YEARS)
                .filter(SettingVersion::standing)
                .toList();
    }

    private List<String> log() {
        return jdbc.sql("SELECT CONCAT(action, REPLACE(details, ' ', '')) FROM audit_entry"
                        + " WHERE username = 'test-keeper' AND subject = 'stagnation.years' ORDER BY id")
                .query((row, n) -> Objects.requireNonNull(row.getString(1)))
                .list();
    }
}
