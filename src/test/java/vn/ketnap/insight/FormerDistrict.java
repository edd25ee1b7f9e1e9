package vn.ketnap.insight;

import static vn.ketnap.organization.UnitRows.branch;
import static vn.ketnap.organization.UnitRows.commune;
import static vn.ketnap.organization.UnitRows.province;
import static vn.ketnap.organization.UnitRows.since;
import static vn.ketnap.organization.UnitRows.until;
import static vn.ketnap.organization.lineage.EventRows.merge;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import vn.ketnap.TestActors;
import vn.ketnap.admission.AdmissionRows;
import vn.ketnap.admission.AdmissionService;
import vn.ketnap.admission.UseRegister;
import vn.ketnap.organization.DescribeUnit;
import vn.ketnap.organization.OrganizationKind;
import vn.ketnap.organization.OrganizationSector;
import vn.ketnap.organization.OrganizationService;
import vn.ketnap.organization.UnitRows;
import vn.ketnap.organization.grouping.GroupingService;
import vn.ketnap.organization.grouping.SaveGrouping;
import vn.ketnap.organization.lineage.LineageService;
import vn.ketnap.quota.QuotaRows;
import vn.ketnap.quota.QuotaService;
import vn.ketnap.shared.Actor;
import vn.ketnap.shared.ImportId;
import vn.ketnap.shared.OrgScope;
import vn.ketnap.shared.Period;

/**
 * District G-D ended on 1 July 2025: its communes G-1 and G-2 became G-N, its commune G-3 stands under the province itself.
 * G-X is a sibling that was never of the district.
 */
public abstract class FormerDistrict {

    protected static final Actor BOARD = TestActors.boardOverAll();
    protected static final OrgScope ALL = OrgScope.everything();
    protected static final LocalDate ENDED = LocalDate.of(2025, 7, 1);
    protected static final Period YEAR = new Period(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31));
    private static final ImportId IMPORT = new ImportId(940_001);

    @Autowired
    protected OrganizationService organizations;

    @Autowired
    LineageService lineage;

    @Autowired
    protected AdmissionService admissions;

    @Autowired
    protected QuotaService quotas;

    @Autowired
    protected GroupingService groupings;

    @BeforeEach
    void aDistrictThatEnded() {
        organizations.writeUnits(
                BOARD,
                IMPORT,
                List.of(
                        province("G"),
                        new DescribeUnit(
                                "G-D",
                                "District G-D",
                                "G",
                                OrganizationKind.SUPERIOR,
                                OrganizationSector.OTHER,
                                UnitRows.START,
                                null,
                                null),
                        commune("G-1", "G-D"),
                        commune("G-2", "G-D"),
                        commune("G-3", "G-D"),
                        commune("G-X", "G"),
                        branch("G-1-A", "G-1"),
                        branch("G-2-A", "G-2"),
                        branch("G-3-A", "G-3"),
                        branch("G-X-A", "G-X"),
                        since(commune("G-N", "G"), ENDED)));
        lineage.reorganize(BOARD, IMPORT, List.of(merge(ENDED, "G-N", "G-1", "G-2")));
        organizations.writeUnits(
                BOARD,
                IMPORT,
                List.of(
                        since(commune("G-3", "G"), ENDED),
                        until(
                                new DescribeUnit(
                                        "G-D",
                                        "District G-D",
                                        "G",
                                        OrganizationKind.SUPERIOR,
                                        OrganizationSector.OTHER,
                                        UnitRows.START,
                                        null,
                                        null),
                                ENDED.minusDays(1))));
        admissions.useRegister(BOARD, new UseRegister("G", LocalDate.of(2020, 1, 1)));
        admissions.writeAdmissions(
                BOARD,
                IMPORT,
                List.of(
                        AdmissionRows.decided("G-1-A", "Lò Văn Thử", LocalDate.of(2025, 3, 3)),
                        AdmissionRows.decided("G-2-A", "Bế Văn Thử", LocalDate.of(2025, 4, 4)),
                        AdmissionRows.decided("G-3-A", "Vi Văn Thử", LocalDate.of(2025, 8, 8)),
                        AdmissionRows.decided("G-X-A", "Hà Văn Thử", LocalDate.of(2025, 9, 9))));
    }

    protected void group(String code, String... members) {
        groupings.save(BOARD, save(code, null, ENDED, members));
    }

    protected static SaveGrouping save(String code, @Nullable Integer version, LocalDate since, String... members) {
        return new SaveGrouping(
                code, "Area of the former G-D", List.of(members), since, "7-QĐ/TU", ENDED, null, version);
    }

    protected void target(String code, long value) {
        quotas.writeQuotas(BOARD, IMPORT, List.of(QuotaRows.assigned(code, YEAR, value, null, null)));
    }
}
