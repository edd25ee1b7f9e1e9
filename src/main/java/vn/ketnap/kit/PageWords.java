package vn.ketnap.kit;

import org.jspecify.annotations.Nullable;

/** Texts in the language of the page that is open: for what has no component to ask for them. */
public final class PageWords {

    private PageWords() {}

    /** The text of a key, filled as {@link Messages#text} says. */
    public static String text(String key, @Nullable Object... args) {
        return Messages.ofClassPath().text(Formats.here().locale(), key, args);
    }

    /** The word for a constant. */
    public static String word(Enum<?> constant) {
        return Messages.ofClassPath().word(Formats.here().locale(), constant);
    }
}
