package vn.ketnap.insight.cases;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import com.jayway.jsonpath.PathNotFoundException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Compares one answer with one line of {@code published-cases.csv}. */
final class PublishedCase {

    private PublishedCase() {}

    /** Numbers compare as numbers: 12 is 12.0. */
    static void check(String what, String answer, String path, String expected) {
        Object found = read(answer, path);
        Object wanted = JsonPath.parse("{\"it\":" + expected + "}").read("$.it");
        assertThat(plain(found)).as("%s: %s of %s", what, path, answer).isEqualTo(plain(wanted));
    }

    private static @Nullable Object read(String answer, String path) {
        try {
            return JsonPath.parse(answer).read(path);
        } catch (PathNotFoundException missing) {
            return "no such field: " + missing.getMessage();
        }
    }

    private static @Nullable Object plain(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Number number -> new BigDecimal(number.toString()).stripTrailingZeros();
            case List<?> list -> list.stream().map(PublishedCase::orNothing).toList();
            case Map<?, ?> map -> map.toString();
            default -> value;
        };
    }

    private static Object orNothing(@Nullable Object value) {
        Object plain = plain(value);
        return plain == null ? "nothing" : plain;
    }
}
