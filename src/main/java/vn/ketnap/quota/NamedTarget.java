package vn.ketnap.quota;

import vn.ketnap.shared.Metric;
import vn.ketnap.shared.OrganizationId;
import vn.ketnap.shared.Period;
import vn.ketnap.shared.Population;

/**
 * A target as people name it.
 *
 * @param code of the unit
 */
public record NamedTarget(String code, TargetKind kind, Metric metric, Population population, Period period) {

    /** The same with the unit as the portal knows it. */
    QuotaKey key(OrganizationId unit) {
        return new QuotaKey(unit, kind, metric, population, period);
    }

    /** What the audit log calls it. */
    String words() {
        return String.join(" ", kind.name(), metric.name(), population.name(), period.from() + "/" + period.to());
    }
}
