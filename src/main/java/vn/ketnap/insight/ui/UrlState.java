package vn.ketnap.insight.ui;

import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.ketnap.shared.Period;

/** Query parameters, read forgivingly: what nobody can read counts as not given, so that no link ends in an error. */
final class UrlState {

    static final String UNIT = "don-vi";
    static final String FROM = "tu";
    static final String TO = "den";

    private UrlState() {}

    static @Nullable String text(QueryParameters given, String name) {
        return given.getSingleParameter(name).filter(value -> !value.isBlank()).orElse(null);
    }

    static <E extends Enum<E>> @Nullable E constant(QueryParameters given, String name, Class<E> type) {
        return given.getSingleParameter(name)
                .flatMap(value -> Arrays.stream(type.getEnumConstants())
                        .filter(constant -> constant.name().equals(value))
                        .findFirst())
                .orElse(null);
    }

    static @Nullable Integer number(QueryParameters given, String name, int least, int most) {
        return given.getSingleParameter(name)
                .filter(value -> value.matches("\\d{1,3}"))
                .map(Integer::valueOf)
                .filter(value -> value >= least && value <= most)
                .orElse(null);
    }

    static @Nullable LocalDate day(QueryParameters given, String name) {
        return given.getSingleParameter(name).flatMap(UrlState::day).orElse(null);
    }

    static @Nullable Period period(QueryParameters given) {
        var from = day(given, FROM);
        var to = day(given, TO);
        return from == null || to == null || to.isBefore(from) ? null : new Period(from, to);
    }

    private static Optional<LocalDate> day(String value) {
        try {
            return Optional.of(LocalDate.parse(value));
        } catch (DateTimeParseException unreadable) {
            return Optional.empty();
        }
    }

    /** The same parameters about a unit. */
    static QueryParameters about(QueryParameters given, String code) {
        return given.excluding(UNIT).merging(UNIT, code);
    }

    /** Parameters in the order given, without those that are null. */
    static QueryParameters parameters(@Nullable Object... namesAndValues) {
        Map<String, String> simple = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            var value = namesAndValues[i + 1];
            if (value != null) {
                simple.put(String.valueOf(namesAndValues[i]), String.valueOf(value));
            }
        }
        return QueryParameters.simple(simple);
    }
}
