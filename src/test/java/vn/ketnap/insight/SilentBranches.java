package vn.ketnap.insight;

import static vn.ketnap.organization.UnitRows.branch;
import static vn.ketnap.organization.UnitRows.commune;
import static vn.ketnap.organization.UnitRows.province;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import vn.ketnap.TestActors;
import vn.ketnap.admission.AdmissionService;
import vn.ketnap.admission.Gender;
import vn.ketnap.admission.LastAdmissionService;
import vn.ketnap.admission.RecordAdmission;
import vn.ketnap.admission.RecordLastAdmission;
import vn.ketnap.admission.stagnation.ActionService;
import vn.ketnap.admission.stagnation.AgreeAction;
import vn.ketnap.admission.stagnation.Cause;
import vn.ketnap.admission.stagnation.CauseService;
import vn.ketnap.admission.stagnation.ExemptBranch;
import vn.ketnap.admission.stagnation.ExemptionService;
import vn.ketnap.admission.stagnation.Measure;
import vn.ketnap.admission.stagnation.NameCause;
import vn.ketnap.organization.OrganizationService;
import vn.ketnap.shared.Actor;
import vn.ketnap.shared.FuzzyDate;
import vn.ketnap.shared.ImportId;
import vn.ketnap.shared.OrgScope;
import vn.ketnap.shared.Population;

/**
 * Silent branches and what is said of them. Below S-A stand three branches silent since 2020 (OLD, TIRED, ALONE), one that admitted in 2025 (BUSY) and one nobody
 * knows of (MUTE); S-B is a sibling with a silent branch of its own, which never counts.
 */
abstract class SilentBranches {

    static final Actor BOARD = TestActors.boardOverAll();
    static final ImportId IMPORT = new ImportId(900_201);
    static final LocalDate AS_OF = LocalDate.of(2025, 9, 30);
    static final OrgScope ALL = OrgScope.everything();

    @Autowired
    OrganizationService organizations;

    @Autowired
    LastAdmissionService lastAdmissions;

    @Autowired
    AdmissionService admissions;

    @Autowired
    CauseService causes;

    @Autowired
    ExemptionService exemptions;

    @Autowired
    ActionService actions;

    @BeforeEach
    void branches() {
        organizations.writeUnits(
                BOARD,
                IMPORT,
                List.of(
                        province("S"),
                        commune("S-A", "S"),
                        commune("S-B", "S"),
                        branch("S-OLD", "S-A"),
                        branch("S-TIRED", "S-A"),
                        branch("S-ALONE", "S-A"),
                        branch("S-BUSY", "S-A"),
                        branch("S-MUTE", "S-A"),
                        branch("S-OTHER", "S-B")));
        lastAdmissions.writeLastAdmissions(
                BOARD,
                IMPORT,
                List.of(last("S-OLD"), last("S-TIRED"), last("S-ALONE"), last("S-BUSY"), last("S-OTHER")));
        admissions.writeAdmissions(BOARD, IMPORT, List.of(admission("S-BUSY", LocalDate.of(2025, 3, 3))));
        causes.writeCauses(
                BOARD,
                IMPORT,
                List.of(
                        cause("S-OLD", Cause.AGEING, 2023, null),
                        cause("S-OLD", Cause.COMMITTEE_INATTENTION, 2024, null),
                        cause("S-TIRED", Cause.AGEING, 2023, LocalDate.of(2024, 6, 30)),
                        cause("S-TIRED", Cause.OUT_MIGRATION, 2024, null),
                        cause("S-OTHER", Cause.AGEING, 2023, null)));
        exemptions.writeExemptions(
                BOARD,
                IMPORT,
                List.of(exemption("S-OLD", 2025), exemption("S-TIRED", 2024), exemption("S-OTHER", 2025)));
        actions.writeActions(
                BOARD,
                IMPORT,
                List.of(
                        action("S-TIRED", LocalDate.of(2025, 6, 30)),
                        action("S-ALONE", LocalDate.of(2025, 12, 31)),
                        action("S-OTHER", LocalDate.of(2025, 6, 30))));
    }

    static StagnationFilter filter(ReasonFilter reasons) {
        return new StagnationFilter("S-A", AS_OF, 3, StagnationFilter.UnitOfN.YEAR, true, 0, 50, reasons);
    }

    private static RecordLastAdmission last(String code) {
        return new RecordLastAdmission(code, FuzzyDate.on(LocalDate.of(2020, 6, 1)), null, null, null);
    }

    private static RecordAdmission admission(String code, LocalDate day) {
        return new RecordAdmission(
                code,
                "Sương Văn Thử",
                LocalDate.of(1999, 1, 1),
                Gender.MALE,
                null,
                null,
                Population.RESIDENT,
                "1-QĐ/HU",
                day,
                null,
                null);
    }

    private static NameCause cause(String code, Cause cause, int year, @Nullable LocalDate to) {
        return new NameCause(code, cause, LocalDate.of(year, 1, 15), to, null);
    }

    private static ExemptBranch exemption(String code, int year) {
        return new ExemptBranch(
                code, LocalDate.of(year, 1, 20), LocalDate.of(year, 12, 31), "minutes", "committee", null, null);
    }

    private static AgreeAction action(String code, LocalDate review) {
        return new AgreeAction(
                code, Measure.REVIEW_SOURCES, LocalDate.of(2025, 2, 1), "secretary", review, null, null, null);
    }
}
