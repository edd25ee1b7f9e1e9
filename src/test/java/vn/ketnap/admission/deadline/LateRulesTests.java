package vn.ketnap.admission.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.ketnap.admission.AdmissionTerms;
import vn.ketnap.admission.deadline.LateRules.Late;
import vn.ketnap.settings.WorkingDays;

class LateRulesTests {

    private static final AdmissionTerms TERMS = new AdmissionTerms(216, 720, 12, 60, 30, 30, "Kinh", "Không");
    private static final WorkingDays CALENDAR = new WorkingDays(Map.of(LocalDate.of(2000, 1, 1), "04-30,05-01,09-02"));

    /** A Monday; thirty working days later is the 14th of April, as 30 of them without a day off. */
    private static final LocalDate DECIDED = LocalDate.of(2025, 3, 3);

    private static final LocalDate DUE = LocalDate.of(2025, 4, 14);

    @Test
    void a_ceremony_is_late_the_day_after_its_thirtieth_working_day() {
        assertThat(late(null, null, DUE)).isNull();
        assertThat(late(null, null, DUE.plusDays(1))).isEqualTo(new Late(LateKind.CEREMONY_DUE, DECIDED, DUE, 1));
    }

    @Test
    void a_ceremony_held_late_is_told_for_good() {
        var held = DUE.plusDays(10);
        assertThat(late(held, null, held)).isEqualTo(new Late(LateKind.CEREMONY_HELD_LATE, DECIDED, DUE, 10));
        assertThat(late(held, held.plusYears(1), held.plusYears(2)))
                .isEqualTo(new Late(LateKind.CEREMONY_HELD_LATE, DECIDED, DUE, 10));
        assertThat(late(DUE, DUE.plusYears(1), DUE.plusYears(2))).isNull();
    }

    @Test
    void when_the_probation_is_over_the_branch_has_thirty_working_days_to_review_it() {
        var ceremony = LocalDate.of(2025, 3, 10);
        var ends = LocalDate.of(2026, 3, 10);
        var review = LocalDate.of(2026, 4, 21);
        assertThat(late(ceremony, null, ends)).isNull();
        assertThat(late(ceremony, null, ends.plusDays(1)))
                .isEqualTo(new Late(LateKind.RECOGNITION_DUE, ceremony, ends, 1));
        assertThat(late(ceremony, null, review)).isEqualTo(new Late(LateKind.RECOGNITION_DUE, ceremony, ends, 42));
        assertThat(late(ceremony, null, review.plusDays(3)))
                .isEqualTo(new Late(LateKind.REVIEW_DUE, ceremony, review, 3));
        assertThat(late(ceremony, ends, review.plusDays(3))).as("recognised").isNull();
    }

    @Test
    void what_can_still_be_done_comes_before_what_was_late_once() {
        var held = DUE.plusDays(10);
        assertThat(late(held, null, held.plusYears(1).plusDays(1)))
                .extracting(Late::kind)
                .isEqualTo(LateKind.RECOGNITION_DUE);
    }

    @Test
    void a_decision_is_late_the_day_after_the_sixtieth_working_day_from_the_resolution() {
        var inTime = LocalDate.of(2024, 12, 9);
        assertThat(decided(inTime))
                .as("sixty working days later it is the third of March")
                .isNull();
        assertThat(decided(inTime.minusDays(3)))
                .isEqualTo(new Late(LateKind.DECIDED_LATE, inTime.minusDays(3), LocalDate.of(2025, 2, 28), 3));
        assertThat(late(DUE, DUE.plusYears(1), DUE.plusYears(2)))
                .as("no resolution stated")
                .isNull();
    }

    @Test
    void a_ceremony_that_came_late_is_told_before_a_decision_that_did() {
        var held = DUE.plusDays(10);
        var days = new LateRules.Days(LocalDate.of(2024, 9, 2), DECIDED, held, held.plusYears(1));
        assertThat(LateRules.check(days, TERMS, CALENDAR, held.plusYears(2)))
                .hasValueSatisfying(late -> assertThat(late.kind()).isEqualTo(LateKind.CEREMONY_HELD_LATE));
    }

    private static @Nullable Late decided(LocalDate resolvedOn) {
        var days = new LateRules.Days(resolvedOn, DECIDED, DUE, DUE.plusYears(1));
        return LateRules.check(days, TERMS, CALENDAR, DUE.plusYears(2)).orElse(null);
    }

    private static @Nullable Late late(
            @Nullable LocalDate ceremonyOn, @Nullable LocalDate recognizedOn, LocalDate today) {
        return LateRules.check(new LateRules.Days(null, DECIDED, ceremonyOn, recognizedOn), TERMS, CALENDAR, today)
                .orElse(null);
    }
}
