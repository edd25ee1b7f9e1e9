package vn.ketnap.exchange.sheet;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * Text as it is stored: composed (NFC), white space single, nothing invisible in it, and U+0110 where an old keyboard
 * typed the Icelandic (U+00D0) or African (U+0189) letter of the same look.
 *
 * @param text the cleaned text
 * @param foreignLetter whether letters were replaced
 * @param decomposed whether letters and their marks were put together
 */
record CleanText(String text, boolean foreignLetter, boolean decomposed) {

    private static final Pattern SPACES = Pattern.compile("[\\s\\u0085\\p{Z}]+");
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\p{Cc}&&[^\\s\\u0085]]+");

    static CleanText of(String raw) {
        String composed = Normalizer.normalize(raw, Normalizer.Form.NFC);
        String letters = composed.replace('\u00D0', '\u0110')
                .replace('\u0189', '\u0110')
                .replace('\u00F0', '\u0111')
                .replace('\u0256', '\u0111');
        String visible = INVISIBLE.matcher(letters).replaceAll("");
        return new CleanText(
                SPACES.matcher(visible).replaceAll(" ").strip(), !letters.equals(composed), !composed.equals(raw));
    }
}
