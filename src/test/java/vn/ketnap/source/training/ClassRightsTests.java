package vn.ketnap.source.training;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.test.context.support.WithMockUser;
import vn.ketnap.KetNapTest;
import vn.ketnap.TestActors;
import vn.ketnap.source.ClassStepService;
import vn.ketnap.source.Stage;
import vn.ketnap.source.school.CorrectPupils;
import vn.ketnap.source.school.CountPupils;
import vn.ketnap.source.school.SchoolPlanService;
import vn.ketnap.source.school.SchoolStage;

/** Who may read figures may not hold classes, whatever the actor handed over says. */
@KetNapTest
@WithMockUser(authorities = {"READ_FIGURES", "READ_AUDIT", "MANAGE_USERS", "IMPORT_WORKBOOK"})
class ClassRightsTests {

    @Autowired
    ClassService classes;

    @Autowired
    ParticipantService participants;

    @Autowired
    ClassStepService steps;

    @Autowired
    SchoolPlanService schools;

    @Test
    void nobody_holds_a_class_or_sends_people_without_the_right_to_keep_the_register() {
        var board = TestActors.boardOverAll();
        var plan = new PlanClass("A", ClassKind.AWARENESS, SpecialClass.NONE, "", null, null, null, null, null);
        denied(() -> classes.plan(board, plan));
        denied(() -> classes.correct(board, new CorrectClass(1, 1, plan)));
        denied(() -> classes.cancel(board, new CancelClass(1, 1, "")));
        denied(() -> classes.handOut(board, new HandOutPlaces(1, 1, List.of())));
        denied(() -> participants.free(board, 1));
        denied(() -> participants.register(board, new RegisterCandidates(1, List.of(), LocalDate.EPOCH)));
        denied(() -> participants.record(board, new RecordResult(1, 1, ClassResult.FAILED, null, null, null)));
        denied(() -> participants.withdraw(board, new WithdrawParticipant(1, 1)));
        denied(() -> participants.count(board, new CountParticipants(1, "A", 0, 1, 0, 0, 0)));
        denied(() -> steps.take(board, 1, Stage.SENT_TO_CLASS, LocalDate.EPOCH));
    }

    @Test
    void nobody_counts_pupils_without_the_right_to() {
        var board = TestActors.boardOverAll();
        denied(() ->
                schools.count(board, new CountPupils("A", 2025, 10, SchoolStage.SURVEYED, LocalDate.EPOCH, 1, null)));
        denied(() -> schools.correct(board, new CorrectPupils(1, "", 1, null, "")));
    }

    private static void denied(ThrowingCallable write) {
        assertThatThrownBy(write).isInstanceOf(AccessDeniedException.class);
    }
}
