package vn.ketnap.organization.lineage.ui;

import org.jspecify.annotations.Nullable;
import vn.ketnap.kit.Formats;
import vn.ketnap.kit.Messages;

/** Texts of the wizard. */
final class EventWords {

    private EventWords() {}

    static String text(String key, @Nullable Object... args) {
        return Messages.ofClassPath().text(Formats.here().locale(), key, args);
    }

    static String word(Enum<?> value) {
        return Messages.ofClassPath().word(Formats.here().locale(), value);
    }
}
