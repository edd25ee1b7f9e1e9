package vn.ketnap.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.KetNapTest;
import vn.ketnap.admission.UseRegister;
import vn.ketnap.organization.CountMembers;
import vn.ketnap.shared.Qualifier;

/** The lists beside the register, and the coverage by registers. */
@KetNapTest
@Transactional
@WithMockUser(authorities = {"IMPORT_WORKBOOK", "RECORD_ADMISSION"})
class BranchListTests extends SilentBranches {

    @Autowired
    CoverageQueries coverage;

    @Autowired
    BranchListQueries lists;

    @Autowired
    StagnationQueries stagnation;

    @Test
    void who_was_silent_and_admits_again_has_recovered() {
        assertThat(codes(BranchList.Kind.RECOVERED, 0)).containsExactly("S-BUSY");
        var busy = lists.page(ALL, BranchList.Kind.RECOVERED, filter(ReasonFilter.ANY), 0)
                .getFirst();
        assertThat(busy.againOn()).isEqualTo(LocalDate.of(2025, 3, 3));
        assertThat(busy.years()).isEqualTo(4);
        var five = new StagnationFilter("S-A", AS_OF, 5, StagnationFilter.UnitOfN.YEAR, true, 0, 50);
        assertThat(lists.count(ALL, BranchList.Kind.RECOVERED, five, 0)).isZero();
    }

    @Test
    void of_whom_nothing_is_known_stands_in_a_list_of_its_own() {
        assertThat(codes(BranchList.Kind.UNKNOWN, 0)).containsExactly("S-MUTE");
        assertThat(lists.count(ALL, BranchList.Kind.UNKNOWN, filter(ReasonFilter.ANY), 0))
                .isEqualTo(stagnation.load(ALL, filter(ReasonFilter.ANY)).unknown());
        admissions.useRegister(BOARD, new UseRegister("S-A", LocalDate.of(2021, 1, 1)));
        assertThat(codes(BranchList.Kind.UNKNOWN, 0)).isEmpty();
    }

    @Test
    void small_branches_are_counted_by_their_latest_members() {
        organizations.writeMembers(
                BOARD,
                IMPORT,
                List.of(
                        members("S-OLD", LocalDate.of(2024, 12, 31), 2),
                        members("S-OLD", LocalDate.of(2025, 6, 30), 4),
                        members("S-TIRED", LocalDate.of(2025, 6, 30), 8),
                        members("S-BUSY", LocalDate.of(2025, 6, 30), 30),
                        members("S-OTHER", LocalDate.of(2025, 6, 30), 2)));
        assertThat(lists.small(ALL, filter(ReasonFilter.ANY)))
                .containsExactly(new BranchList.Under(3, 0), new BranchList.Under(5, 1), new BranchList.Under(9, 2));
        assertThat(codes(BranchList.Kind.SMALL, 5)).containsExactly("S-OLD");
        assertThat(codes(BranchList.Kind.SMALL, 9)).containsExactly("S-OLD", "S-TIRED");
    }

    @Test
    void coverage_is_told_of_all_branches_and_of_those_with_a_source() {
        var bounded = coverage.load(ALL, filter(ReasonFilter.ANY));
        assertThat(bounded.withSource()).isEqualTo(4);
        assertThat(text(bounded.share())).isEqualTo("≥ 20 %");
        assertThat(text(bounded.shareWithSource())).isEqualTo("≥ 25 %");
        admissions.useRegister(BOARD, new UseRegister("S-A", LocalDate.of(2025, 1, 1)));
        var whole = coverage.load(ALL, filter(ReasonFilter.ANY));
        assertThat(text(whole.share())).isEqualTo("20 %");
        assertThat(text(whole.shareWithSource())).isEqualTo("25 %");
    }

    @Test
    void without_any_register_there_is_no_coverage() {
        var sibling = new StagnationFilter("S-B", AS_OF, 3, StagnationFilter.UnitOfN.YEAR, true, 0, 50);
        assertThat(coverage.load(ALL, sibling).share()).isNull();
    }

    private static String text(@Nullable Rate rate) {
        return Objects.requireNonNull(rate).text().replace(",0 %", " %");
    }

    private List<String> codes(BranchList.Kind kind, int under) {
        return lists.page(ALL, kind, filter(ReasonFilter.ANY), under).stream()
                .map(BranchList.Line::code)
                .toList();
    }

    private static CountMembers members(String code, LocalDate day, long members) {
        return new CountMembers(code, day, members, null, null, Qualifier.EXACT);
    }
}
