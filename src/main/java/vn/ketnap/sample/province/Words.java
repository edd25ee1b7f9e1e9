package vn.ketnap.sample.province;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;

/** The Vietnamese words of the sample province: names to draw from and the headings of the contract. */
final class Words {

    private final Properties words = new Properties();
    private final Map<String, List<String>> lists = new HashMap<>();

    Words() {
        try (var in = Words.class.getResourceAsStream("/sample/words.properties")) {
            words.load(new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** A text with {@code {0}} and {@code {1}} filled in. */
    String say(String key, Object... args) {
        return fill(Objects.requireNonNull(words.getProperty(key), key), args);
    }

    List<String> list(String key) {
        return lists.computeIfAbsent(key, name -> List.of(say(name).split("\\|", -1)));
    }

    static String fill(String text, Object... args) {
        String filled = text;
        for (int i = 0; i < args.length; i++) {
            filled = filled.replace("{" + i + "}", String.valueOf(args[i]));
        }
        return filled;
    }

    /** Every first word with every second, in their order. */
    List<String> pairs(String first, String second) {
        return list(first).stream()
                .flatMap(one -> list(second).stream().map(two -> one + " " + two))
                .toList();
    }
}
