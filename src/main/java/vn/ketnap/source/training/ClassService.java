package vn.ketnap.source.training;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.audit.AuditLog;
import vn.ketnap.organization.OrganizationQueries;
import vn.ketnap.organization.UnitCodeQueries;
import vn.ketnap.shared.Actor;
import vn.ketnap.shared.NotFound;
import vn.ketnap.shared.OrgScope;
import vn.ketnap.shared.Refused;

/** Plans classes, says them anew, cancels them and hands out their places; whoever sees the host may. */
@Service
@Transactional
public class ClassService {

    private final ClassQueries classes;
    private final ClassDetailQueries details;
    private final ClassStore store;
    private final OrganizationQueries organizations;
    private final UnitCodeQueries codes;
    private final AuditLog audit;
    private final Clock clock;

    ClassService(
            ClassQueries classes,
            ClassDetailQueries details,
            ClassStore store,
            OrganizationQueries organizations,
            UnitCodeQueries codes,
            AuditLog audit,
            Clock clock) {
        this.classes = classes;
        this.details = details;
        this.store = store;
        this.organizations = organizations;
        this.codes = codes;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Plans a class.
     *
     * @return its id
     * @throws NotFound when the host does not exist or is out of scope
     * @throws Refused when it breaks a rule
     */
    @PreAuthorize("hasAuthority('RECORD_ADMISSION')")
    public long plan(Actor actor, PlanClass plan) {
        long host = organizations.idOf(actor.scope(), plan.code()).value();
        Refused.ifBroken(List.of(ClassRules.check(plan, facts(actor.scope(), plan, null, 0))));
        long id = store.insert(host, plan);
        audit.record(actor, "training.planned", plan.code() + " · " + id, Map.of("class", id, "after", words(plan)));
        return id;
    }

    /**
     * Says a class anew.
     *
     * @throws NotFound when there is none, or its host is out of scope
     * @throws Refused when it breaks a rule, or somebody changed it meanwhile
     */
    @PreAuthorize("hasAuthority('RECORD_ADMISSION')")
    public void correct(Actor actor, CorrectClass command) {
        store.hold(command.id());
        var standing = classes.held(actor.scope(), command.id());
        long host = organizations.idOf(actor.scope(), command.plan().code()).value();
        long people = details.load(actor.scope(), command.id()).turnout().registered();
        Refused.ifBroken(
                List.of(ClassRules.check(command.plan(), facts(actor.scope(), command.plan(), standing, people))));
        if (!store.update(command, host)) {
            throw ClassRules.changedMeanwhile();
        }
        audit.record(
                actor,
                "training.corrected",
                standing.logged(),
                Map.of("class", command.id(), "before", words(standing.plan()), "after", words(command.plan())));
    }

    /**
     * Cancels a class.
     *
     * @throws NotFound when there is none, or its host is out of scope
     * @throws Refused when it has results, or somebody changed it meanwhile
     */
    @PreAuthorize("hasAuthority('RECORD_ADMISSION')")
    public void cancel(Actor actor, CancelClass command) {
        store.hold(command.id());
        var standing = classes.held(actor.scope(), command.id());
        var turnout = details.load(actor.scope(), command.id()).turnout();
        Refused.ifBroken(List.of(ClassRules.check(command, standing, turnout.registered() - turnout.waiting())));
        if (!store.cancel(command, LocalDate.now(clock))) {
            throw ClassRules.changedMeanwhile();
        }
        audit.record(
                actor,
                "training.cancelled",
                standing.logged(),
                Map.of("class", command.id(), "reason", command.reason(), "people", turnout.registered()));
    }

    /**
     * Hands out the places of a class.
     *
     * @throws NotFound when there is none, or its host is out of scope
     * @throws Refused when it breaks a rule, or somebody changed it meanwhile
     */
    @PreAuthorize("hasAuthority('RECORD_ADMISSION')")
    public void handOut(Actor actor, HandOutPlaces command) {
        store.hold(command.id());
        var standing = classes.held(actor.scope(), command.id());
        var below = details.below(actor.scope(), standing);
        Refused.ifBroken(
                List.of(ClassRules.check(command, standing, below.keySet(), taken(actor.scope(), command.id()))));
        if (!store.handOut(command, below)) {
            throw ClassRules.changedMeanwhile();
        }
        var shares = new LinkedHashMap<String, Integer>();
        command.shares().forEach(share -> shares.put(share.code(), share.places()));
        audit.record(actor, "training.places-given", standing.logged(), Map.of("class", command.id(), "after", shares));
    }

    private Map<String, Long> taken(OrgScope scope, long id) {
        var taken = new HashMap<String, Long>();
        details.load(scope, id)
                .units()
                .forEach(unit -> taken.put(unit.code(), unit.turnout().registered()));
        return taken;
    }

    private ClassRules.Facts facts(OrgScope scope, PlanClass plan, @Nullable TrainingClass standing, long people) {
        var host = codes.find(scope, Set.of(plan.code()), Set.of()).standing(plan.code());
        if (host == null) {
            throw new NotFound(plan.code());
        }
        return new ClassRules.Facts(host.from(), host.until(), standing, people);
    }

    private static Map<String, Object> words(PlanClass plan) {
        var words = new LinkedHashMap<String, Object>();
        words.put("kind", plan.kind());
        words.put("special", plan.special());
        words.put("title", plan.title());
        words.put("from", Objects.toString(plan.from(), ""));
        words.put("to", Objects.toString(plan.to(), ""));
        words.put("places", Objects.toString(plan.places(), ""));
        words.put("declared", Objects.toString(plan.declared(), ""));
        return words;
    }
}
