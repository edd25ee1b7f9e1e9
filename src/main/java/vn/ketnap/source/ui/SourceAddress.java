package vn.ketnap.source.ui;

import com.vaadin.flow.router.QueryParameters;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.ketnap.shared.Population;
import vn.ketnap.source.Stage;
import vn.ketnap.source.listing.CandidateFilter;

/**
 * The state of the list's screen as its address holds it; what nobody can read counts as not given.
 *
 * @param unit code of the unit; null: the first one in scope
 * @param stage null: all who are on the way
 * @param due only those whose time runs out
 * @param tooLong only those who stand in their stage longer than its limit
 * @param page counted from 0; in the address from 1
 */
record SourceAddress(
        @Nullable String unit,
        @Nullable Stage stage,
        @Nullable Population channel,
        boolean due,
        boolean tooLong,
        int page) {

    static final String ROUTE = "nguon/danh-sach";

    private static final String UNIT = "don-vi";
    private static final String STAGE = "giai-doan";
    private static final String CHANNEL = "nguon";
    private static final String DUE = "den-han";
    private static final String TOO_LONG = "qua-lau";
    private static final String YES = "co";
    private static final String PAGE = "trang";

    @SuppressWarnings("NullAway") // an Optional ends in null where nothing readable is given
    static SourceAddress of(QueryParameters given) {
        return new SourceAddress(
                given.getSingleParameter(UNIT).filter(code -> !code.isBlank()).orElse(null),
                constant(given, STAGE, Stage.class).orElse(null),
                constant(given, CHANNEL, Population.class)
                        .filter(one -> one.division() == Population.Division.CHANNEL)
                        .orElse(null),
                given.getSingleParameter(DUE).filter(YES::equals).isPresent(),
                given.getSingleParameter(TOO_LONG).filter(YES::equals).isPresent(),
                given.getSingleParameter(PAGE)
                        .filter(number -> number.matches("[1-9]\\d{0,5}"))
                        .map(number -> Integer.parseInt(number) - 1)
                        .orElse(0));
    }

    QueryParameters parameters() {
        var simple = new LinkedHashMap<String, String>();
        if (unit != null) {
            simple.put(UNIT, unit);
        }
        if (stage != null) {
            simple.put(STAGE, stage.name());
        }
        if (channel != null) {
            simple.put(CHANNEL, channel.name());
        }
        if (due) {
            simple.put(DUE, YES);
        }
        if (tooLong) {
            simple.put(TOO_LONG, YES);
        }
        if (page > 0) {
            simple.put(PAGE, String.valueOf(page + 1));
        }
        return QueryParameters.simple(simple);
    }

    SourceAddress turnedTo(int number) {
        return new SourceAddress(unit, stage, channel, due, tooLong, number);
    }

    /** The same unit, asked for one stage, or for those whose time runs out. */
    SourceAddress asking(@Nullable Stage other, boolean onlyDue) {
        return new SourceAddress(unit, other, channel, onlyDue, false, 0);
    }

    /** The same unit, asked for those who stand in their stage too long. */
    SourceAddress askingTooLong() {
        return new SourceAddress(unit, null, channel, false, true, 0);
    }

    /** The same question for the unit that is shown. */
    SourceAddress settled(String code) {
        return new SourceAddress(code, stage, channel, due, tooLong, page);
    }

    CandidateFilter filter(String code, int size) {
        return new CandidateFilter(code, stage, channel, due, tooLong, page, size);
    }

    String href() {
        return ROUTE + "?" + parameters().getQueryString();
    }

    private static <E extends Enum<E>> Optional<E> constant(QueryParameters given, String name, Class<E> type) {
        return given.getSingleParameter(name)
                .flatMap(value -> Arrays.stream(type.getEnumConstants())
                        .filter(constant -> constant.name().equals(value))
                        .findFirst());
    }
}
