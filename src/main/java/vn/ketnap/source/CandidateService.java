package vn.ketnap.source;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.audit.AuditLog;
import vn.ketnap.settings.SettingStore;
import vn.ketnap.shared.Actor;
import vn.ketnap.shared.ImportId;
import vn.ketnap.shared.OrgScope;
import vn.ketnap.shared.Refused;
import vn.ketnap.shared.Undone;
import vn.ketnap.shared.Written;
import vn.ketnap.shared.person.PersonDigestStore;
import vn.ketnap.source.StandingCandidate.Mark;

/**
 * Keeps the candidates. Each change is compared with the entry that was read, held against the rules of the day it speaks
 * of, and noted in the audit log, which knows persons by digest alone.
 */
@Service
@Transactional
public class CandidateService {

    private static final ImportId BY_HAND = new ImportId(0);

    private final CandidateCheckQueries checks;
    private final CandidateEntryQueries entries;
    private final CandidateStore candidates;
    private final CandidateEntryStore changes;
    private final PersonDigestStore persons;
    private final SettingStore settings;
    private final AuditLog audit;
    private final Clock clock;

    CandidateService(
            CandidateCheckQueries checks,
            CandidateEntryQueries entries,
            CandidateStore candidates,
            CandidateEntryStore changes,
            PersonDigestStore persons,
            SettingStore settings,
            AuditLog audit,
            Clock clock) {
        this.checks = checks;
        this.entries = entries;
        this.candidates = candidates;
        this.changes = changes;
        this.persons = persons;
        this.settings = settings;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Opens one candidate; whoever reads the person is in the audit log.
     *
     * @throws vn.ketnap.shared.NotFound when there is none, or it is out of scope
     */
    @PreAuthorize("hasAuthority('READ_FIGURES')")
    public CandidateEntry open(Actor actor, long id) {
        var shown = entries.find(actor.scope(), id).shown();
        if (shown.whole()) {
            audit.record(actor, "source.persons-seen", shown.code(), Map.of("ids", List.of(id), "count", 1));
        }
        return shown;
    }

    /**
     * Puts somebody on the list.
     *
     * @return the candidate
     * @throws Refused when it breaks a rule, or the unit has the person already
     */
    @PreAuthorize("hasAuthority('RECORD_ADMISSION')")
    public long list(Actor actor, ListCandidate command) {
        var row = command.row();
        var person = persons.digests().of(command.fullName(), command.bornOn());
        var unit = checks.units(actor.scope(), List.of(row), Set.of()).standing(command.code());
        long standing = unit == null ? 0 : entries.latest(actor.scope(), unit.id(), person);
        Refused.ifBroken(List.of(StepRules.first(command, standing != 0)));
        write(actor, BY_HAND, List.of(row));
        long id = entries.latest(actor.scope(), Objects.requireNonNull(unit).id(), person);
        audit.record(actor, "source.listed", command.code(), Map.of("id", id, "person", person));
        return id;
    }

    /**
     * Records the next step.
     *
     * @throws Refused when it breaks a rule, or somebody changed the entry meanwhile
     */
    @PreAuthorize("hasAuthority('RECORD_ADMISSION')")
    public void advance(Actor actor, AdvanceCandidate command) {
        var standing = locked(actor.scope(), command.id());
        Refused.ifBroken(
                List.of(StepRules.check(command, standing, facts(standing), elsewhere(actor.scope(), standing))));
        var days = standing.days().with(command.to(), command.on());
        changes.update(standing, standing.standing().with(days, null));
        if (command.to() == Stage.HELPER_ASSIGNED && command.helper() != null) {
            changes.helper(command.id(), command.helper());
        }
        audit.record(
                actor,
                "source.advanced",
                standing.code(),
                step(standing, Map.of("to", command.to(), "on", command.on().toString())));
    }

    /**
     * Takes somebody off the list.
     *
     * @throws Refused when it breaks a rule, or somebody changed the entry meanwhile
     */
    @PreAuthorize("hasAuthority('RECORD_ADMISSION')")
    public void leave(Actor actor, LeavePipeline command) {
        var standing = locked(actor.scope(), command.id());
        Refused.ifBroken(List.of(StepRules.check(command, standing, facts(standing))));
        var days = standing.days().with(Stage.LEFT, command.on());
        changes.update(standing, standing.standing().with(days, command.wayOut()));
        audit.record(
                actor,
                "source.left",
                standing.code(),
                step(
                        standing,
                        Map.of("wayOut", command.wayOut(), "on", command.on().toString())));
    }

    /**
     * Lets somebody who had left come back.
     *
     * @return the candidate of the new round
     * @throws Refused when it breaks a rule, or somebody changed the entry meanwhile
     */
    @PreAuthorize("hasAuthority('RECORD_ADMISSION')")
    public long reenter(Actor actor, ReenterPipeline command) {
        var standing = locked(actor.scope(), command.id());
        Refused.ifBroken(List.of(StepRules.check(command, standing, facts(standing))));
        var round = new StandingCandidate(
                standing.organizationId(),
                standing.person(),
                standing.round() + 1,
                standing.admittingId(),
                standing.channel(),
                StageDays.NONE.with(command.at(), command.on()),
                null,
                standing.certificateOn(),
                Mark.NONE);
        changes.again(standing, round);
        audit.record(
                actor,
                "source.reentered",
                standing.code(),
                step(standing, Map.of("at", command.at(), "on", command.on().toString())));
        return entries.latest(actor.scope(), standing.organizationId(), standing.person());
    }

    /**
     * Marks somebody as feasible or not.
     *
     * @throws Refused when it breaks a rule, or somebody changed the entry meanwhile
     */
    @PreAuthorize("hasAuthority('RECORD_ADMISSION')")
    public void judge(Actor actor, JudgeCandidate command) {
        var standing = locked(actor.scope(), command.id());
        Refused.ifBroken(List.of(StepRules.check(command, standing, facts(standing))));
        changes.update(
                standing, standing.standing().with(new Mark(command.feasible(), command.on(), command.hindrance())));
        audit.record(actor, "source.judged", standing.code(), step(standing, Map.of("feasible", command.feasible())));
    }

    /**
     * Corrects an entry.
     *
     * @throws Refused when it breaks a rule, has no reason, or somebody changed the entry meanwhile
     */
    @PreAuthorize("hasAuthority('RECORD_ADMISSION')")
    public void correct(Actor actor, CorrectCandidate command) {
        var standing = locked(actor.scope(), command.id());
        var person = persons.digests().of(command.fullName(), command.bornOn());
        var units = checks.named(actor.scope(), command);
        var unit = units.standing(command.code());
        boolean same = unit != null && unit.id() == standing.organizationId() && person.equals(standing.person());
        boolean taken = unit != null && !same && entries.latest(actor.scope(), unit.id(), person) != 0;
        var facts = new PathRules.Facts(
                LocalDate.now(clock),
                command.bornOn(),
                standing.standing().certificateOn(),
                settings.dated(),
                settings.workingDays());
        Refused.ifBroken(
                List.of(StepRules.check(command, standing, facts, CandidateRules.units(units, command), taken)));
        var before = standing.standing();
        var admitting = command.admittingCode();
        changes.update(
                standing,
                new StandingCandidate(
                        units.id(command.code()),
                        person,
                        same ? before.round() : 1,
                        admitting == null ? null : units.id(admitting),
                        command.channel(),
                        command.days(),
                        command.wayOut(),
                        before.certificateOn(),
                        before.mark()));
        changes.person(standing.id(), command);
        audit.record(
                actor,
                "source.corrected",
                standing.code(),
                step(standing, Map.of("reason", command.reason(), "personNow", person)));
    }

    /**
     * Adds rows by unit, name and birth to what stands.
     *
     * @throws Refused when a row breaks a rule
     */
    @PreAuthorize("hasAuthority('IMPORT_WORKBOOK')")
    public Written writeCandidates(Actor actor, ImportId importId, List<BringCandidate> commands) {
        var written = write(actor, importId, commands);
        audit.record(actor, "source.brought", importId.subject(), written.counts());
        return written;
    }

    /** Takes back the candidates of an import. */
    @PreAuthorize("hasAuthority('IMPORT_WORKBOOK')")
    public Undone undo(Actor actor, ImportId importId) {
        var undone = candidates.undo(importId);
        audit.record(actor, "source.undone", importId.subject(), undone.counts());
        return undone;
    }

    private Written write(Actor actor, ImportId importId, List<BringCandidate> commands) {
        Refused.ifBroken(checks.check(actor.scope(), commands, Set.of()));
        return candidates.write(importId, commands, checks.units(actor.scope(), commands, Set.of()), persons.digests());
    }

    private CandidateEntry locked(OrgScope scope, long id) {
        changes.lock(id);
        return entries.find(scope, id);
    }

    private PathRules.Facts facts(CandidateEntry standing) {
        return new PathRules.Facts(
                LocalDate.now(clock),
                standing.bornOn(),
                standing.standing().certificateOn(),
                settings.dated(),
                settings.workingDays());
    }

    private List<CandidateRules.Elsewhere> elsewhere(OrgScope scope, CandidateEntry standing) {
        return checks.elsewhere(scope, Set.of(standing.person())).getOrDefault(standing.person(), List.of()).stream()
                .filter(one -> !one.code().equals(standing.code()))
                .toList();
    }

    private static Map<String, Object> step(CandidateEntry standing, Map<String, ?> what) {
        var details = new HashMap<String, Object>(what);
        details.put("id", standing.id());
        details.put("person", standing.person());
        details.put("from", standing.stage());
        return details;
    }
}
