package vn.ketnap.quota;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.ketnap.organization.UnitCodeQueries;
import vn.ketnap.shared.OrgScope;
import vn.ketnap.shared.OrganizationId;

/** Facts about a target before it is settled. */
@Component
class SettlementCheckQueries {

    /** The last day that any calendar of the portal knows: everything recorded counts. */
    private static final LocalDate EVER = LocalDate.of(9999, 12, 31);

    private static final String ABOVE = """
            SELECT EXISTS (SELECT 1 FROM ancestry a
                           WHERE a.organization_id = :unit AND a.ancestor_id = :heir AND a.depth > 0)
            """;

    private final JdbcClient jdbc;
    private final QuotaQueries quotas;
    private final UnitCodeQueries units;
    private final Clock clock;

    SettlementCheckQueries(JdbcClient jdbc, QuotaQueries quotas, UnitCodeQueries units, Clock clock) {
        this.jdbc = jdbc;
        this.quotas = quotas;
        this.units = units;
        this.clock = clock;
    }

    SettlementRules.Facts facts(OrgScope scope, NamedTarget target, @Nullable String heirCode) {
        var codes = new ArrayList<>(List.of(target.code()));
        if (heirCode != null) {
            codes.add(heirCode);
        }
        var known = units.find(scope, codes, Set.of());
        var today = LocalDate.now(clock);
        var unit = known.standing(target.code());
        var heir = heirCode == null ? null : known.standing(heirCode);
        if (unit == null) {
            return new SettlementRules.Facts(known, null, null, false, today);
        }
        return new SettlementRules.Facts(
                known,
                standing(target.key(new OrganizationId(unit.id()))).orElse(null),
                heir == null
                        ? null
                        : standing(target.key(new OrganizationId(heir.id()))).orElse(null),
                heir != null && above(unit.id(), heir.id()),
                today);
    }

    /** What is asked under a key after everything that was recorded. */
    private Optional<Quota> standing(QuotaKey key) {
        var settlements = quotas.settlements(List.of(key.organization().value()));
        var all = SettledQuotas.of(
                QuotaChoice.valid(quotas.versions(SettledQuotas.units(settlements, key)), EVER),
                settlements,
                EVER,
                EVER);
        return all.stream().filter(quota -> QuotaKey.of(quota).equals(key)).findFirst();
    }

    private boolean above(long unit, long heir) {
        return jdbc.sql(ABOVE)
                .param("unit", unit)
                .param("heir", heir)
                .query(Boolean.class)
                .single();
    }
}
