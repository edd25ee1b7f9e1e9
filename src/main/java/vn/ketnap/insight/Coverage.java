package vn.ketnap.insight;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How many branches have admitted somebody in the year of the day asked, by their registers.
 *
 * @param from first day of the year
 * @param branches branches that stand on the day asked
 * @param kept of these, branches whose register was in use all year
 * @param withSource of these, branches not exempt for want of a source
 * @param share branches with an admission among all; null when no register says so
 * @param shareWithSource the same among branches with a source
 */
public record Coverage(
        LocalDate from,
        long branches,
        long kept,
        long withSource,
        @Nullable Rate share,
        @Nullable Rate shareWithSource) {}
