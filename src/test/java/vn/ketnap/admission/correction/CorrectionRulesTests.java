package vn.ketnap.admission.correction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.ketnap.admission.Gender;
import vn.ketnap.admission.OriginKind;
import vn.ketnap.admission.RecordAdmission;
import vn.ketnap.shared.Population;
import vn.ketnap.shared.Problem;

class CorrectionRulesTests {

    private static final LocalDate DECIDED = LocalDate.of(2023, 3, 26);
    private static final LocalDate CEREMONY = LocalDate.of(2024, 2, 29);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

    @Test
    void a_ceremony_is_recorded_once_and_not_before_the_decision() {
        assertThat(keys(step(Step.CEREMONY, DECIDED), entry(null, null, null))).isEmpty();
        assertThat(keys(step(Step.CEREMONY, DECIDED.minusDays(1)), entry(null, null, null)))
                .containsExactly("admission.problem.ceremonyBeforeDecision");
        assertThat(keys(step(Step.CEREMONY, CEREMONY), entry(CEREMONY, null, null)))
                .containsExactly("admission.problem.stepTaken");
        assertThat(keys(step(Step.CEREMONY, TODAY.plusDays(1)), entry(null, null, null)))
                .containsExactly("admission.problem.future");
    }

    @Test
    void a_recognition_is_dated_back_to_the_end_of_the_probation_and_no_further() {
        var ends = LocalDate.of(2025, 2, 28);
        assertThat(keys(step(Step.RECOGNIZED, ends), entry(CEREMONY, null, null)))
                .isEmpty();
        assertThat(keys(step(Step.RECOGNIZED, ends.minusDays(1)), entry(CEREMONY, null, null)))
                .containsExactly("admission.problem.recognizedEarly");
        assertThat(keys(step(Step.RECOGNIZED, ends), entry(null, null, null)))
                .containsExactly("admission.problem.recognizedWithoutCeremony");
    }

    @Test
    void whoever_left_or_was_recognised_goes_no_further() {
        assertThat(keys(step(Step.RECOGNIZED, TODAY), entry(CEREMONY, null, TODAY)))
                .containsExactly("admission.problem.leftAlready");
        assertThat(keys(step(Step.STRUCK_OFF, TODAY), entry(CEREMONY, TODAY, null)))
                .containsExactly("admission.problem.noLongerOnProbation");
    }

    @Test
    void leaving_needs_a_reason_without_a_name() {
        var standing = entry(CEREMONY, null, null);
        var nameless = new RecordStep(7, "s", Step.STRUCK_OFF, TODAY, "");
        assertThat(keys(nameless, standing)).containsExactly("shared.problem.missing");
        var named = new RecordStep(7, "s", Step.STRUCK_OFF, TODAY, "ba nong  thi mau bo sinh hoat");
        assertThat(keys(named, standing)).containsExactly("admission.problem.nameInReason");
    }

    @Test
    void an_entry_that_somebody_changed_meanwhile_is_told_and_nothing_else() {
        var late = new RecordStep(7, "older", Step.CEREMONY, TODAY.plusDays(1), null);
        assertThat(keys(late, entry(null, null, null))).containsExactly("admission.problem.changedMeanwhile");
        assertThat(CorrectionRules.check(new StrikeOutAdmission(7, "older", ""), entry(null, null, null)))
                .extracting(Problem::key)
                .containsExactly("admission.problem.changedMeanwhile");
    }

    @Test
    void a_correction_changes_something_and_says_why() {
        var standing = entry(CEREMONY, null, null);
        var same = java.util.Objects.requireNonNull(standing.command());
        assertThat(CorrectionRules.check(new CorrectAdmission(7, "s", same, "ghi nhầm"), standing, List.of(), false))
                .extracting(Problem::key)
                .containsExactly("admission.problem.nothingChanged");
        assertThat(CorrectionRules.check(new CorrectAdmission(7, "s", other(same), " "), standing, List.of(), true))
                .extracting(Problem::key)
                .containsExactly("admission.problem.alreadyRecorded", "shared.problem.missing");
    }

    @Test
    void who_reads_initials_corrects_nothing_about_the_person() {
        var shown = entry(CEREMONY, null, null).shown();
        assertThat(shown.fullName()).isEqualTo("Nông Thị Mẫu");
        var above = new Entry(
                        7,
                        "s",
                        1,
                        "C",
                        "Chi bộ",
                        "digest",
                        false,
                        "Nông Thị Mẫu",
                        DECIDED,
                        Gender.FEMALE,
                        "Tày",
                        "Không",
                        Population.RESIDENT,
                        "1",
                        DECIDED,
                        null,
                        null,
                        null,
                        null,
                        OriginKind.IMPORT,
                        null)
                .shown();
        assertThat(above.fullName()).isEqualTo("N. T. M.");
        assertThat(above.bornOn()).isNull();
        assertThat(above.ethnicity()).isNull();
        var to = other(java.util.Objects.requireNonNull(shown.command()));
        assertThat(CorrectionRules.check(new CorrectAdmission(7, "s", to, "ghi nhầm"), above, List.of(), false))
                .extracting(Problem::key)
                .containsExactly("admission.problem.notYourPerson");
    }

    private static List<String> keys(RecordStep command, Entry standing) {
        return CorrectionRules.check(command, standing, 12, TODAY).stream()
                .map(Problem::key)
                .toList();
    }

    private static RecordStep step(Step step, LocalDate on) {
        return new RecordStep(7, "s", step, on, "12-QĐ/HU");
    }

    private static RecordAdmission other(RecordAdmission same) {
        return new RecordAdmission(
                same.code(),
                same.fullName(),
                same.bornOn(),
                same.gender(),
                null,
                null,
                same.channel(),
                "2-QĐ/HU",
                same.decidedOn(),
                null,
                null);
    }

    private static Entry entry(
            @Nullable LocalDate ceremonyOn, @Nullable LocalDate recognizedOn, @Nullable LocalDate struckOffOn) {
        return new Entry(
                7,
                "s",
                1,
                "C",
                "Chi bộ",
                "digest",
                true,
                "Nông Thị Mẫu",
                LocalDate.of(1999, 5, 19),
                Gender.FEMALE,
                null,
                null,
                Population.RESIDENT,
                "1-QĐ/HU",
                DECIDED,
                ceremonyOn,
                recognizedOn,
                struckOffOn,
                null,
                OriginKind.IMPORT,
                null);
    }
}
