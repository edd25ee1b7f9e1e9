package vn.ketnap.review.choice;

import vn.ketnap.review.snapshot.SnapshotUnit;

/**
 * What the figures propose.
 *
 * @param small whether so little is asked of the unit that one person more or fewer makes it first or last
 */
public record Proposal(SnapshotUnit unit, ChoiceSide side, boolean small) {}
