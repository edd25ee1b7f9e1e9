package vn.ketnap.source.listing;

import org.jspecify.annotations.Nullable;
import vn.ketnap.shared.Population;
import vn.ketnap.source.Stage;

/**
 * Which candidates are asked for: those on the way, or with {@link Stage#LEFT} or {@link Stage#RECOGNIZED} those who are
 * through.
 *
 * @param code the unit; all below it count
 * @param stage null: all who are on the way
 * @param channel null: all of them
 * @param due only those with a clock that has run out or will within ninety days
 * @param tooLong only those who have stood in their stage longer than its limit
 * @param page counted from 0
 * @param size rows of a page
 */
public record CandidateFilter(
        String code,
        @Nullable Stage stage,
        @Nullable Population channel,
        boolean due,
        boolean tooLong,
        int page,
        int size) {}
