package vn.ketnap.figure;

import java.time.LocalDate;
import vn.ketnap.shared.DateBasis;
import vn.ketnap.shared.OrganizationId;
import vn.ketnap.shared.Period;

/**
 * A question about a period of a unit and of its children.
 *
 * @param basis which day makes an admission count; figures that do not state it answer either way
 * @param reading whether the children are those of the time or those of today
 */
public record Question(OrganizationId organization, Period period, DateBasis basis, Reading reading) {

    /** The days whose tree is read: those of the period, or today alone. */
    public Period tree(LocalDate today) {
        return reading == Reading.AS_IT_WAS ? period : new Period(today, today);
    }

    /** How history is read. */
    public enum Reading {
        /** In the tree of the time: all that were children on any day of the period. */
        AS_IT_WAS,
        /** In today's tree. */
        AS_IT_IS
    }
}
