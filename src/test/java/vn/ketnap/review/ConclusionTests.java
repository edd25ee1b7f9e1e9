package vn.ketnap.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.KetNapTest;
import vn.ketnap.admission.stagnation.Measure;
import vn.ketnap.organization.OrganizationQueries;
import vn.ketnap.review.choice.Choice;
import vn.ketnap.review.choice.ChoiceDecision;
import vn.ketnap.review.choice.ChoiceQueries;
import vn.ketnap.review.choice.ChoiceService;
import vn.ketnap.review.choice.ChoiceSide;
import vn.ketnap.review.choice.ChooseUnit;
import vn.ketnap.review.choice.ProposalRules;
import vn.ketnap.review.report.EditSentence;
import vn.ketnap.review.report.Report;
import vn.ketnap.review.report.ReportQueries;
import vn.ketnap.review.report.SentenceService;
import vn.ketnap.review.snapshot.FreezeReview;
import vn.ketnap.review.snapshot.Snapshot;
import vn.ketnap.review.task.AssignTask;
import vn.ketnap.review.task.ReportTask;
import vn.ketnap.review.task.ReviewTask;
import vn.ketnap.review.task.TaskQueries;
import vn.ketnap.review.task.TaskService;
import vn.ketnap.review.task.TaskStatus;
import vn.ketnap.review.task.WithdrawTask;
import vn.ketnap.shared.NotFound;
import vn.ketnap.shared.OrgScope;
import vn.ketnap.shared.Refused;

/** What a meeting says of units and asks of them. */
@KetNapTest
@Transactional
@WithMockUser(authorities = {"IMPORT_WORKBOOK", "MANAGE_REVIEWS"})
class ConclusionTests extends HeldMeetings {

    private static final OrgScope ALL = OrgScope.everything();

    @Autowired
    ChoiceService choosing;

    @Autowired
    ChoiceQueries choices;

    @Autowired
    TaskService assigning;

    @Autowired
    TaskQueries tasks;

    @Autowired
    SentenceService sentences;

    @Autowired
    ReportQueries reports;

    @Autowired
    OrganizationQueries units;

    @BeforeEach
    void units() {
        standing();
    }

    @Test
    void the_pace_proposes_and_whoever_is_asked_for_few_comes_last() {
        var proposed = ProposalRules.of(snapshots.figures(ALL, frozen()).snapshot());
        assertThat(proposed)
                .extracting(one -> one.unit().code() + " " + one.side() + (one.small() ? " small" : ""))
                .containsExactly("H-A PRAISE", "H-B CRITICISM", "H-C CRITICISM small");
    }

    @Test
    void the_board_follows_the_figures_without_a_reason_and_departs_from_them_with_one() {
        long id = frozen();
        choose(id, "H-A", ChoiceSide.PRAISE, ChoiceDecision.NAMED, null);
        assertThatThrownBy(() -> choose(id, "H-B", ChoiceSide.CRITICISM, ChoiceDecision.LEFT_OUT, " "))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> choose(id, "H-D", ChoiceSide.PRAISE, ChoiceDecision.NAMED, "reported by telephone"))
                .as("H-D has no figures")
                .isInstanceOf(Refused.class);
        choose(id, "H-D", ChoiceSide.PRAISE, ChoiceDecision.WITHOUT_FIGURES, "its class for pupils");
        choose(id, "H-B", ChoiceSide.CRITICISM, ChoiceDecision.LEFT_OUT, "founded in May");
        assertThat(choices.of(ALL, id))
                .extracting(Choice::code, Choice::decision)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("H-A", ChoiceDecision.NAMED),
                        org.assertj.core.groups.Tuple.tuple("H-D", ChoiceDecision.WITHOUT_FIGURES),
                        org.assertj.core.groups.Tuple.tuple("H-B", ChoiceDecision.LEFT_OUT));
        choose(id, "H-B", ChoiceSide.CRITICISM, null, null);
        assertThat(choices.of(ALL, id)).hasSize(2);
    }

    @Test
    void nobody_is_named_before_the_figures_are_frozen() {
        long id = planned();
        assertThatThrownBy(() -> choose(id, "H-A", ChoiceSide.PRAISE, ChoiceDecision.NAMED, null))
                .isInstanceOf(Refused.class);
    }

    @Test
    void a_task_stands_on_the_unit_asked_and_on_no_sibling_until_it_is_done() {
        long id = frozen();
        long task = assign(id, "H-B", 4);
        assertThat(tasks.ofUnit(ALL, "H-B")).extracting(ReviewTask::id).containsExactly(task);
        assertThat(tasks.ofUnit(ALL, "H-A")).isEmpty();
        assigning.report(BOARD, new ReportTask(task, 1, TaskStatus.DOING, "two found"));
        assertThatThrownBy(() -> assigning.report(BOARD, new ReportTask(task, 1, TaskStatus.DONE, "done")))
                .as("on an older version")
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> assigning.report(BOARD, new ReportTask(task, 2, TaskStatus.DONE, null)))
                .as("done without saying what came of it")
                .isInstanceOf(Refused.class);
        assigning.report(BOARD, new ReportTask(task, 2, TaskStatus.DONE, "three listed"));
        assertThat(tasks.ofUnit(ALL, "H-B")).isEmpty();
        assertThat(tasks.ofMeeting(ALL, id)).hasSize(1);
    }

    @Test
    void what_is_asked_of_all_stands_on_each_unit_below_and_on_no_other() {
        assign(frozen(), null, 4);
        assertThat(tasks.ofUnit(ALL, "H-A")).hasSize(1);
        assertThat(tasks.ofUnit(ALL, "H-D")).hasSize(1);
        assertThat(tasks.ofUnit(ALL, "Z-A")).isEmpty();
    }

    @Test
    void the_next_meeting_begins_with_what_the_one_before_asked() {
        long first = frozen();
        long open = assign(first, "H-B", 4);
        long done = assign(first, "H-A", 4);
        assigning.report(BOARD, new ReportTask(done, 1, TaskStatus.DONE, "listed"));
        var plan = plan("H");
        long second = reviews.plan(
                BOARD,
                new PlanReview(
                        "H",
                        plan.kind(),
                        "x",
                        HELD.plusMonths(1),
                        plan.from(),
                        CUT_OFF,
                        List.of(),
                        null,
                        first,
                        null,
                        null));
        freezes.freeze(BOARD, new FreezeReview(second, 1));
        assertThat(snapshots.figures(ALL, second).snapshot().tasks())
                .extracting(Snapshot.Task::id, Snapshot.Task::status)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(open, "OPEN"),
                        org.assertj.core.groups.Tuple.tuple(done, "DONE"));
    }

    @Test
    void a_deadline_comes_after_the_meeting_and_a_closed_meeting_asks_nothing_more() {
        long id = frozen();
        assertThatThrownBy(() -> assign(id, "H-B", -1)).isInstanceOf(Refused.class);
        long task = assign(id, "H-B", 4);
        reviews.close(BOARD, new CloseReview(id, version(id)));
        assertThatThrownBy(() -> assign(id, "H-B", 4)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> assigning.withdraw(BOARD, new WithdrawTask(task, 1)))
                .isInstanceOf(Refused.class);
        assigning.report(BOARD, new ReportTask(task, 1, TaskStatus.DOING, null));
    }

    @Test
    void a_board_reports_only_of_its_own_unit() {
        long id = frozen();
        long ofB = assign(id, "H-B", 4);
        var a = boardOf(units.idOf(ALL, "H-A").value());
        assertThatThrownBy(() -> assigning.report(a, new ReportTask(ofB, 1, TaskStatus.DOING, null)))
                .isInstanceOf(NotFound.class);
        var b = boardOf(units.idOf(ALL, "H-B").value());
        assigning.report(b, new ReportTask(ofB, 1, TaskStatus.DOING, null));
    }

    @Test
    void a_sentence_is_written_over_and_given_back_to_the_figures() {
        long id = frozen();
        var said = sentence(id);
        sentences.edit(BOARD, new EditSentence(id, version(id), "I.cutOff", "As of the end of July 2031."));
        assertThat(sentence(id).text()).isEqualTo("As of the end of July 2031.");
        assertThat(sentence(id).strangers()).containsExactly("2031");
        assertThatThrownBy(() -> sentences.edit(BOARD, new EditSentence(id, version(id) - 1, "I.cutOff", "x")))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> sentences.edit(BOARD, new EditSentence(id, version(id), "no.such.place", "x")))
                .isInstanceOf(NotFound.class);
        sentences.edit(BOARD, new EditSentence(id, version(id), "I.cutOff", null));
        assertThat(sentence(id)).isEqualTo(said);
    }

    private Report.Sentence sentence(long id) {
        return reports.report(ALL, id).sentences().stream()
                .filter(one -> one.place().equals("I.cutOff"))
                .findFirst()
                .orElseThrow();
    }

    private void choose(
            long id, String code, ChoiceSide side, @Nullable ChoiceDecision decision, @Nullable String reason) {
        choosing.choose(BOARD, new ChooseUnit(id, version(id), code, side, decision, reason));
    }

    private long assign(long id, @Nullable String code, int days) {
        return assigning.assign(
                BOARD,
                new AssignTask(
                        id,
                        version(id),
                        code,
                        "list one or two more young people",
                        Measure.REVIEW_SOURCES,
                        "Secretary",
                        HELD.plusDays(days)));
    }
}
