package vn.ketnap.bench;

import java.time.LocalDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.ketnap.KetNapTest;
import vn.ketnap.insight.AttainmentFilter;
import vn.ketnap.insight.AttainmentQueries;
import vn.ketnap.insight.PipelineQueries;
import vn.ketnap.insight.StagnationFilter;
import vn.ketnap.insight.StagnationQueries;
import vn.ketnap.organization.OrganizationQueries;
import vn.ketnap.shared.OrgScope;
import vn.ketnap.shared.Period;

/** What the reads behind the screens take, on the published cases. */
@KetNapTest
@Tag("bench")
class ReadBenchTests {

    private static final Period SEVEN_MONTHS = new Period(LocalDate.of(2023, 1, 1), LocalDate.of(2023, 7, 31));

    @Autowired
    AttainmentQueries attainment;

    @Autowired
    PipelineQueries pipelines;

    @Autowired
    StagnationQueries stagnation;

    @Autowired
    OrganizationQueries organizations;

    @Test
    void reads_on_the_published_cases() throws Exception {
        var scope = OrgScope.everything();
        Stopwatch.time(
                "attainment of a district and its communes",
                50,
                200,
                () -> attainment.load(scope, AttainmentFilter.of("TH-TX", SEVEN_MONTHS)));
        Stopwatch.time("sources of a district", 50, 200, () -> pipelines.load(scope, "TH-TX", SEVEN_MONTHS));
        Stopwatch.time(
                "branches without admission, first page",
                50,
                200,
                () -> stagnation.load(
                        scope,
                        new StagnationFilter(
                                "LS", LocalDate.of(2023, 10, 1), 3, StagnationFilter.UnitOfN.YEAR, true, 0, 50)));
        Stopwatch.time("unit search without accents", 50, 200, () -> organizations.search(scope, "thon na", 10));
    }
}
