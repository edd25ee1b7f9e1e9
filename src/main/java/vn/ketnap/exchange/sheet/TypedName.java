package vn.ketnap.exchange.sheet;

import java.util.regex.Pattern;
import vn.ketnap.shared.Folded;

/** Names as people type them: case, accents, spaces, punctuation and i or y do not make two of them differ. */
final class TypedName {

    private static final Pattern DECORATION = Pattern.compile("[^a-z0-9%]+");

    private TypedName() {}

    static String key(String text) {
        return DECORATION.matcher(Folded.of(text)).replaceAll("").replace('y', 'i');
    }
}
