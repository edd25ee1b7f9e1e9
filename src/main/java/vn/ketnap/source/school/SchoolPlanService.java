package vn.ketnap.source.school;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.audit.AuditLog;
import vn.ketnap.shared.Actor;
import vn.ketnap.shared.CommonRules;
import vn.ketnap.shared.ImportId;
import vn.ketnap.shared.Problem;
import vn.ketnap.shared.Problems;
import vn.ketnap.shared.Refused;
import vn.ketnap.shared.Undone;
import vn.ketnap.shared.Written;

/** Keeps the counts of pupils: by hand one by one, by workbook many at once, by the same rules. */
@Service
@Transactional
public class SchoolPlanService {

    private static final ImportId BY_HAND = new ImportId(0);
    private static final int LONGEST_REASON = 500;

    private final SchoolPlanCheckQueries checks;
    private final SchoolPlanQueries plans;
    private final SchoolPlanStore store;
    private final AuditLog audit;

    SchoolPlanService(SchoolPlanCheckQueries checks, SchoolPlanQueries plans, SchoolPlanStore store, AuditLog audit) {
        this.checks = checks;
        this.plans = plans;
        this.store = store;
        this.audit = audit;
    }

    /**
     * Counts pupils; a count that stands is corrected and not told again.
     *
     * @throws Refused when it breaks a rule, or the count stands with another number
     */
    @PreAuthorize("hasAuthority('RECORD_ADMISSION')")
    public void count(Actor actor, CountPupils command) {
        var rows = List.of(command);
        Refused.ifBroken(checks.check(actor.scope(), rows, Set.of()));
        var units = checks.units(actor.scope(), rows, Set.of());
        var told = StandingPupils.of(command, units.id(command.code()));
        boolean otherwise = store.standing(Set.of(told.organizationId())).stream()
                .anyMatch(one -> one.key().equals(told.key()) && !one.values().equals(told.values()));
        if (otherwise) {
            throw new Refused(List.of(Problem.error("source.school.problem.stands", "stage")));
        }
        store.write(BY_HAND, rows, units);
        audit.record(
                actor,
                "school.counted",
                command.code(),
                Map.of(
                        "year",
                        command.schoolYear(),
                        "grade",
                        command.grade(),
                        "stage",
                        command.stage(),
                        "from",
                        command.asOf().toString(),
                        "value",
                        command.pupils()));
    }

    /**
     * Says a count anew.
     *
     * @throws vn.ketnap.shared.NotFound when there is none, or its unit is out of scope
     * @throws Refused when it breaks a rule, has no reason, or somebody changed the count meanwhile
     */
    @PreAuthorize("hasAuthority('RECORD_ADMISSION')")
    public void correct(Actor actor, CorrectPupils command) {
        var standing = plans.entry(actor.scope(), command.id());
        var problems = new Problems();
        CommonRules.needed(problems, "reason", command.reason(), LONGEST_REASON);
        CommonRules.fits(problems, "note", command.note(), LONGEST_REASON);
        CountPupilsRules.checkNumber(problems, command.pupils());
        Refused.ifBroken(List.of(problems.list()));
        if (!store.correct(command.id(), command.stamp(), command.pupils(), command.note())) {
            throw new Refused(List.of(Problem.error("source.school.problem.changedMeanwhile", null)));
        }
        audit.record(
                actor,
                "school.corrected",
                standing.code(),
                Map.of(
                        "id",
                        command.id(),
                        "before",
                        standing.pupils(),
                        "after",
                        command.pupils(),
                        "reason",
                        command.reason()));
    }

    /**
     * Writes rows of a workbook to what stands.
     *
     * @throws Refused when a row breaks a rule
     */
    @PreAuthorize("hasAuthority('IMPORT_WORKBOOK')")
    public Written writePupils(Actor actor, ImportId importId, List<CountPupils> rows) {
        Refused.ifBroken(checks.check(actor.scope(), rows, Set.of()));
        var written = store.write(importId, rows, checks.units(actor.scope(), rows, Set.of()));
        audit.record(actor, "school.brought", importId.subject(), written.counts());
        return written;
    }

    /** Takes back the counts of an import. */
    @PreAuthorize("hasAuthority('IMPORT_WORKBOOK')")
    public Undone undo(Actor actor, ImportId importId) {
        var undone = store.undo(importId);
        audit.record(actor, "school.undone", importId.subject(), undone.counts());
        return undone;
    }
}
