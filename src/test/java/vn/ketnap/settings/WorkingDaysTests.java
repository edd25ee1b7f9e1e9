package vn.ketnap.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WorkingDaysTests {

    private static final WorkingDays CALENDAR = new WorkingDays(Map.of(
            LocalDate.of(2000, 1, 1), "01-01,04-30,05-01,09-02",
            LocalDate.of(2026, 1, 1), "01-01,04-30,05-01,09-02,2026-02-16/2026-02-20,2026-08-31,+2026-08-22"));

    @Test
    void weekends_and_days_off_are_not_worked() {
        assertThat(CALENDAR.worked(LocalDate.of(2026, 11, 25))).isTrue();
        assertThat(CALENDAR.worked(LocalDate.of(2026, 11, 28))).as("a Saturday").isFalse();
        assertThat(CALENDAR.worked(LocalDate.of(2026, 4, 30))).isFalse();
        assertThat(CALENDAR.worked(LocalDate.of(2026, 2, 20)))
                .as("last day of Tet")
                .isFalse();
        assertThat(CALENDAR.worked(LocalDate.of(2026, 2, 23))).isTrue();
    }

    @Test
    void a_weekend_may_be_worked_instead() {
        assertThat(CALENDAR.worked(LocalDate.of(2026, 8, 22)))
                .as("a Saturday worked")
                .isTrue();
        assertThat(CALENDAR.worked(LocalDate.of(2026, 8, 31)))
                .as("the Monday it is worked for")
                .isFalse();
    }

    @Test
    void the_days_off_of_one_year_are_not_those_of_another() {
        assertThat(CALENDAR.worked(LocalDate.of(2027, 2, 16))).isTrue();
        assertThat(CALENDAR.worked(LocalDate.of(2024, 5, 1))).as("each year").isFalse();
    }

    @Test
    void a_time_limit_ends_so_many_working_days_later() {
        assertThat(CALENDAR.after(LocalDate.of(2026, 11, 25), 1)).isEqualTo(LocalDate.of(2026, 11, 26));
        assertThat(CALENDAR.after(LocalDate.of(2026, 11, 27), 1)).isEqualTo(LocalDate.of(2026, 11, 30));
        assertThat(CALENDAR.after(LocalDate.of(2026, 2, 13), 1)).isEqualTo(LocalDate.of(2026, 2, 23));
        assertThat(CALENDAR.after(LocalDate.of(2026, 3, 2), 30)).isEqualTo(LocalDate.of(2026, 4, 13));
    }
}
