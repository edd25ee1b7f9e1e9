package vn.ketnap.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.ketnap.organization.UnitRows.branch;
import static vn.ketnap.organization.UnitRows.commune;
import static vn.ketnap.organization.UnitRows.province;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.KetNapTest;
import vn.ketnap.TestActors;
import vn.ketnap.admission.AdmissionRows;
import vn.ketnap.admission.AdmissionService;
import vn.ketnap.admission.UseRegister;
import vn.ketnap.organization.AssignOfficer;
import vn.ketnap.organization.CountMembers;
import vn.ketnap.organization.OrganizationService;
import vn.ketnap.shared.Count;
import vn.ketnap.shared.ImportId;
import vn.ketnap.shared.OrgScope;
import vn.ketnap.shared.Period;
import vn.ketnap.shared.Qualifier;

/** More units than the database compares one by one are read in another way, and it says the same. */
@KetNapTest
@Transactional
@WithMockUser(authorities = {"IMPORT_WORKBOOK", "RECORD_ADMISSION"})
class ManyUnitsTests {

    private static final int BRANCHES = 520;
    private static final ImportId IMPORT = new ImportId(940_077);
    private static final OrgScope ALL = OrgScope.everything();
    private static final Period YEAR = Period.year(2024);

    @Autowired
    OrganizationService organizations;

    @Autowired
    AdmissionService admissions;

    @Autowired
    AttainmentQueries attainment;

    @Test
    void all_units_of_a_province_in_one_read_say_what_each_commune_says_of_its_own() {
        var board = TestActors.boardOverAll();
        var units = new ArrayList<>(List.of(province("M"), commune("M-1", "M"), commune("M-2", "M")));
        for (int i = 1; i <= BRANCHES; i++) {
            units.add(branch("M-1-" + i, "M-1"));
            units.add(branch("M-2-" + i, "M-2"));
        }
        organizations.writeUnits(board, IMPORT, units);
        organizations.writeMembers(
                board,
                IMPORT,
                List.of(members("M-1-7", 2023, 12), members("M-1-7", 2025, 15), members("M-2-7", 2025, 9)));
        organizations.writeOfficers(
                board,
                IMPORT,
                List.of(new AssignOfficer("M-1-7", "Đảng ủy viên", "Tô Văn Thử", LocalDate.of(2022, 1, 1), null)));
        admissions.useRegister(board, new UseRegister("M", LocalDate.of(2020, 1, 1)));
        admissions.writeAdmissions(
                board,
                IMPORT,
                List.of(
                        AdmissionRows.decided("M-1-7", "Lò Văn Thử", LocalDate.of(2024, 3, 3)),
                        AdmissionRows.decided("M-1-7", "Vi Văn Thử", LocalDate.of(2024, 12, 31)),
                        AdmissionRows.decided("M-2-520", "Bế Văn Thử", LocalDate.of(2024, 1, 1)),
                        AdmissionRows.decided("M-2-520", "Hà Văn Thử", LocalDate.of(2025, 1, 1))));

        var whole = attainment.whole(ALL, AttainmentFilter.of("M", YEAR));

        assertThat(whole.units()).as("nobody of another province").isEqualTo(2 * BRANCHES + 3);
        assertThat(whole.top().own().admitted()).isEqualTo(Count.exactly(3));
        for (var commune : List.of("M-1", "M-2")) {
            assertThat(whole.children(commune))
                    .isEqualTo(attainment
                            .load(ALL, AttainmentFilter.of(commune, YEAR))
                            .children());
        }
        assertThat(whole.children("M-1"))
                .filteredOn(unit -> unit.code().equals("M-1-7"))
                .singleElement()
                .satisfies(unit -> {
                    assertThat(unit.admitted()).isEqualTo(Count.exactly(2));
                    assertThat(unit.members())
                            .extracting(UnitProgress.Members::value)
                            .isEqualTo(12L);
                    assertThat(unit.officer())
                            .extracting(UnitProgress.Officer::name)
                            .isEqualTo("Tô Văn Thử");
                });
    }

    private static CountMembers members(String code, int year, long total) {
        return new CountMembers(code, LocalDate.of(year, 6, 30), total, null, null, Qualifier.EXACT);
    }
}
