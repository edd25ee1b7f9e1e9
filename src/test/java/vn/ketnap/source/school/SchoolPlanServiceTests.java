package vn.ketnap.source.school;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.KetNapTest;
import vn.ketnap.TestActors;
import vn.ketnap.organization.OrganizationService;
import vn.ketnap.organization.UnitRows;
import vn.ketnap.shared.Actor;
import vn.ketnap.shared.ImportId;
import vn.ketnap.shared.NotFound;
import vn.ketnap.shared.Problem;
import vn.ketnap.shared.Refused;
import vn.ketnap.source.SourceActors;

/** Pupils of schools are counted by grade and stage, and never named. */
@KetNapTest
@Transactional
@WithMockUser(authorities = {"IMPORT_WORKBOOK", "RECORD_ADMISSION", "READ_FIGURES"})
class SchoolPlanServiceTests {

    @Autowired
    OrganizationService organizations;

    @Autowired
    SchoolPlanService service;

    @Autowired
    SchoolPlanQueries plans;

    @Autowired
    SchoolPlanCheckQueries checks;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private Actor district = TestActors.boardOverAll();
    private Actor school = district;
    private LocalDate today = LocalDate.EPOCH;
    private int year;

    @BeforeEach
    void twoSchoolsAndOneElsewhere() {
        today = LocalDate.now(clock);
        year = today.getMonthValue() >= 8 ? today.getYear() : today.getYear() - 1;
        organizations.writeUnits(
                TestActors.boardOverAll(),
                new ImportId(974_001),
                List.of(
                        UnitRows.province("S"),
                        UnitRows.commune("S-A", "S"),
                        UnitRows.branch("S-A-1", "S-A"),
                        UnitRows.commune("S-B", "S"),
                        UnitRows.province("R"),
                        UnitRows.commune("R-C", "R")));
        district = SourceActors.over(jdbc, "S");
        school = SourceActors.over(jdbc, "S-A");
    }

    @Test
    void a_unit_counts_what_stands_below_it_and_not_its_sibling() {
        service.count(school, pupils("S-A-1", 10, SchoolStage.SURVEYED, 120));
        service.count(school, pupils("S-A-1", 12, SchoolStage.IN_CLASS, 9));
        service.count(district, pupils("S-B", 10, SchoolStage.SURVEYED, 45));
        service.count(SourceActors.over(jdbc, "R-C"), pupils("R-C", 10, SchoolStage.SURVEYED, 700));
        assertThat(all("S")).isEqualTo(Map.of(SchoolStage.SURVEYED, 165L, SchoolStage.IN_CLASS, 9L));
        assertThat(all("S-A")).isEqualTo(Map.of(SchoolStage.SURVEYED, 120L, SchoolStage.IN_CLASS, 9L));
        assertThat(plans.load(district.scope(), "S", null).groups())
                .extracting(SchoolPlans.Group::code)
                .containsExactly("S-A", "S-B");
        assertThat(plans.load(district.scope(), "S", null).grades())
                .extracting(SchoolPlans.Grade::grade)
                .containsExactly(10, 12, null);
        assertThatThrownBy(() -> plans.load(school.scope(), "S-B", null)).isInstanceOf(NotFound.class);
    }

    @Test
    void the_latest_day_counts_and_the_year_before_stands_beside_it() {
        service.count(school, pupils("S-A", 10, SchoolStage.SURVEYED, 100, today.minusDays(20)));
        service.count(school, pupils("S-A", 10, SchoolStage.SURVEYED, 130, today));
        service.count(
                school,
                new CountPupils(
                        "S-A",
                        year - 1,
                        10,
                        SchoolStage.SURVEYED,
                        today.minusYears(1).minusDays(1),
                        90,
                        null));
        var all = plans.load(school.scope(), "S-A", null).grades().getLast();
        assertThat(all.now()).containsEntry(SchoolStage.SURVEYED, 130L);
        assertThat(all.before()).containsEntry(SchoolStage.SURVEYED, 90L);
    }

    @Test
    void a_count_is_told_once_and_corrected_for_a_reason_by_whoever_read_it() {
        service.count(school, pupils("S-A", 11, SchoolStage.PLANNED, 30));
        refused(
                () -> service.count(school, pupils("S-A", 11, SchoolStage.PLANNED, 31)),
                "source.school.problem.stands");
        var entry = entry();
        refused(() -> service.correct(school, correction(entry, 31, " ")), "shared.problem.missing");
        service.correct(school, correction(entry, 31, "đếm thiếu một em"));
        assertThat(entry().pupils()).isEqualTo(31);
        refused(
                () -> service.correct(school, correction(entry, 32, "đếm lại")),
                "source.school.problem.changedMeanwhile");
        assertThatThrownBy(() -> service.correct(SourceActors.over(jdbc, "S-B"), correction(entry(), 5, "thử")))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void a_grade_a_day_and_a_unit_must_be_right() {
        refused(() -> service.count(school, pupils("S-A", 9, SchoolStage.SURVEYED, 1)), "source.school.problem.grade");
        refused(() -> service.count(school, pupils("S-A", 10, SchoolStage.SURVEYED, -1)), "shared.problem.negative");
        refused(
                () -> service.count(school, pupils("S-A", 10, SchoolStage.SURVEYED, 1, today.plusDays(1))),
                "source.school.problem.future");
        refused(
                () -> service.count(school, pupils("S-A", 10, SchoolStage.SURVEYED, 1, today.minusYears(1))),
                "source.school.problem.outsideYear");
        refused(
                () -> service.count(school, pupils("S-B", 10, SchoolStage.SURVEYED, 1)),
                "organization.problem.unknownUnit");
    }

    @Test
    void more_at_a_later_stage_than_at_an_earlier_one_is_told_and_stays() {
        service.count(school, pupils("S-A", 10, SchoolStage.SURVEYED, 100));
        var more = pupils("S-A", 10, SchoolStage.PLANNED, 101);
        assertThat(checks.check(school.scope(), List.of(more), Set.of()).getFirst())
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.key()).isEqualTo("source.school.problem.grows");
                    assertThat(one.severity()).isEqualTo(Problem.Severity.WARNING);
                });
        assertThat(checks.check(school.scope(), List.of(pupils("S-A", 11, SchoolStage.PLANNED, 101)), Set.of())
                        .getFirst())
                .as("another grade does not count")
                .isEmpty();
        service.count(school, more);
        assertThat(all("S-A")).containsEntry(SchoolStage.PLANNED, 101L);
    }

    private Map<SchoolStage, Long> all(String code) {
        return plans.load(district.scope(), code, null).grades().getLast().now();
    }

    private SchoolPlans.Entry entry() {
        return plans.load(school.scope(), "S-A", null).entries().getFirst();
    }

    private static CorrectPupils correction(SchoolPlans.Entry entry, long pupils, String reason) {
        return new CorrectPupils(entry.id(), entry.stamp(), pupils, null, reason);
    }

    private CountPupils pupils(String code, int grade, SchoolStage stage, long pupils) {
        return pupils(code, grade, stage, pupils, today);
    }

    private CountPupils pupils(String code, int grade, SchoolStage stage, long pupils, LocalDate day) {
        return new CountPupils(code, year, grade, stage, day, pupils, null);
    }

    private static void refused(ThrowingCallable change, String key) {
        assertThatThrownBy(change)
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problems())
                                .extracting(Problem::key)
                                .contains(key));
    }
}
