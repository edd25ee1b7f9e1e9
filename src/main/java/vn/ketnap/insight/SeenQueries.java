package vn.ketnap.insight;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.organization.Family;
import vn.ketnap.organization.FamilyQueries;
import vn.ketnap.shared.OrgScope;
import vn.ketnap.shared.OrganizationId;
import vn.ketnap.shared.Period;

/** Whom of those below a unit a statement may count: all, or of a unit that stands nowhere today those still in scope. */
@Component
@Transactional(readOnly = true)
class SeenQueries {

    /** The condition over {@code a}, a row of {@code ancestry} below the unit. */
    static final String SEEN = "(:whole OR a.organization_id IN (:seen))";

    private static final Set<Long> NOBODY = Set.of(Family.NOBODY.value());

    private final FamilyQueries families;

    SeenQueries(FamilyQueries families) {
        this.families = families;
    }

    /** The parameters of the condition. */
    Map<String, Object> below(OrgScope scope, OrganizationId unit, LocalDate day) {
        var seen = families.seenOf(scope, unit, new Period(day, day));
        return Map.of("whole", seen.isEmpty(), "seen", seen.orElse(NOBODY));
    }
}
