package vn.ketnap.review.report;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.ketnap.insight.Band;
import vn.ketnap.kit.Formats;
import vn.ketnap.kit.Messages;

/** The words of the papers: in Vietnamese, whoever asks for them. */
final class Words {

    static final Formats FORMATS = Formats.of(Messages.VIETNAMESE);

    private static final Messages MESSAGES = Messages.ofClassPath();

    private Words() {}

    static String text(String key, @Nullable Object... args) {
        return MESSAGES.text(Messages.VIETNAMESE, key, args);
    }

    static String word(Enum<?> constant) {
        return MESSAGES.word(Messages.VIETNAMESE, constant);
    }

    static String band(@Nullable Band band) {
        return band == null ? Formats.MISSING : text("kit.band." + band.name());
    }

    /** A word in the middle of a sentence. */
    static String small(String word) {
        return word.isEmpty() ? word : word.substring(0, 1).toLowerCase(Locale.ROOT) + word.substring(1);
    }

    /** The committee that leads a body of members: "Đảng bộ huyện A" is led by "Huyện ủy A". */
    static String committee(String body) {
        var names = Arrays.stream(text("review.paper.committees").split(";", -1))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0].strip(), pair -> pair[1].strip()));
        return names.entrySet().stream()
                .filter(name -> body.startsWith(name.getKey() + " "))
                .max(Map.Entry.comparingByKey())
                .map(name -> name.getValue() + body.substring(name.getKey().length()))
                .orElse(body);
    }

    static String capitals(String text) {
        return text.toUpperCase(Messages.VIETNAMESE);
    }

    static String joined(Iterable<String> parts) {
        return Objects.toString(String.join(", ", parts), "");
    }
}
