package vn.ketnap.organization.officer;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.audit.AuditLog;
import vn.ketnap.organization.KnownUnits;
import vn.ketnap.organization.UnitCodeQueries;
import vn.ketnap.shared.Actor;
import vn.ketnap.shared.Refused;

/** Hands units over from one officer to another; who was in charge on a day before stays so. */
@Service
@Transactional
public class OfficerService {

    private final UnitCodeQueries units;
    private final ChargeStore charges;
    private final AuditLog audit;

    OfficerService(UnitCodeQueries units, ChargeStore charges, AuditLog audit) {
        this.units = units;
        this.charges = charges;
        this.audit = audit;
    }

    /**
     * Hands all the units over, or none.
     *
     * @throws Refused when it breaks a rule, a unit is out of scope, or somebody changed a charge meanwhile
     */
    @PreAuthorize("hasAuthority('HAND_OVER_UNITS')")
    public void handOver(Actor actor, HandOverUnits command) {
        var codes = command.charges().stream().map(Charge::code).toList();
        var known = units.find(actor.scope(), codes, Set.of());
        var ids = known.standing().values().stream().map(KnownUnits.Known::id).toList();
        var facts = new HandOverUnitsRules.Facts(known, charges.standing(ids));
        Refused.ifBroken(List.of(HandOverUnitsRules.check(command, facts)));
        for (var charge : command.charges()) {
            var row = Objects.requireNonNull(facts.handedOver(command, charge));
            long after = charges.handOver(row, command.to(), command.on());
            record(actor, charge.code(), command, row.id(), after);
        }
    }

    /** Officers by their offices and the numbers of their rows: names leave the portal when their rows do. */
    private void record(Actor actor, String code, HandOverUnits command, long before, long after) {
        audit.record(
                actor,
                "organization.handed-over",
                code,
                Map.of(
                        "from", command.on().toString(),
                        "titleBefore", command.from().title(),
                        "titleAfter", command.to().title(),
                        "before", before,
                        "after", after));
    }
}
