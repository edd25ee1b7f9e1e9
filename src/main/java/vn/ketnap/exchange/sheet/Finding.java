package vn.ketnap.exchange.sheet;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.ketnap.kit.Messages;
import vn.ketnap.shared.Problem.Severity;

/**
 * Something wrong in a workbook, with its place.
 *
 * @param sheet name of the sheet; null when it is about the whole file
 * @param row number of the row as Excel shows it; null when it is about the whole sheet
 * @param column name of the column; null when it is about the whole row
 * @param value what stands there; null when nothing does
 * @param key translation key of the sentence that says what is wrong and how it is mended
 * @param args arguments of the sentence
 */
public record Finding(
        Severity severity,
        @Nullable String sheet,
        @Nullable Integer row,
        @Nullable String column,
        @Nullable Object value,
        String key,
        List<Object> args) {

    /** Copies the arguments. */
    public Finding {
        args = List.copyOf(args);
    }

    /** What stands there, in the words of a language. */
    public String shownValue(Locale locale) {
        return value == null ? "" : Messages.ofClassPath().text(locale, "exchange.problem.value", value);
    }

    /** What is wrong and how it is mended, without the value. */
    public String sentence(Locale locale) {
        return Messages.ofClassPath().text(locale, key, args.toArray());
    }

    /** The sentence behind the value, where there is one that the sentence does not take up itself. */
    public String message(Locale locale) {
        String shown = shownValue(locale);
        return shown.isEmpty() || takesUp(shown, locale)
                ? sentence(locale)
                : Messages.ofClassPath().text(locale, "exchange.problem.withValue", shown, sentence(locale));
    }

    /** Whether the value is an argument: that its letters happen to stand in the sentence ("1.23" in "1.234") is not enough. */
    private boolean takesUp(String shown, Locale locale) {
        return args.stream()
                .map(arg -> Messages.ofClassPath().text(locale, "exchange.problem.value", arg))
                .anyMatch(shown::equals);
    }
}
