package vn.ketnap.quota;

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
import vn.ketnap.organization.UnitCodeQueries;
import vn.ketnap.shared.Actor;
import vn.ketnap.shared.NotFound;
import vn.ketnap.shared.Problem;
import vn.ketnap.shared.Refused;

/**
 * Closes targets of units that ended, or gives them to other units; the versions of both stay as they are.
 *
 * @see "decision 0024"
 */
@Service
@Transactional
public class SettlementService {

    private final SettlementCheckQueries checks;
    private final UnitCodeQueries units;
    private final SettlementStore settlements;
    private final AuditLog audit;

    SettlementService(
            SettlementCheckQueries checks, UnitCodeQueries units, SettlementStore settlements, AuditLog audit) {
        this.checks = checks;
        this.units = units;
        this.settlements = settlements;
        this.audit = audit;
    }

    /**
     * Asks what is left of a target of nobody any more.
     *
     * @throws Refused when it breaks a rule, or somebody settled the target meanwhile
     */
    @PreAuthorize("hasAuthority('SETTLE_QUOTAS')")
    public void close(Actor actor, CloseQuota command) {
        settlements.alone(command.target().code());
        var facts = checks.facts(actor.scope(), command.target(), null);
        Refused.ifBroken(List.of(SettlementRules.check(command, facts)));
        var left = Objects.requireNonNull(facts.left());
        settlements.close(QuotaKey.of(left), command);
        var after = details(command.target(), left, command.on(), command.instrumentNumber());
        after.put("reason", Objects.requireNonNull(command.reason()));
        audit.record(actor, "quota.closed", command.target().code(), after);
    }

    /**
     * Asks another unit for a target, or a part of it.
     *
     * @throws Refused when it breaks a rule, or somebody settled the target meanwhile
     */
    @PreAuthorize("hasAuthority('SETTLE_QUOTAS')")
    public void reassign(Actor actor, ReassignQuota command) {
        settlements.alone(command.target().code());
        var facts = checks.facts(actor.scope(), command.target(), command.heir());
        Refused.ifBroken(List.of(SettlementRules.check(command, facts)));
        var left = Objects.requireNonNull(facts.left());
        var heir = Objects.requireNonNull(command.heir());
        var count = left.count();
        boolean exact = count != null && count.exact();
        var part = command.part() == null && exact
                ? Long.valueOf(Objects.requireNonNull(count).value())
                : command.part();
        settlements.reassign(QuotaKey.of(left), command, facts.units().id(heir), part);
        var after = details(command.target(), left, command.on(), command.instrumentNumber());
        after.put("heir", heir);
        after.put("given", part == null ? "ALL" : part);
        audit.record(actor, "quota.reassigned", command.target().code(), after);
    }

    /**
     * Takes back what was recorded of a target.
     *
     * @throws NotFound when the unit is none of the actor's
     * @throws Refused when it was taken back already
     */
    @PreAuthorize("hasAuthority('SETTLE_QUOTAS')")
    public void withdraw(Actor actor, WithdrawSettlement command) {
        settlements.alone(command.code());
        var unit = units.find(actor.scope(), List.of(command.code()), Set.of()).standing(command.code());
        if (unit == null) {
            throw new NotFound(command.code());
        }
        if (!settlements.withdraw(unit.id(), command.settlement())) {
            throw new Refused(List.of(Problem.error("quota.settle.problem.withdrawnAlready", null)));
        }
        audit.record(actor, "quota.settlement-withdrawn", command.code(), Map.of("settlement", command.settlement()));
    }

    private static Map<String, Object> details(
            NamedTarget target, Quota left, @Nullable Object on, @Nullable String instrument) {
        var details = new LinkedHashMap<String, Object>();
        details.put("target", target.words());
        details.put("before", left.count() == null ? left.ratioPercent() + " %" : Objects.toString(left.count()));
        details.put("from", Objects.toString(on));
        details.put("instrument", Objects.toString(instrument, ""));
        return details;
    }
}
