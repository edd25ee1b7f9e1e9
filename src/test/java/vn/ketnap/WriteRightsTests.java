package vn.ketnap;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.test.context.support.WithMockUser;
import vn.ketnap.admission.LastAdmissionService;
import vn.ketnap.admission.stagnation.ActionService;
import vn.ketnap.admission.stagnation.CauseService;
import vn.ketnap.admission.stagnation.ExemptionService;
import vn.ketnap.figure.FigureService;
import vn.ketnap.organization.OrganizationService;
import vn.ketnap.organization.lineage.LineageService;
import vn.ketnap.quota.QuotaService;
import vn.ketnap.shared.ImportId;

/** Who may read figures may not write them, whatever the actor handed over says. */
@KetNapTest
@WithMockUser(authorities = {"READ_FIGURES", "READ_AUDIT", "MANAGE_USERS"})
class WriteRightsTests {

    private static final ImportId IMPORT = new ImportId(1);

    @Autowired
    OrganizationService organizations;

    @Autowired
    LineageService lineage;

    @Autowired
    FigureService figures;

    @Autowired
    QuotaService quotas;

    @Autowired
    LastAdmissionService admissions;

    @Autowired
    CauseService causes;

    @Autowired
    ExemptionService exemptions;

    @Autowired
    ActionService actions;

    @Test
    void nobody_writes_without_the_right_to_import() {
        var board = TestActors.boardOverAll();
        denied(() -> organizations.writeUnits(board, IMPORT, List.of()));
        denied(() -> organizations.writeMembers(board, IMPORT, List.of()));
        denied(() -> organizations.writeOfficers(board, IMPORT, List.of()));
        denied(() -> lineage.reorganize(board, IMPORT, List.of()));
        denied(() -> figures.writeFigures(board, IMPORT, List.of()));
        denied(() -> quotas.writeQuotas(board, IMPORT, List.of()));
        denied(() -> admissions.writeLastAdmissions(board, IMPORT, List.of()));
        denied(() -> causes.writeCauses(board, IMPORT, List.of()));
        denied(() -> exemptions.writeExemptions(board, IMPORT, List.of()));
        denied(() -> actions.writeActions(board, IMPORT, List.of()));
    }

    @Test
    void nobody_takes_an_import_back_without_the_right_to_import() {
        var board = TestActors.boardOverAll();
        denied(() -> organizations.undoUnits(board, IMPORT));
        denied(() -> organizations.undoMembers(board, IMPORT));
        denied(() -> organizations.undoOfficers(board, IMPORT));
        denied(() -> lineage.undo(board, IMPORT));
        denied(() -> figures.undo(board, IMPORT));
        denied(() -> quotas.undo(board, IMPORT));
        denied(() -> admissions.undo(board, IMPORT));
        denied(() -> causes.undo(board, IMPORT));
        denied(() -> exemptions.undo(board, IMPORT));
        denied(() -> actions.undo(board, IMPORT));
    }

    private static void denied(ThrowingCallable write) {
        assertThatThrownBy(write).isInstanceOf(AccessDeniedException.class);
    }
}
