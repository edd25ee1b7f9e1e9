package vn.ketnap.exchange;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.ketnap.admission.AdmissionCheckQueries;
import vn.ketnap.admission.AdmissionService;
import vn.ketnap.admission.LastAdmissionCheckQueries;
import vn.ketnap.admission.LastAdmissionService;
import vn.ketnap.admission.stagnation.ActionService;
import vn.ketnap.admission.stagnation.CauseService;
import vn.ketnap.admission.stagnation.ExemptionService;
import vn.ketnap.admission.stagnation.ReasonCheckQueries;
import vn.ketnap.exchange.sheet.Sheets;
import vn.ketnap.figure.FigureCheckQueries;
import vn.ketnap.figure.FigureService;
import vn.ketnap.organization.OrganizationCheckQueries;
import vn.ketnap.organization.OrganizationService;
import vn.ketnap.organization.lineage.LineageCheckQueries;
import vn.ketnap.organization.lineage.LineageService;
import vn.ketnap.quota.QuotaCheckQueries;
import vn.ketnap.quota.QuotaService;
import vn.ketnap.shared.Actor;
import vn.ketnap.shared.ImportId;
import vn.ketnap.shared.Problem;
import vn.ketnap.shared.Problems;
import vn.ketnap.source.CandidateCheckQueries;
import vn.ketnap.source.CandidateService;
import vn.ketnap.source.school.SchoolPlanCheckQueries;
import vn.ketnap.source.school.SchoolPlanService;

/** The doors of all features, in the order in which a workbook passes them. */
@Component
class SheetDoors {

    private final List<SheetDoor<?>> doors;
    private final OrganizationCheckQueries organizations;
    private final LineageCheckQueries lineage;
    private final QuotaCheckQueries quotas;
    private final FigureCheckQueries figures;
    private final AdmissionCheckQueries admissions;
    private final CandidateCheckQueries candidates;
    private final SchoolPlanCheckQueries schools;
    private final LastAdmissionCheckQueries lastAdmissions;
    private final ReasonCheckQueries reasons;

    SheetDoors(
            OrganizationCheckQueries organizations,
            OrganizationService organizationService,
            LineageCheckQueries lineage,
            LineageService lineageService,
            QuotaCheckQueries quotas,
            QuotaService quotaService,
            FigureCheckQueries figures,
            FigureService figureService,
            AdmissionCheckQueries admissions,
            AdmissionService admissionService,
            CandidateCheckQueries candidates,
            CandidateService candidateService,
            SchoolPlanCheckQueries schools,
            SchoolPlanService schoolService,
            LastAdmissionCheckQueries lastAdmissions,
            LastAdmissionService lastAdmissionService,
            ReasonCheckQueries reasons,
            CauseService causes,
            ExemptionService exemptions,
            ActionService actions) {
        this.organizations = organizations;
        this.lineage = lineage;
        this.quotas = quotas;
        this.figures = figures;
        this.admissions = admissions;
        this.candidates = candidates;
        this.schools = schools;
        this.lastAdmissions = lastAdmissions;
        this.reasons = reasons;
        this.doors = List.of(
                new SheetDoor<>(
                        Sheets.UNITS,
                        (actor, rows, coming) -> organizations.checkUnits(actor.scope(), rows, actor.permissions()),
                        organizationService::writeUnits,
                        organizationService::undoUnits),
                new SheetDoor<>(
                        Sheets.EVENTS,
                        (actor, rows, coming) -> lineage.check(actor.scope(), rows, coming),
                        lineageService::reorganize,
                        lineageService::undo),
                new SheetDoor<>(
                        Sheets.MEMBERS,
                        (actor, rows, coming) -> organizations.checkMembers(actor.scope(), rows, coming),
                        organizationService::writeMembers,
                        organizationService::undoMembers),
                new SheetDoor<>(
                        Sheets.QUOTAS,
                        (actor, rows, coming) -> quotas.check(actor.scope(), rows, coming),
                        quotaService::writeQuotas,
                        quotaService::undo),
                new SheetDoor<>(
                        Sheets.FIGURES,
                        (actor, rows, coming) -> figures.check(actor.scope(), rows, coming),
                        figureService::writeFigures,
                        figureService::undo),
                new SheetDoor<>(
                        Sheets.ADMISSIONS,
                        (actor, rows, coming) -> admissions.check(actor.scope(), rows, coming),
                        admissionService::writeAdmissions,
                        admissionService::undo),
                new SheetDoor<>(
                        Sheets.CANDIDATES,
                        (actor, rows, coming) -> candidates.check(actor.scope(), rows, coming),
                        candidateService::writeCandidates,
                        candidateService::undo),
                new SheetDoor<>(
                        Sheets.SCHOOL_PLANS,
                        (actor, rows, coming) -> schools.check(actor.scope(), rows, coming),
                        schoolService::writePupils,
                        schoolService::undo),
                new SheetDoor<>(
                        Sheets.LAST_ADMISSIONS,
                        (actor, rows, coming) -> lastAdmissions.check(actor.scope(), rows, coming),
                        lastAdmissionService::writeLastAdmissions,
                        lastAdmissionService::undo),
                new SheetDoor<>(
                        Sheets.OFFICERS,
                        (actor, rows, coming) -> organizations.checkOfficers(actor.scope(), rows, coming),
                        organizationService::writeOfficers,
                        organizationService::undoOfficers),
                new SheetDoor<>(
                        Sheets.CAUSES,
                        (actor, rows, coming) -> reasons.checkCauses(actor.scope(), rows, coming),
                        causes::writeCauses,
                        causes::undo),
                new SheetDoor<>(
                        Sheets.EXEMPTIONS,
                        (actor, rows, coming) -> reasons.checkExemptions(actor.scope(), rows, coming),
                        exemptions::writeExemptions,
                        exemptions::undo),
                new SheetDoor<>(
                        Sheets.ACTIONS,
                        (actor, rows, coming) -> reasons.checkActions(actor.scope(), rows, coming),
                        actions::writeActions,
                        actions::undo));
    }

    /** In the order of writing. */
    List<SheetDoor<?>> forwards() {
        return doors;
    }

    /** In the order of taking back. */
    List<SheetDoor<?>> backwards() {
        return new ArrayList<>(doors).reversed();
    }

    /** What of an import was changed since, sheet by sheet; nothing: it can be taken back. */
    List<Problem> touchedSince(Actor actor, ImportId batch) {
        var problems = new Problems();
        var scope = actor.scope();
        untouched(problems, "exchange.undo.organizations", organizations.touchedSince(scope, batch));
        untouched(problems, "exchange.undo.events", lineage.touchedSince(scope, batch));
        untouched(problems, "exchange.undo.quotas", quotas.touchedSince(scope, batch));
        untouched(problems, "exchange.undo.figures", figures.touchedSince(scope, batch));
        untouched(problems, "exchange.undo.admissions", admissions.touchedSince(scope, batch));
        untouched(problems, "exchange.undo.candidates", candidates.touchedSince(scope, batch));
        untouched(problems, "exchange.undo.schoolPlans", schools.touchedSince(scope, batch));
        untouched(problems, "exchange.undo.lastAdmissions", lastAdmissions.touchedSince(scope, batch));
        untouched(problems, "exchange.undo.reasons", reasons.touchedSince(scope, batch));
        return problems.list();
    }

    private static void untouched(Problems problems, String key, int touched) {
        problems.unless(touched == 0, key, null, touched);
    }
}
