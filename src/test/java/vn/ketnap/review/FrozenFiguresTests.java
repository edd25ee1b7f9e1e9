package vn.ketnap.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.KetNapTest;
import vn.ketnap.insight.AttainmentFilter;
import vn.ketnap.insight.AttainmentQueries;
import vn.ketnap.insight.UnitProgress;
import vn.ketnap.organization.lineage.EventRows;
import vn.ketnap.quota.QuotaRows;
import vn.ketnap.review.snapshot.Difference;
import vn.ketnap.review.snapshot.Difference.Cause;
import vn.ketnap.review.snapshot.Difference.Changed;
import vn.ketnap.review.snapshot.Difference.Figure;
import vn.ketnap.review.snapshot.Difference.Why;
import vn.ketnap.review.snapshot.DifferenceQueries;
import vn.ketnap.review.snapshot.FreezeReview;
import vn.ketnap.review.snapshot.SnapshotUnit;
import vn.ketnap.review.snapshot.SnapshotUnit.Heard;
import vn.ketnap.shared.Count;
import vn.ketnap.shared.OrgScope;
import vn.ketnap.shared.Period;
import vn.ketnap.shared.Refused;

/** What a meeting copied stays what it was, whatever comes later; what came later is named. */
@KetNapTest
@Transactional
@WithMockUser(authorities = {"IMPORT_WORKBOOK", "MANAGE_REVIEWS"})
class FrozenFiguresTests extends HeldMeetings {

    private static final OrgScope ALL = OrgScope.everything();

    @Autowired
    DifferenceQueries differences;

    @Autowired
    AttainmentQueries attainment;

    @Autowired
    JdbcTemplate jdbc;

    @BeforeEach
    void units() {
        standing();
    }

    @Test
    void what_the_screen_says_on_the_freeze_is_what_is_copied() {
        var screen = attainment.load(ALL, AttainmentFilter.of("H", new Period(YEAR.from(), CUT_OFF)));
        var copied = snapshots.figures(ALL, frozen()).snapshot();
        assertThat(copied.units())
                .extracting(SnapshotUnit::code)
                .containsExactlyElementsOf(
                        screen.children().stream().map(UnitProgress::code).toList())
                .containsExactly("H-A", "H-B", "H-C", "H-D");
        assertThat(copied.units())
                .extracting(SnapshotUnit::admitted)
                .containsExactlyElementsOf(
                        screen.children().stream().map(UnitProgress::admitted).toList());
        assertThat(copied.units())
                .extracting(SnapshotUnit::band)
                .containsExactlyElementsOf(
                        screen.children().stream().map(UnitProgress::band).toList());
        assertThat(copied.own().admitted()).isEqualTo(screen.own().admitted());
        assertThat(copied.units()).extracting(SnapshotUnit::heard).endsWith(Heard.MISSING);
    }

    @Test
    void copies_read_before_and_after_they_were_written_are_the_same() {
        long id = planned();
        var live = snapshots.figures(ALL, id).snapshot();
        freezes.freeze(BOARD, new FreezeReview(id, 1));
        var copied = snapshots.figures(ALL, id).snapshot();
        assertThat(copied.explained(Map.of())).isEqualTo(live);
        assertThat(copied.recipes()).containsEntry("H-A", "7 = 7 (01/01/2025–31/07/2025)");
        assertThat(differences.load(ALL, snapshots.figures(ALL, id)).none()).isTrue();
        assertThatThrownBy(() -> freezes.freeze(BOARD, new FreezeReview(id, 2))).isInstanceOf(Refused.class);
    }

    @Test
    void after_a_late_return_a_correction_a_merger_and_another_target_the_copy_is_what_it_was() {
        long id = frozen();
        var copied = snapshots.figures(ALL, id).snapshot();
        declare("H-D", 3);
        declare("H-B", 2);
        quotas.writeQuotas(IMPORTER, IMPORT, List.of(QuotaRows.assigned("H-A", YEAR, 15)));
        lineage.reorganize(IMPORTER, IMPORT, List.of(EventRows.merge(LocalDate.of(2025, 9, 1), "H-N", "H-B", "H-C")));
        declare("Z-A", 9);

        assertThat(snapshots.figures(ALL, id).snapshot()).isEqualTo(copied);
        assertThat(snapshots.check(ALL, id)).get().matches(check -> check.intact());
        var difference = differences.load(ALL, snapshots.figures(ALL, id));
        assertThat(difference.changed())
                .contains(
                        new Changed("H-B", "Unit H-B", Figure.ADMITTED, Count.exactly(1), Count.exactly(2)),
                        new Changed("H-D", "Unit H-D", Figure.ADMITTED, null, Count.exactly(3)),
                        new Changed("H-A", "Unit H-A", Figure.ASSIGNED, Count.exactly(12), Count.exactly(15)));
        assertThat(difference.causes())
                .extracting(Cause::why, Cause::code, Cause::before, Cause::after)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(Why.LATE_RETURN, "H-D", null, 3L),
                        org.assertj.core.groups.Tuple.tuple(Why.CORRECTION, "H-B", 1L, 2L),
                        org.assertj.core.groups.Tuple.tuple(Why.REALLOCATION, "H-A", 12L, 15L),
                        org.assertj.core.groups.Tuple.tuple(Why.REORGANISATION, "H-N", 0L, 1L));
    }

    @Test
    void a_row_altered_in_the_database_is_found_and_named() {
        long id = frozen();
        jdbc.update(
                "UPDATE review_line SET content = REPLACE(content, '\"value\":7', '\"value\":9')"
                        + " WHERE meeting_id = ? AND subject = 'H-A'",
                id);
        var check = told(snapshots.check(ALL, id).orElse(null));
        assertThat(check.intact()).isFalse();
        assertThat(check.altered()).containsExactly("UNIT H-A");
    }

    @Test
    void a_row_taken_away_is_found() {
        long id = frozen();
        jdbc.update("DELETE FROM review_line WHERE meeting_id = ? AND subject = 'H-C'", id);
        assertThat(snapshots.check(ALL, id))
                .get()
                .matches(check -> !check.whole() && check.altered().isEmpty());
    }

    @Test
    void the_report_rounds_as_the_meeting_wants_it() {
        var plan = plan("H");
        long id = reviews.plan(
                BOARD,
                new PlanReview("H", plan.kind(), "x", HELD, plan.from(), CUT_OFF, List.of(), null, null, 0, null));
        assertThat(told(snapshots.figures(ALL, id).snapshot().units().getFirst().rate())
                        .text())
                .isEqualTo("58 %");
        assertThat(told(snapshots
                                .figures(ALL, planned())
                                .snapshot()
                                .units()
                                .getFirst()
                                .rate())
                        .text())
                .isEqualTo("58,3 %");
    }

    @Test
    void nothing_differs_from_a_meeting_that_is_not_frozen() {
        assertThat(differences.load(ALL, snapshots.figures(ALL, planned())))
                .isEqualTo(new Difference(List.of(), List.of()));
    }
}
