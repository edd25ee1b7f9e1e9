package vn.ketnap.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.ketnap.KetNapTest;
import vn.ketnap.organization.OrganizationQueries;
import vn.ketnap.organization.Unit;
import vn.ketnap.shared.NotFound;
import vn.ketnap.shared.OrgScope;
import vn.ketnap.shared.Period;

/** Where screens open on the published cases. */
@KetNapTest
class LatestPeriodTests {

    private static final OrgScope ALL = OrgScope.everything();

    @Autowired
    LatestPeriodQueries latest;

    @Autowired
    OrganizationQueries organizations;

    @Autowired
    Clock clock;

    @ParameterizedTest
    @CsvSource({
        "TH-TX, 2023-01-01, 2023-07-31",
        "LS, 2023-01-01, 2023-11-30",
        "LS-VQ, 2023-01-01, 2023-08-04",
        "TQ, 2023-01-01, 2023-09-30",
        "TQ-NH, 2020-10-01, 2023-09-30",
        "TQ-K, 2023-01-01, 2023-09-30",
        "TQ-YS, 2023-01-01, 2023-09-30",
        "DB-TC, 2023-01-01, 2023-08-11"
    })
    void a_unit_opens_on_its_latest_figures(String code, LocalDate from, LocalDate to) {
        assertThat(latest.latest(ALL, code)).isEqualTo(new Period(from, to));
    }

    @Test
    void a_unit_without_figures_opens_on_the_year_to_date() {
        var today = LocalDate.now(clock);
        assertThat(latest.latest(ALL, "TQ-NH-HT")).isEqualTo(new Period(today.withDayOfYear(1), today));
    }

    @Test
    void of_several_trees_the_one_with_the_latest_figures_is_home() {
        assertThat(latest.roots(ALL))
                .extracting(Unit::code)
                .contains("DB", "LS", "QT", "TH", "TQ")
                .doesNotContain("LS-VQ");
        assertThat(latest.home(ALL)).map(Unit::code).contains("LS");
    }

    @Test
    void out_of_scope_there_is_no_home_and_no_period() {
        var scope = OrgScope.below(Set.of(organizations.idOf(ALL, "LS-VQ-AS").value()));
        assertThat(latest.home(scope)).map(Unit::code).contains("LS-VQ-AS");
        assertThat(latest.home(OrgScope.nothing())).isEmpty();
        assertThatThrownBy(() -> latest.latest(scope, "LS-VQ")).isInstanceOf(NotFound.class);
    }
}
