package vn.ketnap.source.training;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.audit.AuditLog;
import vn.ketnap.shared.Actor;
import vn.ketnap.shared.NotFound;
import vn.ketnap.shared.OrgScope;
import vn.ketnap.shared.Refused;
import vn.ketnap.source.ClassStepService;
import vn.ketnap.source.Stage;

/**
 * Sends people to classes and records what came of it. The stages of candidates follow: who is registered is sent to class,
 * who completes has the certificate. Whoever reads persons is in the audit log.
 */
@Service
@Transactional
public class ParticipantService {

    /* Places are counted over all units, also those the sender does not see. */
    private static final OrgScope WHOLE_CLASS = OrgScope.everything();

    private final ClassQueries classes;
    private final ClassDetailQueries details;
    private final ParticipantQueries participants;
    private final ClassStore store;
    private final ParticipantStore people;
    private final ClassStepService steps;
    private final AuditLog audit;
    private final Clock clock;

    ParticipantService(
            ClassQueries classes,
            ClassDetailQueries details,
            ParticipantQueries participants,
            ClassStore store,
            ParticipantStore people,
            ClassStepService steps,
            AuditLog audit,
            Clock clock) {
        this.classes = classes;
        this.details = details;
        this.participants = participants;
        this.store = store;
        this.people = people;
        this.steps = steps;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * The participants whom the asker's own level keeps; nobody above it.
     *
     * @throws NotFound when there is no such class, or the asker sees nobody in it
     */
    @PreAuthorize("hasAuthority('READ_FIGURES')")
    public List<Participant> open(Actor actor, long classId) {
        var entry = classes.find(actor.scope(), classId);
        var shown = participants.of(actor.scope(), classId);
        seen(actor, entry, shown.stream().map(Participant::candidateId).toList());
        return shown;
    }

    /**
     * Who may be sent to a class of those whom the asker's own level keeps.
     *
     * @throws NotFound when there is no such class, or the asker sees nobody in it
     */
    @PreAuthorize("hasAuthority('RECORD_ADMISSION')")
    public List<FreeCandidate> free(Actor actor, long classId) {
        var entry = classes.find(actor.scope(), classId);
        var shown = participants.free(actor.scope(), entry);
        seen(actor, entry, shown.stream().map(FreeCandidate::id).toList());
        return shown;
    }

    /**
     * Sends candidates to a class.
     *
     * @throws NotFound when there is no such class, or the asker sees nobody in it
     * @throws Refused when it breaks a rule of the class or of the candidates' stages
     */
    @PreAuthorize("hasAuthority('RECORD_ADMISSION')")
    public void register(Actor actor, RegisterCandidates command) {
        store.hold(command.classId());
        var entry = classes.find(actor.scope(), command.classId());
        var wanted = Set.copyOf(command.candidates());
        var chosen = participants.free(actor.scope(), entry).stream()
                .filter(one -> wanted.contains(one.id()))
                .toList();
        var whole = details.load(WHOLE_CLASS, command.classId());
        Refused.ifBroken(List.of(ParticipantRules.check(command, whole, chosen, LocalDate.now(clock))));
        chosen.stream()
                .filter(one -> one.stage() == Stage.HELPER_ASSIGNED)
                .forEach(one -> steps.take(actor, one.id(), Stage.SENT_TO_CLASS, command.on()));
        chosen.forEach(one -> people.register(entry.id(), one, command.on()));
        audit.record(
                actor,
                "training.registered",
                entry.logged(),
                Map.of(
                        "class",
                        entry.id(),
                        "ids",
                        chosen.stream().map(FreeCandidate::id).toList(),
                        "count",
                        chosen.size()));
    }

    /**
     * Records what came of the class for one participant.
     *
     * @throws NotFound when there is none, or the asker does not read the person
     * @throws Refused when it breaks a rule, or somebody changed it meanwhile
     */
    @PreAuthorize("hasAuthority('RECORD_ADMISSION')")
    public void record(Actor actor, RecordResult command) {
        var standing = participants.find(actor.scope(), command.id());
        store.hold(standing.classId());
        var entry = classes.find(actor.scope(), standing.classId());
        Refused.ifBroken(List.of(ParticipantRules.check(command, standing, entry, LocalDate.now(clock))));
        if (!people.record(command, standing.candidateId())) {
            throw ClassRules.changedMeanwhile();
        }
        var on = command.on();
        if (command.result() == ClassResult.COMPLETED && on != null) {
            steps.take(actor, standing.candidateId(), Stage.COMPLETED_CLASS, on);
        }
        audit.record(
                actor,
                "training.result",
                entry.logged(),
                Map.of(
                        "class",
                        entry.id(),
                        "id",
                        standing.candidateId(),
                        "after",
                        command.result(),
                        "on",
                        Objects.toString(on, ""),
                        "reason",
                        Objects.toString(command.reason(), "")));
    }

    /**
     * Takes somebody off a class.
     *
     * @throws NotFound when there is none, or the asker does not read the person
     * @throws Refused when there is a result, or somebody changed it meanwhile
     */
    @PreAuthorize("hasAuthority('RECORD_ADMISSION')")
    public void withdraw(Actor actor, WithdrawParticipant command) {
        var standing = participants.find(actor.scope(), command.id());
        var entry = classes.find(actor.scope(), standing.classId());
        Refused.ifBroken(List.of(ParticipantRules.check(command, standing)));
        if (!people.withdraw(command)) {
            throw ClassRules.changedMeanwhile();
        }
        audit.record(
                actor, "training.withdrawn", entry.logged(), Map.of("class", entry.id(), "id", standing.candidateId()));
    }

    /**
     * Says how many probationary members a unit has in a new-member class.
     *
     * @throws NotFound when there is no such class, or the asker sees nobody in it
     * @throws Refused when it breaks a rule, or somebody changed it meanwhile
     */
    @PreAuthorize("hasAuthority('RECORD_ADMISSION')")
    public void count(Actor actor, CountParticipants command) {
        store.hold(command.classId());
        var entry = classes.find(actor.scope(), command.classId());
        var below = details.below(actor.scope(), entry);
        var whole = details.load(WHOLE_CLASS, command.classId());
        Refused.ifBroken(List.of(ParticipantRules.check(command, whole, below, LocalDate.now(clock))));
        people.count(command, Objects.requireNonNull(below.get(command.code())));
        audit.record(
                actor,
                "training.counted",
                command.code() + " · " + entry.id(),
                Map.of(
                        "class",
                        entry.id(),
                        "sent",
                        command.sent(),
                        "completed",
                        command.completed(),
                        "failed",
                        command.failed(),
                        "absent",
                        command.absent()));
    }

    private void seen(Actor actor, TrainingClass entry, List<Long> ids) {
        if (!ids.isEmpty()) {
            audit.record(actor, "source.persons-seen", entry.logged(), Map.of("ids", ids, "count", ids.size()));
        }
    }
}
