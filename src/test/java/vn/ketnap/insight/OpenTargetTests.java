package vn.ketnap.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.KetNapTest;
import vn.ketnap.TestActors;
import vn.ketnap.organization.OrganizationService;
import vn.ketnap.organization.UnitRows;
import vn.ketnap.quota.QuotaRows;
import vn.ketnap.quota.QuotaService;
import vn.ketnap.shared.ImportId;
import vn.ketnap.shared.Period;

/** By what is still missing from their targets the places of a class are shared among units. */
@KetNapTest
@Transactional
@WithMockUser(authorities = "IMPORT_WORKBOOK")
class OpenTargetTests {

    private static final ImportId IMPORT = new ImportId(975_001);

    @Autowired
    OrganizationService organizations;

    @Autowired
    QuotaService quotas;

    @Autowired
    OpenTargetQueries targets;

    @Autowired
    Clock clock;

    @Test
    void a_unit_weighs_what_it_still_misses_and_one_without_a_target_nothing() {
        var board = TestActors.boardOverAll();
        organizations.writeUnits(
                board,
                IMPORT,
                List.of(
                        UnitRows.province("S"),
                        UnitRows.commune("S-A", "S"),
                        UnitRows.commune("S-B", "S"),
                        UnitRows.commune("S-C", "S"),
                        UnitRows.province("R"),
                        UnitRows.commune("R-D", "R")));
        var year = Period.year(LocalDate.now(clock).getYear());
        quotas.writeQuotas(
                board,
                IMPORT,
                List.of(
                        QuotaRows.assigned("S-A", year, 12),
                        QuotaRows.assigned("S-B", year, 8),
                        QuotaRows.assigned("R-D", year, 99)));
        assertThat(targets.openTargets(board.scope(), "S"))
                .containsOnlyKeys("S-A", "S-B")
                .containsEntry("S-A", 12L)
                .containsEntry("S-B", 8L);
    }
}
