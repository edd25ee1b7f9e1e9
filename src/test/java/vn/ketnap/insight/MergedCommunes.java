package vn.ketnap.insight;

import static vn.ketnap.organization.UnitRows.branch;
import static vn.ketnap.organization.UnitRows.commune;
import static vn.ketnap.organization.UnitRows.province;
import static vn.ketnap.organization.UnitRows.since;
import static vn.ketnap.organization.lineage.EventRows.merge;

import java.time.LocalDate;
import java.util.List;
import org.springframework.beans.factory.annotation.Autowired;
import vn.ketnap.TestActors;
import vn.ketnap.admission.AdmissionRows;
import vn.ketnap.admission.AdmissionService;
import vn.ketnap.admission.UseRegister;
import vn.ketnap.organization.OrganizationService;
import vn.ketnap.organization.lineage.LineageService;
import vn.ketnap.quota.NamedTarget;
import vn.ketnap.quota.QuotaRows;
import vn.ketnap.quota.QuotaService;
import vn.ketnap.quota.SetQuota;
import vn.ketnap.quota.TargetKind;
import vn.ketnap.shared.Actor;
import vn.ketnap.shared.ImportId;
import vn.ketnap.shared.Metric;
import vn.ketnap.shared.Period;
import vn.ketnap.shared.Population;

/**
 * The communes M-A (target 10) and M-B (target 12) of the province M (target 30) became M-N on 1 July 2025; M-C (target 7)
 * is a sibling. Two were admitted before the merger, one below M-N after it, one below M-C.
 */
public abstract class MergedCommunes {

    protected static final Actor BOARD = TestActors.boardOverAll();
    protected static final ImportId IMPORT = new ImportId(945_001);
    protected static final LocalDate DAY = LocalDate.of(2025, 7, 1);
    protected static final Period YEAR = Period.year(2025);

    @Autowired
    protected OrganizationService organizations;

    @Autowired
    protected LineageService lineage;

    @Autowired
    protected AdmissionService admissions;

    @Autowired
    protected QuotaService quotas;

    protected void merged() {
        standing();
        lineage.reorganize(BOARD, IMPORT, List.of(merge(DAY, "M-N", "M-A", "M-B")));
        admissions.writeAdmissions(
                BOARD, IMPORT, List.of(AdmissionRows.decided("M-A-1", "Vi Văn Thử", LocalDate.of(2025, 8, 8))));
    }

    /** As it was before anybody merged; M-N is founded already, with nobody below it. */
    protected void standing() {
        organizations.writeUnits(
                BOARD,
                IMPORT,
                List.of(
                        province("M"),
                        commune("M-A", "M"),
                        commune("M-B", "M"),
                        commune("M-C", "M"),
                        branch("M-A-1", "M-A"),
                        branch("M-B-1", "M-B"),
                        branch("M-C-1", "M-C"),
                        since(commune("M-N", "M"), DAY)));
        quotas.writeQuotas(BOARD, IMPORT, List.of(quota("M", 30), quota("M-A", 10), quota("M-B", 12), quota("M-C", 7)));
        admissions.useRegister(BOARD, new UseRegister("M", LocalDate.of(2020, 1, 1)));
        admissions.writeAdmissions(
                BOARD,
                IMPORT,
                List.of(
                        AdmissionRows.decided("M-A-1", "Lò Văn Thử", LocalDate.of(2025, 3, 3)),
                        AdmissionRows.decided("M-B-1", "Bế Văn Thử", LocalDate.of(2025, 4, 4)),
                        AdmissionRows.decided("M-C-1", "Hà Văn Thử", LocalDate.of(2025, 9, 9))));
    }

    protected static NamedTarget target(String code) {
        return new NamedTarget(code, TargetKind.ASSIGNED, Metric.ADMITTED, Population.ALL, YEAR);
    }

    protected static SetQuota quota(String code, long value) {
        return QuotaRows.assigned(code, YEAR, value);
    }
}
