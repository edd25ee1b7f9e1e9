package vn.ketnap.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.ketnap.KetNapTest;
import vn.ketnap.organization.FamilyQueries;
import vn.ketnap.organization.OrganizationQueries;
import vn.ketnap.shared.OrgScope;
import vn.ketnap.shared.Period;

/** The branches of the published cases, counted one by one as for a commune and all in one walk as for a province. */
@KetNapTest
class BranchCountTests {

    private static final OrgScope ALL = OrgScope.everything();
    private static final LocalDate DAY = LocalDate.of(2023, 9, 30);

    @Autowired
    BranchCountQueries counts;

    @Autowired
    SilenceQueries silence;

    @Autowired
    SeenQueries seen;

    @Autowired
    FamilyQueries families;

    @Autowired
    OrganizationQueries organizations;

    @ParameterizedTest
    @ValueSource(strings = {"LS", "TQ", "TH", "LS-VQ"})
    void both_ways_count_the_same_branches(String code) {
        var below = seen.below(ALL, code, DAY);
        for (boolean predecessors : new boolean[] {true, false}) {
            var filter = filter(code, predecessors);
            assertThat(counts.heard(below, filter, 12, true)).isEqualTo(counts.heard(below, filter, 12, false));
        }
        var family = families.withChildren(ALL, organizations.idOf(ALL, code), new Period(DAY, DAY));
        assertThat(silence.of(family, DAY, 1, true)).isEqualTo(silence.of(family, DAY, 1, false));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void the_branch_of_na_khan_is_counted_and_that_of_another_district_is_not(boolean many) {
        var counted = counts.heard(seen.below(ALL, "LS-VQ", DAY), filter("LS-VQ", true), 12, many);
        assertThat(counted.silent()).isEqualTo(1);
        var elsewhere = counts.heard(seen.below(ALL, "TQ", DAY), filter("TQ", true), 12, many);
        assertThat(elsewhere.silent()).isZero();
        assertThat(elsewhere.unheard()).isPositive();
    }

    private static StagnationFilter filter(String code, boolean predecessors) {
        return new StagnationFilter(code, DAY, 1, StagnationFilter.UnitOfN.YEAR, predecessors, 0, 50);
    }
}
