package vn.ketnap.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.KetNapTest;
import vn.ketnap.insight.screen.OverviewQueries;
import vn.ketnap.insight.screen.Superior;
import vn.ketnap.insight.screen.UnitSituationQueries;
import vn.ketnap.organization.OrganizationQueries;
import vn.ketnap.organization.lineage.EventFigures;
import vn.ketnap.organization.lineage.LineageQueries;
import vn.ketnap.organization.lineage.UnitHistory;
import vn.ketnap.shared.Count;
import vn.ketnap.shared.OrgScope;
import vn.ketnap.shared.Period;

/** Who carries the history of a unit that ended reads its figures, and of those below it only whom he sees today. */
@KetNapTest
@Transactional
@WithMockUser(authorities = {"IMPORT_WORKBOOK", "RECORD_ADMISSION"})
class EndedUnitTests extends FormerDistrict {

    private static final Period BEFORE = new Period(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 6, 30));

    @Autowired
    UnitSituationQueries situations;

    @Autowired
    OverviewQueries overviews;

    @Autowired
    StagnationQueries stagnation;

    @Autowired
    BranchListQueries lists;

    @Autowired
    CoverageQueries coverage;

    @Autowired
    EventFigures effects;

    @Autowired
    LineageQueries lineageReads;

    @Autowired
    OrganizationQueries units;

    @Test
    void the_successor_opens_the_page_of_its_predecessor() {
        var successor = OrgScope.below(Set.of(units.idOf(ALL, "G-N").value()));
        var shown = situations.load(successor, AttainmentFilter.of("G-1", BEFORE));
        assertThat(shown.overview().own().admitted()).isEqualTo(Count.exactly(1));
        assertThat(shown.overview().attainment().children())
                .extracting(UnitProgress::code)
                .containsExactly("G-1-A");
        assertThat(shown.overview().superiors())
                .as("the province and the district are not the successor's")
                .isEmpty();
        assertThat(shown.overview().register().branches()).isEqualTo(1);
        var above = overviews.load(ALL, AttainmentFilter.of("G-1", BEFORE)).superiors();
        assertThat(above).extracting(Superior::code).containsExactly("G", "G-D");
    }

    @Test
    void an_event_tells_its_figures_before_and_after_in_both_readings() {
        var event = lineageReads.history(ALL, "G-N").events().getFirst();
        var effect = effects.of(ALL, event);
        assertThat(effect.before().units()).isEqualTo(2);
        assertThat(effect.after().units()).isEqualTo(1);
        assertThat(effect.before().branches()).isEqualTo(2);
        assertThat(effect.after().branches()).isEqualTo(2);
        assertThat(effect.before().members()).as("nobody has counted them").isNull();
        assertThat(effect.years())
                .extracting(EventFigures.Year::year, EventFigures.Year::asItWas, EventFigures.Year::asItIs)
                .startsWith(
                        tuple(2024, Count.exactly(0), Count.exactly(0)),
                        tuple(2025, Count.exactly(2), Count.exactly(2)));
        var province = OrgScope.below(Set.of(units.idOf(ALL, "G-X").value()));
        assertThat(effects.of(
                                province,
                                new UnitHistory.Event(
                                        event.kind(),
                                        event.on(),
                                        null,
                                        null,
                                        List.of(new UnitHistory.Related(null, null, null)),
                                        List.of()))
                        .hidden())
                .isEqualTo(1);
    }

    @Test
    void of_a_unit_whose_branches_went_apart_only_the_own_ones_are_counted() {
        var province = OrgScope.below(Set.of(units.idOf(ALL, "G").value()));
        var whole = new StagnationFilter("G-D", BEFORE.to(), 1, StagnationFilter.UnitOfN.YEAR, true, 0, 50);
        assertThat(stagnation.load(province, whole).branches()).isEqualTo(3);
        assertThat(coverage.load(province, whole).branches()).isEqualTo(3);
        assertThat(lists.count(province, BranchList.Kind.UNKNOWN, whole, 0))
                .isEqualTo(lists.count(ALL, BranchList.Kind.UNKNOWN, whole, 0));
        var part = OrgScope.below(
                Set.of(units.idOf(ALL, "G-N").value(), units.idOf(ALL, "G-D").value()));
        assertThat(stagnation.load(part, whole).branches()).isEqualTo(2);
        assertThat(coverage.load(part, whole).branches()).isEqualTo(2);
    }
}
