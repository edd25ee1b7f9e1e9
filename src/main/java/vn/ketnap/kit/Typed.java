package vn.ketnap.kit;

import org.jspecify.annotations.Nullable;

/** What people type into fields. */
public final class Typed {

    private Typed() {}

    /** The words without spaces around them; null where nothing was typed. */
    public static @Nullable String words(String typed) {
        return typed.isBlank() ? null : typed.strip();
    }
}
