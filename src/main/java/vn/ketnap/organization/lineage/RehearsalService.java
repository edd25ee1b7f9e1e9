package vn.ketnap.organization.lineage;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import vn.ketnap.audit.AuditLog;
import vn.ketnap.kit.Formats;
import vn.ketnap.kit.Messages;
import vn.ketnap.organization.OrganizationCheckQueries;
import vn.ketnap.organization.OrganizationService;
import vn.ketnap.shared.Actor;
import vn.ketnap.shared.ImportId;
import vn.ketnap.shared.Problem;
import vn.ketnap.shared.Refused;

/**
 * Carries a reorganisation out on the screen, after a rehearsal: the same change, rolled back.
 *
 * @see "decision 0013"
 */
@Service
public class RehearsalService {

    /** So many units stand in the name of an entry. */
    private static final int NAMED = 8;

    private final OrganizationService organizations;
    private final OrganizationCheckQueries unitChecks;
    private final LineageService lineage;
    private final LineageCheckQueries checks;
    private final RehearsalQueries beside;
    private final EventBook book;
    private final TransactionTemplate transaction;
    private final AuditLog audit;

    RehearsalService(
            OrganizationService organizations,
            OrganizationCheckQueries unitChecks,
            LineageService lineage,
            LineageCheckQueries checks,
            RehearsalQueries beside,
            EventBook book,
            TransactionTemplate transaction,
            AuditLog audit) {
        this.organizations = organizations;
        this.unitChecks = unitChecks;
        this.lineage = lineage;
        this.checks = checks;
        this.beside = beside;
        this.book = book;
        this.transaction = transaction;
        this.audit = audit;
    }

    private record Done(ImportId entry, EventPlan plan, List<Problem> warnings) {}

    /**
     * Says what a reorganisation would do, and does nothing.
     *
     * @throws Refused when it breaks a rule
     */
    @PreAuthorize("hasAuthority('IMPORT_WORKBOOK')")
    public Rehearsal rehearse(Actor actor, CarryOutEvent command) {
        Refused.ifBroken(List.of(PlannedEvent.check(command)));
        var rehearsal = book.alone(() -> transaction.execute(status -> {
            status.setRollbackOnly();
            return rehearsed(actor, command);
        }));
        audit.recordApart(actor, "organization.event-rehearsed", subject(command), details(command));
        return requireNonNull(rehearsal);
    }

    /**
     * Carries out what was rehearsed.
     *
     * @param seen what the rehearsal said
     * @return the entry by which it can be taken back
     * @throws Refused when it breaks a rule, or the tree is another one by now
     */
    @PreAuthorize("hasAuthority('IMPORT_WORKBOOK')")
    public ImportId carryOut(Actor actor, CarryOutEvent command, EventPlan seen) {
        Refused.ifBroken(List.of(PlannedEvent.check(command)));
        var entry = book.alone(() -> transaction.execute(status -> {
            var done = write(actor, command);
            if (!done.plan().equals(seen)) {
                throw new Refused(List.of(Problem.error("organization.event.problem.changedMeanwhile", null)));
            }
            audit.record(actor, "organization.event-carried-out", subject(command), details(command));
            return done.entry();
        }));
        return requireNonNull(entry);
    }

    private Rehearsal rehearsed(Actor actor, CarryOutEvent command) {
        var scope = actor.scope();
        var on = requireNonNull(command.on());
        var olds = new LinkedHashSet<>(command.olds());
        var news = new LinkedHashSet<>(new PlannedEvent(command).news());
        var before = beside.figures(scope, command.kind(), on, olds, news);
        var done = write(actor, command);
        var ended = done.plan().ended().keySet();
        return new Rehearsal(
                done.plan(),
                beside.names(scope, done.plan().superiors(), on),
                done.warnings(),
                beside.accounts(scope, ended, on),
                beside.targets(scope, ended, on),
                beside.sources(scope, ended, on),
                before.orElse(null),
                beside.figures(scope, command.kind(), on, olds, news).orElseThrow());
    }

    private Done write(Actor actor, CarryOutEvent command) {
        var planned = new PlannedEvent(command);
        var entry = book.open(actor, name(command));
        var known = checks.descriptions(planned.codes());
        var units = planned.units(known);
        var warnings = new ArrayList<Problem>();
        if (!units.isEmpty()) {
            unitChecks.checkUnits(actor.scope(), units, actor.permissions()).forEach(warnings::addAll);
            organizations.writeUnits(actor, entry, units);
        }
        var parts = planned.parts();
        var outcome = checks.outcome(actor.scope(), parts, Set.of());
        outcome.problems().forEach(warnings::addAll);
        Refused.ifBroken(outcome.problems());
        var leaving = checks.officersLeaving(actor.scope(), outcome.ended());
        lineage.reorganize(actor, entry, parts);
        warnings.removeIf(problem -> problem.severity() == Problem.Severity.ERROR);
        book.close(entry, units.size() + outcome.rows().size() + parts.size(), warnings.size());
        return new Done(entry, new EventPlan(known, units, outcome.rows(), outcome.ended(), leaving), warnings);
    }

    /** What it is called among the imports. */
    private static String name(CarryOutEvent command) {
        var formats = Formats.here();
        return String.join(
                " · ",
                Messages.ofClassPath().word(formats.locale(), command.kind()),
                formats.date(command.on()),
                subject(command));
    }

    private static String subject(CarryOutEvent command) {
        return new PlannedEvent(command).codes().stream().limit(NAMED).collect(Collectors.joining(", "));
    }

    private static Map<String, Object> details(CarryOutEvent command) {
        var planned = new PlannedEvent(command);
        return Map.of(
                "kind", command.kind().name(),
                "on", Objects.toString(command.on()),
                "olds", command.olds(),
                "news", planned.news(),
                "instrument", Objects.toString(command.instrumentNumber(), ""));
    }
}
