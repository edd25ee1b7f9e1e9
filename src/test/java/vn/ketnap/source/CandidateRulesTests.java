package vn.ketnap.source;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.ketnap.source.SourceRows.born;
import static vn.ketnap.source.SourceRows.reached;
import static vn.ketnap.source.SourceRows.weeksBefore;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.ketnap.organization.KnownUnits;
import vn.ketnap.organization.OrganizationKind;
import vn.ketnap.settings.DatedRules;
import vn.ketnap.settings.WorkingDays;
import vn.ketnap.shared.Folded;
import vn.ketnap.shared.Population;
import vn.ketnap.shared.Problem;
import vn.ketnap.shared.Problem.Severity;
import vn.ketnap.source.CandidateRules.Elsewhere;
import vn.ketnap.source.CandidateRules.Slot;

/** Each rule about candidates, with the clause that forbids. */
class CandidateRulesTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 2);
    private static final LocalDate DAY = LocalDate.of(2026, 6, 1);

    private final DatedRules rules = new DatedRules();
    private Map<Slot, List<StandingCandidate>> standing = Map.of();
    private Map<String, List<Elsewhere>> elsewhere = Map.of();

    CandidateRulesTests() {
        var first = LocalDate.of(2000, 1, 1);
        rules.add("admission.youngest-months", first, "216", "youth clause");
        rules.add("admission.oldest-months", first, "720", "age clause");
        rules.add("admission.probation-months", first, "12", "probation clause");
        rules.add("admission.decision-working-days", first, "60", "decision clause");
        rules.add("admission.ceremony-working-days", first, "30", "ceremony clause");
        rules.add("candidate.certificate-months", first, "60", "certificate clause");
        rules.add("candidate.papers-months", first, "12", "papers clause");
        for (var stage : Stage.values()) {
            rules.add("candidate.step." + stage.name(), first, "required", "clause of " + stage);
        }
    }

    @Test
    void whoever_comes_step_by_step_and_in_time_is_welcome() {
        assertThat(check(reached("A", "Nông Thị Mẫu", Stage.LISTED, DAY))).isEmpty();
        var whole = reached("A", "Nông Thị Mẫu", Stage.ADMITTED, DAY, weeksBefore(Stage.ADMITTED, DAY));
        assertThat(check(whole)).isEmpty();
        assertThat(check(reached("A", "Nông Thị Mẫu", Stage.DOSSIERS, DAY)))
                .as("a list may begin with people who are on their way already")
                .isEmpty();
    }

    @Test
    void a_step_that_is_left_out_is_named_with_its_clause() {
        var days = StageDays.NONE.with(Stage.LISTED, DAY.minusDays(9));
        assertThat(check(reached("A", "Nông Thị Mẫu", Stage.SENT_TO_CLASS, DAY, days)))
                .containsExactly(Problem.error(
                        "source.problem.skipped",
                        "on",
                        Stage.SENT_TO_CLASS,
                        Stage.HELPER_ASSIGNED,
                        "clause of HELPER_ASSIGNED"));
        assertThat(check(reached("A", "Nông Thị Mẫu", Stage.DOSSIERS, DAY, days))
                        .getFirst()
                        .args()
                        .subList(1, 4))
                .as("how many are left out, from which to which")
                .containsExactly(3, Stage.HELPER_ASSIGNED, Stage.COMPLETED_CLASS);
        standing("A", Stage.LISTED, DAY.minusDays(9));
        assertThat(keys(check(reached("A", "Nông Thị Mẫu", Stage.SENT_TO_CLASS, DAY))))
                .containsExactly("source.problem.skipped");
        assertThat(check(reached("A", "Nông Thị Mẫu", Stage.HELPER_ASSIGNED, DAY)))
                .isEmpty();
    }

    @Test
    void a_decision_does_not_come_before_the_resolution_nor_any_step_before_the_one_before_it() {
        var days = weeksBefore(Stage.BASE_COMMITTEE, DAY).with(Stage.BASE_COMMITTEE, DAY);
        assertThat(check(reached("A", "Nông Thị Mẫu", Stage.DECIDED, DAY.minusDays(1), days)))
                .containsExactly(Problem.error(
                        "source.problem.backwards",
                        "on",
                        Stage.DECIDED,
                        DAY.minusDays(1),
                        Stage.BASE_COMMITTEE,
                        DAY,
                        "clause of DECIDED"));
    }

    @Test
    void nothing_has_happened_tomorrow() {
        assertThat(check(reached("A", "Nông Thị Mẫu", Stage.LISTED, TODAY.plusDays(1))))
                .containsExactly(Problem.error("source.problem.future", "on", TODAY.plusDays(1)));
    }

    @Test
    void age_counts_by_month_on_the_day_the_branch_considers() {
        var row = reached("A", "Nông Thị Mẫu", Stage.BRANCH_RESOLUTION, DAY, weeksBefore(Stage.BRANCH_RESOLUTION, DAY));
        assertThat(check(born(row, DAY.minusYears(18)))).isEmpty();
        assertThat(check(born(row, DAY.minusYears(18).plusDays(1))))
                .containsExactly(Problem.error("source.problem.tooYoung", "bornOn", 18, 17L, "youth clause"));
        assertThat(check(born(row, DAY.minusYears(60).minusDays(20)))).isEmpty();
        assertThat(check(born(row, DAY.minusYears(60).minusMonths(1))))
                .containsExactly(Problem.warning("source.problem.tooOld", "bornOn", 60, 60L, "age clause"));
    }

    @Test
    void nobody_under_age_is_named_even_before_anybody_considers_him() {
        assertThat(check(born(reached("A", "Nông Thị Mẫu", Stage.LISTED, DAY), TODAY.minusYears(17))))
                .containsExactly(Problem.error("source.problem.minor", "bornOn", 18));
    }

    @Test
    void a_certificate_counts_sixty_months_and_a_changed_rule_from_its_day_on() {
        var certificate = LocalDate.of(2021, 5, 31);
        var days = StageDays.NONE
                .with(Stage.COMPLETED_CLASS, certificate)
                .with(Stage.DOSSIERS, DAY.minusDays(30))
                .with(Stage.VERIFIED, DAY.minusDays(20))
                .with(Stage.INTRODUCED, DAY.minusDays(10));
        var row = reached("A", "Nông Thị Mẫu", Stage.BRANCH_RESOLUTION, DAY, days);
        assertThat(check(row))
                .containsExactly(Problem.error(
                        "source.problem.certificateLapsed", "on", LocalDate.of(2026, 5, 31), "certificate clause"));
        assertThat(check(reached("A", "Nông Thị Mẫu", Stage.BRANCH_RESOLUTION, DAY.minusDays(1), days)))
                .isEmpty();
        rules.add("candidate.certificate-months", certificate, "72", "new clause");
        assertThat(check(row)).isEmpty();
        rules.add("candidate.certificate-months", certificate, "60", "certificate clause");
        rules.add("candidate.certificate-months", certificate.plusDays(1), "72", "new clause");
        assertThat(keys(check(row)))
                .as("a later rule changes nothing of an earlier certificate")
                .containsExactly("source.problem.certificateLapsed");
    }

    @Test
    void what_came_after_its_time_is_told_and_stays() {
        var days = weeksBefore(Stage.DECIDED, DAY).with(Stage.DECIDED, DAY);
        assertThat(check(reached("A", "Nông Thị Mẫu", Stage.ADMITTED, LocalDate.of(2026, 7, 14), days)))
                .containsExactly(Problem.warning(
                        "source.problem.late", "on", Stage.ADMITTED, LocalDate.of(2026, 7, 13), "ceremony clause"));
    }

    @Test
    void nobody_is_recognised_before_the_probation_is_over() {
        var ceremony = LocalDate.of(2024, 2, 29);
        var days = weeksBefore(Stage.ADMITTED, ceremony)
                .with(Stage.ADMITTED, ceremony)
                .with(Stage.SENT_TO_NEW_MEMBER_CLASS, ceremony.plusMonths(3));
        assertThat(check(reached("A", "Nông Thị Mẫu", Stage.RECOGNIZED, LocalDate.of(2025, 2, 27), days)))
                .containsExactly(Problem.error(
                        "source.problem.recognizedEarly", "on", LocalDate.of(2025, 2, 28), "probation clause"));
        assertThat(check(reached("A", "Nông Thị Mẫu", Stage.RECOGNIZED, LocalDate.of(2025, 2, 28), days)))
                .isEmpty();
    }

    @Test
    void a_way_out_has_a_reason_and_a_day_and_somebody_who_is_there() {
        var days = StageDays.NONE.with(Stage.LISTED, DAY.minusDays(9));
        assertThat(check(reached("A", "Nông Thị Mẫu", Stage.LEFT, DAY, days))).isEmpty();
        var silent = new BringCandidate(
                "A",
                "Nông Thị Mẫu",
                SourceRows.BORN,
                Population.MILITIA,
                Stage.LEFT,
                DAY,
                null,
                null,
                null,
                null,
                null,
                days);
        assertThat(keys(check(silent))).containsExactly("source.problem.noWayOut");
        assertThat(keys(check(reached("A", "Nông Thị Mẫu", Stage.LEFT, DAY))))
                .containsExactly("source.problem.leftBefore");
        standing("A", Stage.RECOGNIZED, DAY.minusDays(9));
        assertThat(keys(check(reached("A", "Nông Thị Mẫu", Stage.LEFT, DAY))))
                .containsExactly("source.problem.cannotLeave");
    }

    @Test
    void whoever_comes_back_begins_another_round() {
        var rows = List.of(
                reached("A", "Nông Thị Mẫu", Stage.LISTED, DAY),
                reached("A", "Nông Thị Mẫu", Stage.LEFT, DAY.minusDays(30)),
                reached("A", "Nông Thị Mẫu", Stage.LISTED, DAY.minusDays(90)));
        assertThat(check(rows)).allSatisfy(problems -> assertThat(problems).isEmpty());
    }

    @Test
    void the_same_step_of_the_same_person_stands_once_on_a_sheet() {
        var rows = List.of(
                reached("A", "Nông Thị Mẫu", Stage.LISTED, DAY),
                reached("A", "Nông  Thị Mẫu", Stage.LISTED, DAY.plusDays(1)),
                SourceRows.from(
                        reached("A", "Nông Thị Mẫu", Stage.HELPER_ASSIGNED, DAY.plusDays(2)), Population.RESIDENT));
        var problems = check(rows);
        assertThat(problems.getFirst()).isEmpty();
        assertThat(keys(problems.get(1))).containsExactly("source.problem.samePerson");
        assertThat(keys(problems.get(2))).containsExactly("source.problem.twoChannels");
    }

    @Test
    void the_same_person_in_two_branches_is_listed_for_a_decision_and_considered_in_one() {
        elsewhere = Map.of("nong thi mau", List.of(new Elsewhere("B", Stage.DOSSIERS)));
        assertThat(check(reached("A", "Nông Thị Mẫu", Stage.LISTED, DAY)))
                .containsExactly(Problem.warning("source.problem.knownElsewhere", "fullName", "B"));
        elsewhere = Map.of("nong thi mau", List.of(new Elsewhere("B", Stage.BRANCH_RESOLUTION)));
        var considered =
                reached("A", "Nông Thị Mẫu", Stage.BRANCH_RESOLUTION, DAY, weeksBefore(Stage.BRANCH_RESOLUTION, DAY));
        assertThat(check(considered))
                .containsExactly(
                        Problem.error("source.problem.twoBranches", "fullName", "B", "clause of BRANCH_RESOLUTION"));
        elsewhere = Map.of();
        var both = check(List.of(
                reached("A", "Nông Thị Mẫu", Stage.LISTED, DAY), reached("B", "Nông Thị Mẫu", Stage.LISTED, DAY)));
        assertThat(keys(both.get(1))).containsExactly("source.problem.knownElsewhere");
    }

    @Test
    void only_known_units_carry_and_only_branches_admit() {
        assertThat(keys(check(reached("X", "Nông Thị Mẫu", Stage.LISTED, DAY))))
                .containsExactly("organization.problem.unknownUnit");
        assertThat(keys(check(reached("A", "Nông Thị Mẫu", Stage.LISTED, LocalDate.of(2014, 12, 31)))))
                .containsExactly("source.problem.beforeUnit");
        var ended = check(reached("E", "Nông Thị Mẫu", Stage.LISTED, DAY));
        assertThat(ended).extracting(Problem::severity).containsExactly(Severity.WARNING);
        var row = new BringCandidate(
                "A",
                "Nông Thị Mẫu",
                SourceRows.BORN,
                Population.WOMAN,
                Stage.LISTED,
                DAY,
                null,
                null,
                null,
                "C",
                null,
                StageDays.NONE);
        assertThat(keys(check(row))).containsExactly("source.problem.noChannel", "source.problem.noBranch");
    }

    private void standing(String code, Stage stage, LocalDate on) {
        standing = Map.of(
                new Slot(code, "nong thi mau"),
                List.of(new StandingCandidate(
                        1,
                        "nong thi mau",
                        1,
                        null,
                        Population.MILITIA,
                        StageDays.NONE.with(stage, on),
                        null,
                        null,
                        StandingCandidate.Mark.NONE)));
    }

    private List<Problem> check(BringCandidate row) {
        return check(List.of(row)).getFirst();
    }

    private List<List<Problem>> check(List<BringCandidate> rows) {
        var units = new ArrayList<KnownUnits.Known>();
        for (var code : List.of("A", "B")) {
            units.add(unit(code, OrganizationKind.BRANCH, LocalDate.of(9999, 12, 31)));
        }
        units.add(unit("C", OrganizationKind.BASE_ORGANIZATION, LocalDate.of(9999, 12, 31)));
        units.add(unit("E", OrganizationKind.BRANCH, LocalDate.of(2025, 7, 1)));
        var known = units.stream().collect(Collectors.toMap(KnownUnits.Known::code, one -> one));
        return CandidateRules.check(
                rows,
                new CandidateRules.Facts(
                        new KnownUnits(known, Set.of()),
                        TODAY,
                        rules,
                        new WorkingDays(Map.of(LocalDate.of(2000, 1, 1), "01-01,04-30,05-01,09-02")),
                        row -> Folded.of(row.fullName()),
                        standing,
                        elsewhere,
                        Map.of()));
    }

    private static KnownUnits.Known unit(String code, OrganizationKind kind, LocalDate until) {
        return new KnownUnits.Known(code.hashCode(), code, kind, LocalDate.of(2015, 1, 1), until);
    }

    private static List<String> keys(List<Problem> problems) {
        return problems.stream().map(Problem::key).toList();
    }
}
