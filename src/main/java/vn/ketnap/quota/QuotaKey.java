package vn.ketnap.quota;

import vn.ketnap.shared.Metric;
import vn.ketnap.shared.OrganizationId;
import vn.ketnap.shared.Period;
import vn.ketnap.shared.Population;

/** What a target is known by through all its versions. */
public record QuotaKey(
        OrganizationId organization, TargetKind kind, Metric metric, Population population, Period period) {

    /** The key of a version. */
    public static QuotaKey of(Quota quota) {
        return new QuotaKey(quota.organization(), quota.kind(), quota.metric(), quota.population(), quota.period());
    }

    /** The same target of another unit. */
    public QuotaKey with(OrganizationId other) {
        return new QuotaKey(other, kind, metric, population, period);
    }
}
