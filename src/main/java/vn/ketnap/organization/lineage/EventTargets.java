package vn.ketnap.organization.lineage;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ketnap.shared.Count;
import vn.ketnap.shared.OrgScope;
import vn.ketnap.shared.Period;

/** What ended units were asked for beyond their end. The tree keeps no targets: whoever does tells it. */
public interface EventTargets {

    /** The open targets of units that are no more on a day, as far as they are in scope. */
    List<Staying> staying(OrgScope scope, Collection<String> codes, LocalDate day);

    /**
     * A target that stays with its unit.
     *
     * @param kind its kind, by the contract's word
     * @param left what is left of it; null for a ratio
     * @param percent the ratio; null for a number
     */
    record Staying(
            String code,
            String unit,
            String kind,
            Period period,
            @Nullable Count left,
            @Nullable BigDecimal percent) {}
}
