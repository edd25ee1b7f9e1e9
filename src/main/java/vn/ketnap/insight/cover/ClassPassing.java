package vn.ketnap.insight.cover;

import org.jspecify.annotations.Nullable;

/**
 * What became of those sent to class in the years before.
 *
 * @param sent how many were sent
 * @param decided how many of them had their decision after as many days as remain now
 * @param medianDays from being sent to the decision, half of those who had it took no longer; null where nobody had
 */
public record ClassPassing(
        long sent, long decided, @Nullable Integer medianDays) {

    /** Whether anybody sent now may be expected in time. */
    public boolean inTime() {
        return decided > 0;
    }

    /** Of those sent, the share that had the decision in as many days; only where {@link #inTime}. */
    public double share() {
        return (double) decided / sent;
    }
}
