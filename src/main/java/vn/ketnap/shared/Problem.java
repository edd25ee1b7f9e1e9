package vn.ketnap.shared;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A broken rule, told to people: rules return these, they do not throw.
 *
 * @param severity an {@code ERROR} stops the whole change, a {@code WARNING} does not
 * @param key translation key of the sentence; it names the place and the mend
 * @param args arguments of the sentence
 * @param field the form field or workbook column it belongs to; null when it is about the whole
 */
public record Problem(
        Severity severity,
        String key,
        List<Object> args,
        @Nullable String field) {

    /** Whether a problem stops the change. */
    public enum Severity {
        ERROR,
        WARNING
    }

    /** Copies the arguments. */
    public Problem {
        args = List.copyOf(args);
    }

    /** A problem that stops the change. */
    public static Problem error(String key, @Nullable String field, Object... args) {
        return new Problem(Severity.ERROR, key, List.of(args), field);
    }

    /** A problem that is told and does not stop the change. */
    public static Problem warning(String key, @Nullable String field, Object... args) {
        return new Problem(Severity.WARNING, key, List.of(args), field);
    }
}
