/**
 * Sums of candidates in the tree of today, kept so that a province is read and not counted. Start at {@link
 * vn.ketnap.source.tally.TallyStore}.
 */
@NullMarked
package vn.ketnap.source.tally;

import org.jspecify.annotations.NullMarked;
