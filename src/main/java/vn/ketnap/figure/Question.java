package vn.ketnap.figure;

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

    /** How history is read. */
    public enum Reading {
        /** In the tree of the time: all that were children on any day of the period. */
        AS_IT_WAS,
        /** In today's tree. */
        AS_IT_IS
    }
}
