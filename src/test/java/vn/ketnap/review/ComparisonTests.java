package vn.ketnap.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.KetNapTest;
import vn.ketnap.organization.OrganizationQueries;
import vn.ketnap.organization.UnitRows;
import vn.ketnap.organization.lineage.EventRows;
import vn.ketnap.quota.QuotaRows;
import vn.ketnap.review.snapshot.Comparison.Pair;
import vn.ketnap.review.snapshot.Difference.Cause;
import vn.ketnap.review.snapshot.Difference.Changed;
import vn.ketnap.review.snapshot.Difference.Figure;
import vn.ketnap.review.snapshot.Difference.Why;
import vn.ketnap.review.snapshot.DifferenceQueries;
import vn.ketnap.review.snapshot.FreezeReview;
import vn.ketnap.shared.Count;
import vn.ketnap.shared.NotFound;
import vn.ketnap.shared.OrgScope;
import vn.ketnap.shared.Refused;

/** Two frozen meetings of a unit are compared by their copies, and what came between them is named. */
@KetNapTest
@Transactional
@WithMockUser(authorities = {"IMPORT_WORKBOOK", "MANAGE_REVIEWS"})
class ComparisonTests extends HeldMeetings {

    private static final OrgScope ALL = OrgScope.everything();

    @Autowired
    DifferenceQueries differences;

    @Autowired
    OrganizationQueries units;

    @BeforeEach
    void units() {
        standing();
    }

    @Test
    void what_changed_between_two_copies_is_told_with_the_entries_that_came_between_them() {
        long first = frozen();
        declare("H-A", 8);
        quotas.writeQuotas(IMPORTER, IMPORT, List.of(QuotaRows.assigned("H-B", YEAR, 9)));
        declare("Z-A", 9);
        long second = next(first);
        declare("H-A", 10);
        declare("H-C", 1);

        var difference = differences.between(ALL, first, second).difference();
        var more = new Changed("H-A", "Unit H-A", Figure.ADMITTED, Count.exactly(7), Count.exactly(8));
        var less = new Changed("H-B", "Unit H-B", Figure.ASSIGNED, Count.exactly(10), Count.exactly(9));
        assertThat(difference.changed())
                .contains(more, less)
                .noneMatch(changed -> changed.code().equals("H-C"));
        assertThat(difference.causes())
                .extracting(Cause::why, Cause::code, Cause::before, Cause::after)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(Why.CORRECTION, "H-A", 7L, 8L),
                        org.assertj.core.groups.Tuple.tuple(Why.REALLOCATION, "H-B", 10L, 9L));
        assertThat(difference.causes(more)).extracting(Cause::why).containsExactly(Why.CORRECTION);
        assertThat(difference.causes(less)).extracting(Cause::code).containsExactly("H-B");
    }

    @Test
    void an_entry_of_a_branch_is_told_of_the_commune_it_belongs_to() {
        organizations.writeUnits(IMPORTER, IMPORT, List.of(UnitRows.branch("H-A-1", "H-A")));
        long first = frozen();
        declare("H-A-1", 2);
        var causes = differences.between(ALL, first, next(first)).difference().causes();
        assertThat(causes)
                .extracting(Cause::code, Cause::child)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("H-A-1", "H-A"));
    }

    @Test
    void whichever_is_named_first_the_earlier_meeting_is_the_one_before() {
        long first = frozen();
        declare("H-A", 8);
        long second = next(first);
        var compared = differences.between(ALL, second, first);
        assertThat(compared).isEqualTo(differences.between(ALL, first, second));
        assertThat(compared.earlier().meeting().id()).isEqualTo(first);
        assertThat(compared.units()).extracting(Pair::more).containsExactly(1L, 0L, 0L, null);
        assertThat(compared.alike()).isTrue();
    }

    @Test
    void a_unit_that_went_meanwhile_is_told_of_the_meeting_that_knew_it() {
        long first = frozen();
        lineage.reorganize(IMPORTER, IMPORT, List.of(EventRows.merge(LocalDate.of(2025, 9, 1), "H-N", "H-B", "H-C")));
        var plan = plan("H");
        long second = frozen(new PlanReview(
                "H",
                plan.kind(),
                "x",
                LocalDate.of(2025, 11, 3),
                LocalDate.of(2025, 9, 1),
                LocalDate.of(2025, 10, 31),
                List.of(),
                null,
                first,
                null,
                null));
        var compared = differences.between(ALL, first, second);
        assertThat(compared.alike()).as("the two count from different days").isFalse();
        assertThat(compared.units())
                .filteredOn(pair -> pair.now() == null)
                .extracting(pair -> pair.latest().code())
                .containsExactly("H-B", "H-C");
        assertThat(compared.units())
                .filteredOn(pair -> pair.then() == null)
                .extracting(pair -> pair.latest().code())
                .containsExactly("H-N");
    }

    @Test
    void only_frozen_meetings_of_one_unit_in_scope_are_compared() {
        long first = frozen();
        long planned = planned();
        assertThatThrownBy(() -> differences.between(ALL, first, planned)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> differences.between(ALL, first, first)).isInstanceOf(NotFound.class);
        long ofAnother = frozen(plan("Z"));
        assertThatThrownBy(() -> differences.between(ALL, first, ofAnother)).isInstanceOf(NotFound.class);
        long second = next(first);
        var z = OrgScope.below(java.util.Set.of(units.idOf(ALL, "Z").value()));
        assertThatThrownBy(() -> differences.between(z, first, second)).isInstanceOf(NotFound.class);
    }

    /** The next meeting on the same days, nine days later. */
    private long next(long first) {
        var plan = plan("H");
        return frozen(new PlanReview(
                "H", plan.kind(), "x", HELD.plusDays(9), plan.from(), CUT_OFF, List.of(), null, first, null, null));
    }

    private long frozen(PlanReview plan) {
        long id = reviews.plan(BOARD, plan);
        freezes.freeze(BOARD, new FreezeReview(id, 1));
        return id;
    }
}
