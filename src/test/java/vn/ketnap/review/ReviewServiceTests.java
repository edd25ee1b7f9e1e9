package vn.ketnap.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.KetNapTest;
import vn.ketnap.organization.OrganizationQueries;
import vn.ketnap.review.snapshot.FreezeReview;
import vn.ketnap.shared.NotFound;
import vn.ketnap.shared.OrgScope;
import vn.ketnap.shared.Refused;

/** Meetings are planned, said anew and closed by the board of their unit, one change after another. */
@KetNapTest
@Transactional
@WithMockUser(authorities = {"IMPORT_WORKBOOK", "MANAGE_REVIEWS"})
class ReviewServiceTests extends HeldMeetings {

    @Autowired
    OrganizationQueries units;

    @BeforeEach
    void units() {
        standing();
    }

    @Test
    void a_meeting_is_what_was_planned() {
        long id = planned();
        var meeting = meetings.meeting(OrgScope.everything(), id);
        assertThat(meeting.plan()).isEqualTo(plan("H"));
        assertThat(meeting.frozen()).isFalse();
        assertThat(meetings.ofUnit(OrgScope.everything(), "H")).hasSize(1);
        assertThat(meetings.ofUnit(OrgScope.everything(), "Z")).isEmpty();
    }

    @Test
    void figures_of_days_to_come_are_not_looked_at() {
        var plan = plan("H");
        var early = new PlanReview(
                "H", plan.kind(), " ", CUT_OFF.minusDays(1), plan.from(), CUT_OFF, List.of(), null, null, 4, "HD99");
        assertThatThrownBy(() -> reviews.plan(BOARD, early))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problems())
                                .extracting(problem -> problem.field())
                                .containsExactly("subject", "cutOff", "decimals", "layout"));
    }

    @Test
    void a_change_made_on_an_older_version_is_refused() {
        long id = planned();
        reviews.correct(BOARD, new CorrectReview(id, 1, plan("H")));
        assertThatThrownBy(() -> reviews.correct(BOARD, new CorrectReview(id, 1, plan("H"))))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problems())
                                .extracting(problem -> problem.key())
                                .containsExactly("review.problem.changedMeanwhile"));
        assertThatThrownBy(() -> freezes.freeze(BOARD, new FreezeReview(id, 1))).isInstanceOf(Refused.class);
    }

    @Test
    void frozen_figures_keep_their_period_and_a_closed_meeting_everything() {
        long id = frozen();
        var other = plan("H");
        var later = new PlanReview(
                "H", other.kind(), "x", HELD, other.from().plusMonths(1), CUT_OFF, List.of(), null, null, null, null);
        assertThatThrownBy(() -> reviews.correct(BOARD, new CorrectReview(id, version(id), later)))
                .isInstanceOf(Refused.class);
        reviews.close(BOARD, new CloseReview(id, version(id)));
        assertThatThrownBy(() -> reviews.correct(BOARD, new CorrectReview(id, version(id), plan("H"))))
                .isInstanceOf(Refused.class);
    }

    @Test
    void a_meeting_cannot_be_closed_before_its_figures_are_frozen() {
        long id = planned();
        assertThatThrownBy(() -> reviews.close(BOARD, new CloseReview(id, 1))).isInstanceOf(Refused.class);
    }

    @Test
    void the_board_of_a_sibling_neither_sees_nor_plans_it() {
        long id = planned();
        var sibling = boardOf(units.idOf(OrgScope.everything(), "Z").value());
        assertThatThrownBy(() -> meetings.meeting(sibling.scope(), id)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> reviews.plan(sibling, plan("H"))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> freezes.freeze(sibling, new FreezeReview(id, 1)))
                .isInstanceOf(NotFound.class);
        assertThat(meetings.latest(sibling.scope(), 10)).isEmpty();
    }
}
