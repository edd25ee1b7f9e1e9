package vn.ketnap.quota;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.ketnap.shared.Count;
import vn.ketnap.shared.OrganizationId;

/**
 * What became of a target of a unit that ended, or of a part of it.
 *
 * @param on the day from which it holds
 * @param heir who has it from then on; null: it is closed
 * @param value how many of an exact number went to the heir; null: all that was asked for, as it was asked for
 * @param instrument the paper; null when none is named
 * @see "decision 0024"
 */
public record Settlement(
        long id,
        QuotaKey target,
        LocalDate on,
        @Nullable OrganizationId heir,
        @Nullable Long value,
        @Nullable String instrument) {

    /** Whether nothing more is asked for, of anybody. */
    public boolean closes() {
        return heir == null;
    }

    /** What the heir is given of what there is: never more than that. */
    Quota given(Quota of, OrganizationId to) {
        var count = of.count();
        var part = value == null || count == null || !count.exact()
                ? count
                : Count.exactly(Math.min(value, count.value()));
        return new Quota(
                to,
                of.kind(),
                of.metric(),
                of.population(),
                of.period(),
                on,
                part,
                of.ratioPercent(),
                of.base(),
                instrument == null ? of.instrument() : instrument,
                of.together());
    }

    /** What is left of what there was; null when nothing is. */
    @Nullable
    Quota left(Quota of) {
        var count = of.count();
        if (value == null || count == null || !count.exact() || value >= count.value()) {
            return null;
        }
        return SettledQuotas.asking(of, count.value() - value);
    }
}
