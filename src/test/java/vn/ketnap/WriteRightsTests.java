package vn.ketnap;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.test.context.support.WithMockUser;
import vn.ketnap.admission.LastAdmissionService;
import vn.ketnap.admission.correction.CorrectionService;
import vn.ketnap.admission.correction.RecordStep;
import vn.ketnap.admission.correction.Step;
import vn.ketnap.admission.correction.StrikeOutAdmission;
import vn.ketnap.admission.disclosure.DecideDisclosure;
import vn.ketnap.admission.disclosure.DisclosureService;
import vn.ketnap.admission.disclosure.RequestDisclosure;
import vn.ketnap.admission.stagnation.ActionService;
import vn.ketnap.admission.stagnation.CauseService;
import vn.ketnap.admission.stagnation.ExemptionService;
import vn.ketnap.figure.FigureService;
import vn.ketnap.organization.OrganizationService;
import vn.ketnap.organization.grouping.GroupingService;
import vn.ketnap.organization.grouping.RemoveGrouping;
import vn.ketnap.organization.grouping.SaveGrouping;
import vn.ketnap.organization.lineage.CarryOutEvent;
import vn.ketnap.organization.lineage.EventPlan;
import vn.ketnap.organization.lineage.LineageService;
import vn.ketnap.organization.lineage.RehearsalService;
import vn.ketnap.organization.lineage.ReorganizationKind;
import vn.ketnap.organization.officer.HandOverUnits;
import vn.ketnap.organization.officer.Officer;
import vn.ketnap.organization.officer.OfficerService;
import vn.ketnap.quota.CloseQuota;
import vn.ketnap.quota.NamedTarget;
import vn.ketnap.quota.QuotaService;
import vn.ketnap.quota.ReassignQuota;
import vn.ketnap.quota.SettlementService;
import vn.ketnap.quota.TargetKind;
import vn.ketnap.quota.WithdrawSettlement;
import vn.ketnap.review.CloseReview;
import vn.ketnap.review.CorrectReview;
import vn.ketnap.review.PlanReview;
import vn.ketnap.review.ReviewKind;
import vn.ketnap.review.ReviewService;
import vn.ketnap.review.choice.ChoiceService;
import vn.ketnap.review.choice.ChoiceSide;
import vn.ketnap.review.choice.ChooseUnit;
import vn.ketnap.review.report.EditSentence;
import vn.ketnap.review.report.SentenceService;
import vn.ketnap.review.snapshot.FreezeReview;
import vn.ketnap.review.snapshot.FreezeService;
import vn.ketnap.review.task.AssignTask;
import vn.ketnap.review.task.ReportTask;
import vn.ketnap.review.task.TaskService;
import vn.ketnap.review.task.TaskStatus;
import vn.ketnap.review.task.WithdrawTask;
import vn.ketnap.settings.ChangeSetting;
import vn.ketnap.settings.CorrectSetting;
import vn.ketnap.settings.Setting;
import vn.ketnap.settings.SettingService;
import vn.ketnap.settings.WithdrawSetting;
import vn.ketnap.shared.ImportId;
import vn.ketnap.shared.Metric;
import vn.ketnap.shared.Period;
import vn.ketnap.shared.Population;
import vn.ketnap.source.AdvanceCandidate;
import vn.ketnap.source.AnswerHandOver;
import vn.ketnap.source.CandidateService;
import vn.ketnap.source.HandOverCandidate;
import vn.ketnap.source.HandOverService;
import vn.ketnap.source.JudgeCandidate;
import vn.ketnap.source.LeavePipeline;
import vn.ketnap.source.ReenterPipeline;
import vn.ketnap.source.Stage;
import vn.ketnap.source.WayOut;
import vn.ketnap.source.WithdrawHandOver;
import vn.ketnap.source.retention.RetentionService;
import vn.ketnap.source.school.SchoolPlanService;

/** Who may read figures may not write them, whatever the actor handed over says. */
@KetNapTest
@WithMockUser(authorities = {"READ_FIGURES", "READ_AUDIT", "MANAGE_USERS"})
class WriteRightsTests {

    private static final ImportId IMPORT = new ImportId(1);

    @Autowired
    HandOverService handOvers;

    @Autowired
    OrganizationService organizations;

    @Autowired
    LineageService lineage;

    @Autowired
    RehearsalService rehearsals;

    @Autowired
    GroupingService groupings;

    @Autowired
    OfficerService officers;

    @Autowired
    FigureService figures;

    @Autowired
    QuotaService quotas;

    @Autowired
    SettlementService settlements;

    @Autowired
    LastAdmissionService admissions;

    @Autowired
    CorrectionService corrections;

    @Autowired
    DisclosureService disclosures;

    @Autowired
    CandidateService candidates;

    @Autowired
    SchoolPlanService schools;

    @Autowired
    RetentionService retention;

    @Autowired
    CauseService causes;

    @Autowired
    ExemptionService exemptions;

    @Autowired
    ActionService actions;

    @Autowired
    SettingService settings;

    @Autowired
    ReviewService reviews;

    @Autowired
    FreezeService freezes;

    @Autowired
    ChoiceService choices;

    @Autowired
    TaskService tasks;

    @Autowired
    SentenceService sentences;

    @Test
    void nobody_writes_without_the_right_to_import() {
        var board = TestActors.boardOverAll();
        denied(() -> organizations.writeUnits(board, IMPORT, List.of()));
        denied(() -> organizations.writeMembers(board, IMPORT, List.of()));
        denied(() -> organizations.writeOfficers(board, IMPORT, List.of()));
        denied(() -> lineage.reorganize(board, IMPORT, List.of()));
        denied(() -> groupings.save(board, new SaveGrouping("A", "A", List.of(), null, null, null, null, null)));
        denied(() -> groupings.remove(board, new RemoveGrouping("A", 1)));
        denied(() -> figures.writeFigures(board, IMPORT, List.of()));
        denied(() -> quotas.writeQuotas(board, IMPORT, List.of()));
        denied(() -> admissions.writeLastAdmissions(board, IMPORT, List.of()));
        denied(() -> candidates.writeCandidates(board, IMPORT, List.of()));
        denied(() -> schools.writePupils(board, IMPORT, List.of()));
        denied(() -> causes.writeCauses(board, IMPORT, List.of()));
        denied(() -> exemptions.writeExemptions(board, IMPORT, List.of()));
        denied(() -> actions.writeActions(board, IMPORT, List.of()));
    }

    @Test
    void nobody_takes_an_import_back_without_the_right_to_import() {
        var board = TestActors.boardOverAll();
        denied(() -> organizations.undoUnits(board, IMPORT));
        denied(() -> organizations.undoMembers(board, IMPORT));
        denied(() -> organizations.undoOfficers(board, IMPORT));
        denied(() -> lineage.undo(board, IMPORT));
        denied(() -> figures.undo(board, IMPORT));
        denied(() -> quotas.undo(board, IMPORT));
        denied(() -> admissions.undo(board, IMPORT));
        denied(() -> candidates.undo(board, IMPORT));
        denied(() -> schools.undo(board, IMPORT));
        denied(() -> causes.undo(board, IMPORT));
        denied(() -> exemptions.undo(board, IMPORT));
        denied(() -> actions.undo(board, IMPORT));
    }

    @Test
    void nobody_changes_an_entry_of_the_register_without_the_right_to_keep_it() {
        var board = TestActors.boardOverAll();
        denied(() -> corrections.recordStep(board, new RecordStep(1, "", Step.CEREMONY, LocalDate.EPOCH, null)));
        denied(() -> corrections.strikeOut(board, new StrikeOutAdmission(1, "", "")));
    }

    @Test
    void nobody_changes_a_candidate_without_the_right_to_keep_the_register() {
        var board = TestActors.boardOverAll();
        denied(() -> candidates.advance(board, new AdvanceCandidate(1, "", Stage.LISTED, LocalDate.EPOCH)));
        denied(() -> candidates.leave(board, new LeavePipeline(1, "", WayOut.OTHER, LocalDate.EPOCH)));
        denied(() -> candidates.reenter(board, new ReenterPipeline(1, "", Stage.LISTED, LocalDate.EPOCH)));
        denied(() -> handOvers.propose(board, new HandOverCandidate(1, "", "X", "")));
        denied(() -> handOvers.answer(board, new AnswerHandOver(1, true, "")));
        denied(() -> handOvers.withdraw(board, new WithdrawHandOver(1)));
        denied(() -> retention.deleteNames(board));
        denied(() -> candidates.judge(board, new JudgeCandidate(1, "", true, null, LocalDate.EPOCH)));
    }

    @Test
    void nobody_asks_for_persons_or_lets_them_out_without_the_right() {
        var board = TestActors.boardOverAll();
        denied(() -> disclosures.request(board, new RequestDisclosure("X", Period.year(2023), null, null, "")));
        denied(() -> disclosures.decide(board, new DecideDisclosure(1, true, "")));
        denied(() -> disclosures.fetch(board, 1));
    }

    @Test
    void nobody_hands_units_over_without_the_right_of_a_board() {
        var somebody = new Officer("Secretary", "Somebody");
        var handOver = new HandOverUnits(somebody, somebody, LocalDate.of(2026, 1, 1), List.of());
        denied(() -> officers.handOver(TestActors.boardOverAll(), handOver));
    }

    @Test
    void nobody_rehearses_or_carries_out_a_reorganisation_without_the_right_to_import() {
        var board = TestActors.boardOverAll();
        var command = new CarryOutEvent(
                ReorganizationKind.DISSOLVE, null, List.of(), List.of(), Map.of(), null, null, null, null);
        denied(() -> rehearsals.rehearse(board, command));
        denied(() -> rehearsals.carryOut(
                board, command, new EventPlan(List.of(), List.of(), List.of(), Map.of(), List.of())));
    }

    @Test
    void nobody_changes_settings_without_the_right_to_keep_them() {
        var board = TestActors.boardOverAll();
        var day = LocalDate.of(2026, 1, 1);
        denied(() -> settings.change(board, new ChangeSetting(Setting.STAGNATION_YEARS, day, "4", "", null)));
        denied(() -> settings.correct(board, new CorrectSetting(Setting.STAGNATION_YEARS, day, "3", "4", "", null)));
        denied(() -> settings.withdraw(board, new WithdrawSetting(Setting.STAGNATION_YEARS, day)));
    }

    @Test
    void nobody_settles_targets_of_ended_units_without_the_right_of_a_board() {
        var board = TestActors.boardOverAll();
        var target = new NamedTarget("A", TargetKind.ASSIGNED, Metric.ADMITTED, Population.ALL, Period.year(2025));
        denied(() -> settlements.close(board, new CloseQuota(target, null, null, null, null, null)));
        denied(() -> settlements.reassign(board, new ReassignQuota(target, null, null, null, null, null, null)));
        denied(() -> settlements.withdraw(board, new WithdrawSettlement("A", 1)));
    }

    @Test
    void nobody_holds_a_meeting_without_the_right_of_a_board() {
        var board = TestActors.boardOverAll();
        var day = LocalDate.of(2026, 1, 1);
        var plan = new PlanReview("A", ReviewKind.MONTHLY, "", day, day, day, List.of(), null, null, null, null);
        denied(() -> reviews.plan(board, plan));
        denied(() -> reviews.correct(board, new CorrectReview(1, 1, plan)));
        denied(() -> reviews.close(board, new CloseReview(1, 1)));
        denied(() -> freezes.freeze(board, new FreezeReview(1, 1)));
        denied(() -> choices.choose(board, new ChooseUnit(1, 1, "A", ChoiceSide.PRAISE, null, null)));
        denied(() -> tasks.assign(board, new AssignTask(1, 1, null, "", null, null, null)));
        denied(() -> tasks.report(board, new ReportTask(1, 1, TaskStatus.DONE, "")));
        denied(() -> sentences.edit(board, new EditSentence(1, 1, "", null)));
        denied(() -> tasks.withdraw(board, new WithdrawTask(1, 1)));
    }

    private static void denied(ThrowingCallable write) {
        assertThatThrownBy(write).isInstanceOf(AccessDeniedException.class);
    }
}
