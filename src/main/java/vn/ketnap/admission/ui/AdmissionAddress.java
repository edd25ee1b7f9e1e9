package vn.ketnap.admission.ui;

import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.ketnap.admission.AdmissionFilter;
import vn.ketnap.admission.AdmissionState;
import vn.ketnap.shared.Period;
import vn.ketnap.shared.Population;

/**
 * The state of the register's screen as its address holds it; what nobody can read counts as not given.
 *
 * @param unit code of the unit; null: the topmost one with the latest admissions
 * @param period of the decision; null: the year of the latest one
 * @param page counted from 0; in the address from 1
 */
record AdmissionAddress(
        @Nullable String unit,
        @Nullable Period period,
        @Nullable AdmissionState state,
        @Nullable Population channel,
        int page) {

    static final String ROUTE = "ket-nap";

    private static final String UNIT = "don-vi";
    private static final String FROM = "tu";
    private static final String TO = "den";
    private static final String STATE = "trang-thai";
    private static final String CHANNEL = "nguon";
    private static final String PAGE = "trang";

    @SuppressWarnings("NullAway") // an Optional ends in null where nothing readable is given
    static AdmissionAddress of(QueryParameters given) {
        return new AdmissionAddress(
                given.getSingleParameter(UNIT).filter(code -> !code.isBlank()).orElse(null),
                period(given).orElse(null),
                constant(given, STATE, AdmissionState.class).orElse(null),
                constant(given, CHANNEL, Population.class)
                        .filter(one -> one.division() == Population.Division.CHANNEL)
                        .orElse(null),
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
        if (period != null) {
            simple.put(FROM, period.from().toString());
            simple.put(TO, period.to().toString());
        }
        if (state != null) {
            simple.put(STATE, state.name());
        }
        if (channel != null) {
            simple.put(CHANNEL, channel.name());
        }
        if (page > 0) {
            simple.put(PAGE, String.valueOf(page + 1));
        }
        return QueryParameters.simple(simple);
    }

    AdmissionAddress turnedTo(int number) {
        return new AdmissionAddress(unit, period, state, channel, number);
    }

    /** The same question for those in one state, from the first page on. */
    AdmissionAddress in(@Nullable AdmissionState other) {
        return new AdmissionAddress(unit, period, other, channel, 0);
    }

    AdmissionFilter filter(String code, Period settled, int size) {
        return new AdmissionFilter(code, settled, state, channel, page, size);
    }

    String href() {
        return ROUTE + "?" + parameters().getQueryString();
    }

    private static Optional<Period> period(QueryParameters given) {
        var from = given.getSingleParameter(FROM).flatMap(AdmissionAddress::day);
        var to = given.getSingleParameter(TO).flatMap(AdmissionAddress::day);
        return from.flatMap(first -> to.filter(last -> !last.isBefore(first)).map(last -> new Period(first, last)));
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException unreadable) {
            return Optional.empty();
        }
    }

    private static <E extends Enum<E>> Optional<E> constant(QueryParameters given, String name, Class<E> type) {
        return given.getSingleParameter(name)
                .flatMap(value -> Arrays.stream(type.getEnumConstants())
                        .filter(constant -> constant.name().equals(value))
                        .findFirst());
    }
}
