package vn.ketnap.shared;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Text as it is compared, never as it is shown: lower case, without accents, đ as d, white space single. */
public final class Folded {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0]+");
    private static final char ETH_CAPITAL = '\u00D0';
    private static final char ETH = '\u00F0';
    private static final char D_STROKE = '\u0111';

    private Folded() {}

    /**
     * Folds a text. U+00D0, typed for the Vietnamese capital letter of the same look, folds to d as well.
     *
     * @param text any text
     */
    public static String of(String text) {
        String lower =
                text.replace(ETH_CAPITAL, D_STROKE).toLowerCase(Locale.ROOT).replace(ETH, D_STROKE);
        String bare = MARKS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFD))
                .replaceAll("")
                .replace(D_STROKE, 'd');
        return SPACES.matcher(bare).replaceAll(" ").strip();
    }
}
