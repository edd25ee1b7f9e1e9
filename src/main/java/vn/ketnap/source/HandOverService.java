package vn.ketnap.source;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.audit.AuditLog;
import vn.ketnap.organization.OrganizationQueries;
import vn.ketnap.shared.Actor;
import vn.ketnap.shared.NotFound;
import vn.ketnap.shared.OrgScope;
import vn.ketnap.shared.Refused;
import vn.ketnap.source.HandOverStore.Waiting;

/**
 * Hands candidates over from unit to unit with a receipt: the sender proposes, the receiver accepts or refuses. Until it
 * has accepted the candidate counts with the sender, so nobody counts twice and nobody is lost on the way.
 */
@Service
@Transactional
public class HandOverService {

    /* Sender and receiver see each other's proposal and nothing else of each other. */
    private static final OrgScope BOTH = OrgScope.everything();

    private final CandidateEntryQueries entries;
    private final CandidateEntryStore changes;
    private final HandOverQueries offers;
    private final HandOverStore store;
    private final OrganizationQueries organizations;
    private final AuditLog audit;
    private final Clock clock;

    HandOverService(
            CandidateEntryQueries entries,
            CandidateEntryStore changes,
            HandOverQueries offers,
            HandOverStore store,
            OrganizationQueries organizations,
            AuditLog audit,
            Clock clock) {
        this.entries = entries;
        this.changes = changes;
        this.offers = offers;
        this.store = store;
        this.organizations = organizations;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Proposes that another unit carries a candidate.
     *
     * @throws Refused when it breaks a rule, or somebody changed the entry meanwhile
     */
    @PreAuthorize("hasAuthority('RECORD_ADMISSION')")
    public void propose(Actor actor, HandOverCandidate command) {
        changes.lock(command.id());
        var standing = entries.find(actor.scope(), command.id());
        var today = LocalDate.now(clock);
        var to = organizations.byCode(BOTH, command.to(), today).rows().stream()
                .findFirst()
                .map(unit -> unit.id().value())
                .orElse(null);
        Refused.ifBroken(List.of(HandOverRules.propose(command, standing, to, store.waits(command.id()))));
        if (to != null) {
            store.propose(standing, to, command.reason().strip(), today);
        }
        log(actor, "source.handover-proposed", standing, command.to());
    }

    /**
     * What waits for an answer of a unit and those below it, or of others to them; whoever reads persons is in the audit log.
     *
     * @throws NotFound when the unit does not exist or is out of scope
     */
    @PreAuthorize("hasAuthority('READ_FIGURES')")
    public List<HandOver> waiting(Actor actor, String code) {
        var waiting = offers.waiting(actor.scope(), code);
        var named = waiting.stream().filter(HandOver::whole).toList();
        if (!named.isEmpty()) {
            audit.record(
                    actor,
                    "source.persons-seen",
                    code,
                    Map.of("ids", named.stream().map(HandOver::candidateId).toList(), "count", named.size()));
        }
        return waiting;
    }

    /**
     * Answers a proposal.
     *
     * @throws NotFound when none waits, or the receiving unit is out of scope
     * @throws Refused when it breaks a rule
     */
    @PreAuthorize("hasAuthority('RECORD_ADMISSION')")
    public void answer(Actor actor, AnswerHandOver command) {
        var offer = locked(actor, command.id(), Waiting::to);
        changes.lock(offer.candidateId());
        var standing = entries.find(BOTH, offer.candidateId());
        boolean taken = entries.latest(BOTH, offer.to(), standing.person()) != 0;
        Refused.ifBroken(List.of(HandOverRules.answer(command, standing, offer.from(), taken)));
        store.answer(command, LocalDate.now(clock));
        if (command.accepted()) {
            move(standing, offer.to());
        }
        log(
                actor,
                command.accepted() ? "source.handover-accepted" : "source.handover-refused",
                standing,
                entries.find(BOTH, standing.id()).code());
    }

    /**
     * Takes back a proposal.
     *
     * @throws NotFound when none waits, or the sending unit is out of scope
     */
    @PreAuthorize("hasAuthority('RECORD_ADMISSION')")
    public void withdraw(Actor actor, WithdrawHandOver command) {
        var offer = locked(actor, command.id(), Waiting::from);
        var standing = entries.find(BOTH, offer.candidateId());
        store.withdraw(command.id(), LocalDate.now(clock));
        log(actor, "source.handover-withdrawn", standing, standing.code());
    }

    /** A proposal that waits, where the actor sees one side of it. */
    private Waiting locked(Actor actor, long id, ToLongFunction<Waiting> side) {
        return store.locked(id)
                .filter(one -> !organizations
                        .visible(actor.scope(), List.of(side.applyAsLong(one)))
                        .isEmpty())
                .orElseThrow(() -> new NotFound("hand-over " + id));
    }

    private void move(CandidateEntry standing, long to) {
        var before = standing.standing();
        changes.update(
                standing,
                new StandingCandidate(
                        to,
                        before.person(),
                        1,
                        null,
                        before.channel(),
                        before.days(),
                        before.wayOut(),
                        before.certificateOn(),
                        before.mark()));
    }

    /** Notes also which unit carries the person if it is agreed. */
    private void log(Actor actor, String action, CandidateEntry standing, String carrier) {
        audit.record(
                actor,
                action,
                standing.code(),
                Map.of("id", standing.id(), "person", standing.person(), "carrier", carrier));
    }
}
