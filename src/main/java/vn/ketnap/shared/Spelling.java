package vn.ketnap.shared;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Vietnamese words spelled in several ways, accents counted; {@link Folded} compares without accents. */
public final class Spelling {

    /*
     * In NFD a tone mark follows its vowel, so the two ways of writing "uỷ/ủy" and "oà/òa" differ in whether the tone
     * follows the first or the second vowel. Putting it behind the whole syllable makes them one.
     */
    private static final Pattern TONE_BEFORE_LETTERS =
            Pattern.compile("([\\u0300\\u0301\\u0303\\u0309\\u0323])([\\p{L}\\u0302\\u0306\\u031b]+)");

    private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0]+");

    private Spelling() {}

    /** Whether two texts differ at most by how the same words are spelled. */
    public static boolean same(String one, String other) {
        return one.equals(other) || canonical(one).equals(canonical(other));
    }

    private static String canonical(String text) {
        var decomposed = Normalizer.normalize(oneD(text), Normalizer.Form.NFD);
        return spaced(TONE_BEFORE_LETTERS.matcher(decomposed).replaceAll("$2$1"));
    }

    /** Eth and African d look like the Vietnamese letter and come out of old keyboards. */
    private static String oneD(String text) {
        return text.replace('\u00d0', '\u0110')
                .replace('\u00f0', '\u0111')
                .replace('\u0189', '\u0110')
                .replace('\u0256', '\u0111');
    }

    private static String spaced(String text) {
        return SPACES.matcher(text).replaceAll(" ").strip();
    }
}
