package vn.ketnap.exchange.sheet;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.ketnap.kit.Messages;
import vn.ketnap.shared.Folded;

/**
 * Finds classification marks. The two longer marks count anywhere; the short one is also half of place names, so in a
 * title it counts only where no other word stands beside it, or behind the words "degree of secrecy".
 */
final class SecrecyMark {

    private static final int CASELESS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    /** Fonts, sizes, colours and fields inside the header of a printed page. */
    private static final Pattern PAGE_CODES = Pattern.compile("&(?:\"[^\"]*\"|\\d+|K[0-9A-Fa-f]{6}|.)");

    private static final Pattern NOT_WORDS = Pattern.compile("[^a-z0-9]+");

    private final List<Pattern> titles;
    private final List<Pattern> fileNames;
    private final List<String> folded;

    SecrecyMark() {
        String high = text("exchange.mark.high");
        String low = text("exchange.mark.low");
        String any = "(?:" + high + "|" + low + ")";
        var anywhere = Pattern.compile("(?<!\\p{L})(?:" + high + ")(?!\\p{L})");
        var alone = Pattern.compile("(?:^|[^\\p{L}\\s])\\s*" + low + "\\s*(?:$|[^\\p{L}\\s])");
        var whole = Pattern.compile("^\\P{L}*" + any + "\\P{L}*$", CASELESS);
        var labelled = Pattern.compile(text("exchange.mark.label") + "\\s*[:\\-]?\\s*" + any + "(?!\\p{L})", CASELESS);
        titles = List.of(anywhere, alone, whole, labelled);
        fileNames = List.of(
                Pattern.compile("(?<!\\p{L})" + low + "(?!\\p{L}|\\s+\\p{Lu}{2})"),
                Pattern.compile("(?<!\\p{L})" + any + "\\P{L}*$", CASELESS));
        folded = Stream.of(high.split("\\|", -1)).map(Folded::of).toList();
    }

    /** The mark in a cell above the table; null when there is none. */
    @Nullable
    String inTitle(String raw) {
        return first(CleanText.of(raw).text(), titles);
    }

    /** The mark in the header or footer of the printed page; null when there is none. */
    @Nullable
    String inPage(String raw) {
        return inTitle(PAGE_CODES.matcher(raw).replaceAll(" "));
    }

    /** The mark in a file's name, with accents or without; null when there is none. */
    @Nullable
    String inFileName(String raw) {
        int dot = raw.lastIndexOf('.');
        String name = CleanText.of(
                        raw.substring(0, dot < 0 ? raw.length() : dot).replace('_', ' '))
                .text();
        String words = " " + NOT_WORDS.matcher(Folded.of(name)).replaceAll(" ") + " ";
        boolean marked = folded.stream().anyMatch(mark -> words.contains(" " + mark + " "));
        return marked ? name : first(name, fileNames);
    }

    private static @Nullable String first(String text, List<Pattern> patterns) {
        return patterns.stream()
                .map(pattern -> pattern.matcher(text))
                .filter(Matcher::find)
                .map(found -> found.group().strip())
                .findFirst()
                .orElse(null);
    }

    private static String text(String key) {
        return Messages.ofClassPath().text(Messages.VIETNAMESE, key);
    }
}
