package vn.ketnap.figure;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.ketnap.shared.Count;
import vn.ketnap.shared.DateBasis;
import vn.ketnap.shared.Metric;
import vn.ketnap.shared.OrganizationId;
import vn.ketnap.shared.Population;
import vn.ketnap.shared.Qualifier;

/**
 * What is known of one unit, metric and population for a period (contract, "How a period is answered").
 *
 * @param count the number with its bound
 * @param cutOff last day it speaks of; of a sum with mixed cut-offs the latest
 * @param source where it comes from
 * @param derived whether it is a sum or difference of the unit's own figures
 * @param mixedCutOffs whether the summed units speak of different last days
 * @param basis which day makes an admission count; null when the source does not state it
 * @param answering how many units the number is made of
 */
public record Answer(
        OrganizationId organization,
        Metric metric,
        Population population,
        Count count,
        LocalDate cutOff,
        Source source,
        boolean derived,
        boolean mixedCutOffs,
        @Nullable DateBasis basis,
        int answering) {

    /** Where an answer comes from, in the order in which they are asked. */
    public enum Source {
        OWN_DECLARED,
        OWN_REGISTER,
        SUM_OF_CHILDREN
    }

    /** A number known between two bounds, as people write it. */
    public static Count count(@Nullable Long low, @Nullable Long high, boolean about) {
        if (low == null) {
            return new Count(high == null ? 0 : high, null, Qualifier.AT_MOST);
        }
        if (high == null) {
            return new Count(low, null, Qualifier.AT_LEAST);
        }
        if (about) {
            return new Count(low, null, Qualifier.ABOUT);
        }
        return high.equals(low) ? Count.exactly(low) : new Count(low, high, Qualifier.AT_LEAST);
    }
}
