package vn.ketnap.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.KetNapTest;
import vn.ketnap.admission.stagnation.Cause;
import vn.ketnap.insight.screen.StagnationScreenQueries;

/** Which listed branches are wanted, and how many there are of each cause. */
@KetNapTest
@Transactional
@WithMockUser(authorities = {"IMPORT_WORKBOOK", "RECORD_ADMISSION"})
class ReasonReadTests extends SilentBranches {

    @Autowired
    CauseQueries counts;

    @Autowired
    StagnationQueries stagnation;

    @Autowired
    StagnationScreenQueries screens;

    @Test
    void listed_branches_are_counted_by_cause_and_a_sibling_is_not() {
        var counted = counts.load(ALL, filter(ReasonFilter.ANY));
        assertThat(counted.listed()).isEqualTo(3);
        assertThat(counted.byCause().stream()
                        .collect(Collectors.toMap(CauseCounts.ByCause::cause, CauseCounts.ByCause::branches)))
                .isEqualTo(Map.of(Cause.AGEING, 1L, Cause.COMMITTEE_INATTENTION, 1L, Cause.OUT_MIGRATION, 1L));
        assertThat(counted.byKind().stream().map(CauseCounts.ByKind::branches)).containsExactly(2L, 1L);
        assertThat(counted.unnamed()).isEqualTo(1);
        assertThat(List.of(counted.exempt(), counted.expired(), counted.acting(), counted.overdue()))
                .containsExactly(1L, 1L, 2L, 1L);
    }

    @Test
    void causes_shift_from_year_to_year() {
        var shift = counts.load(ALL, filter(ReasonFilter.ANY)).shift().stream()
                .map(one -> one.year() + " " + one.cause() + " " + one.branches())
                .toList();
        assertThat(shift)
                .contains("2023 AGEING 2", "2024 AGEING 1", "2025 AGEING 1", "2024 OUT_MIGRATION 1")
                .doesNotContain("2023 OUT_MIGRATION 1")
                .noneMatch(one -> one.startsWith("2022"));
    }

    @Test
    void the_register_shows_those_that_are_wanted() {
        assertThat(wanted(new ReasonFilter(Cause.AGEING, false, null, null))).containsExactly("S-OLD");
        assertThat(wanted(new ReasonFilter(null, true, null, null))).containsExactly("S-ALONE");
        assertThat(wanted(new ReasonFilter(null, false, ReasonFilter.Exempt.EXEMPT, null)))
                .containsExactly("S-OLD");
        assertThat(wanted(new ReasonFilter(null, false, ReasonFilter.Exempt.EXPIRED, null)))
                .containsExactly("S-TIRED");
        assertThat(wanted(new ReasonFilter(null, false, ReasonFilter.Exempt.NOT_EXEMPT, null)))
                .containsExactlyInAnyOrder("S-TIRED", "S-ALONE");
        assertThat(wanted(new ReasonFilter(null, false, null, ReasonFilter.Action.OPEN)))
                .containsExactlyInAnyOrder("S-TIRED", "S-ALONE");
        assertThat(wanted(new ReasonFilter(null, false, null, ReasonFilter.Action.OVERDUE)))
                .containsExactly("S-TIRED");
        assertThat(wanted(new ReasonFilter(null, false, null, ReasonFilter.Action.NONE)))
                .containsExactly("S-OLD");
    }

    @Test
    void the_screen_counts_the_register_whatever_is_wanted_of_it() {
        var screen = screens.load(ALL, filter(new ReasonFilter(null, false, ReasonFilter.Exempt.EXPIRED, null)));
        assertThat(screen.register().stagnation().total()).isEqualTo(3);
        assertThat(screen.matching()).isEqualTo(1);
        var reasons = screen.first().getFirst().details().reasons();
        assertThat(reasons.openActions(AS_OF)).singleElement().matches(action -> action.overdue(AS_OF));
        assertThat(reasons.exemptionOn(AS_OF).orElseThrow().holds(AS_OF)).isFalse();
    }

    @Test
    void the_row_of_the_contract_answers_from_what_was_said() {
        var rows = stagnation.load(ALL, filter(ReasonFilter.ANY)).rows();
        var old = rows.stream()
                .filter(row -> row.code().equals("S-OLD"))
                .findFirst()
                .orElseThrow();
        assertThat(old.exempt()).isTrue();
        assertThat(old.causes()).containsExactly("AGEING", "COMMITTEE_INATTENTION");
        var tired = rows.stream()
                .filter(row -> row.code().equals("S-TIRED"))
                .findFirst()
                .orElseThrow();
        assertThat(tired.exempt()).isFalse();
        assertThat(tired.causes()).containsExactly("OUT_MIGRATION");
    }

    private List<String> wanted(ReasonFilter reasons) {
        var rows = stagnation.rows(ALL, filter(reasons)).stream()
                .map(Stagnation.Branch::code)
                .toList();
        assertThat(stagnation.count(ALL, filter(reasons))).isEqualTo(rows.size());
        return rows;
    }
}
