package vn.ketnap.insight;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.ketnap.kit.Messages;
import vn.ketnap.quota.TargetKind;
import vn.ketnap.shared.Qualifier;

/**
 * Where a number comes from (contract, {@code GET /explain}): the same words on screen and in papers.
 *
 * @param admitted recipe of the number; null when nothing is known
 * @param rate recipe of the headline rate; null when there is none
 */
public record Explanation(
        String organization,
        LocalDate from,
        LocalDate to,
        @Nullable Recipe admitted,
        @Nullable Recipe rate) {

    /**
     * Where a completion rate comes from, in one line.
     *
     * @param percent as it is printed
     * @param share n/N
     * @param instrument the paper that sets the target; null when nothing says
     */
    public static String rate(
            Locale locale, String percent, String share, TargetKind kind, @Nullable String instrument) {
        return percent + " = " + share + " (" + Messages.ofClassPath().word(locale, kind)
                + (instrument == null ? "" : "; " + instrument) + ")";
    }

    /**
     * A recipe.
     *
     * @param text in one line: {@code 12 = 86 (to 04/08/2023) − 74 (from 01/05/2023)}
     * @param figures what it is made of
     */
    public record Recipe(String text, List<Ingredient> figures) {

        /** Copies the figures. */
        public Recipe {
            figures = List.copyOf(figures);
        }
    }

    /**
     * One figure of a recipe.
     *
     * @param code unit that says it
     * @param sign + or −; / before what a rate is measured against
     * @param note where it was read, or the paper that sets the target; null when nothing says
     */
    public record Ingredient(
            String code,
            String name,
            String sign,
            long value,
            @Nullable Long upTo,
            Qualifier qualifier,
            LocalDate from,
            LocalDate to,
            @Nullable String note) {}
}
