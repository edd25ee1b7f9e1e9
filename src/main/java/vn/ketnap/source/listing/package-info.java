/** Candidates as a base committee works with them: who is next, what is due. Start at {@link vn.ketnap.source.listing.CandidateListService}. */
@NullMarked
package vn.ketnap.source.listing;

import org.jspecify.annotations.NullMarked;
