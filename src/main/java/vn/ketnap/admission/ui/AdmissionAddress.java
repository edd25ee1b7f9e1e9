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
import vn.ketnap.admission.deadline.LateFilter;
import vn.ketnap.admission.deadline.LateKind;
import vn.ketnap.shared.Period;
import vn.ketnap.shared.Population;

/**
 * The state of the register's screen as its address holds it; what nobody can read counts as not given.
 *
 * @param unit code of the unit; null: the topmost one with the latest admissions
 * @param period of the decision; null: the year of the latest one
 * @param late the list of what is late instead of the register
 * @param clock of what is late, under which clock; null: under any
 * @param page counted from 0; in the address from 1
 */
record AdmissionAddress(
        @Nullable String unit,
        @Nullable Period period,
        @Nullable AdmissionState state,
        @Nullable Population channel,
        boolean late,
        @Nullable LateKind clock,
        int page) {

    static final String ROUTE = "ket-nap";

    private static final String UNIT = "don-vi";
    private static final String FROM = "tu";
    private static final String TO = "den";
    private static final String STATE = "trang-thai";
    private static final String CHANNEL = "nguon";
    private static final String LIST = "danh-sach";
    private static final String LATE = "qua-han";
    private static final String CLOCK = "thoi-han";
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
                given.getSingleParameter(LIST).filter(LATE::equals).isPresent(),
                constant(given, CLOCK, LateKind.class).orElse(null),
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
        if (late) {
            simple.put(LIST, LATE);
        }
        if (clock != null) {
            simple.put(CLOCK, clock.name());
        }
        if (page > 0) {
            simple.put(PAGE, String.valueOf(page + 1));
        }
        return QueryParameters.simple(simple);
    }

    AdmissionAddress turnedTo(int number) {
        return new AdmissionAddress(unit, period, state, channel, late, clock, number);
    }

    /** The same question for those in one state, from the first page on. */
    AdmissionAddress in(@Nullable AdmissionState other) {
        return new AdmissionAddress(unit, period, other, channel, false, null, 0);
    }

    /** What is late in the same unit, from the first page on; null: under any clock. */
    AdmissionAddress late(@Nullable LateKind kind) {
        return new AdmissionAddress(unit, period, null, null, true, kind, 0);
    }

    /** The register of the same unit. */
    AdmissionAddress register() {
        return new AdmissionAddress(unit, period, state, channel, false, null, 0);
    }

    /** The same question for another unit. */
    AdmissionAddress at(String code) {
        return new AdmissionAddress(code, period, state, channel, late, clock, 0);
    }

    /** The same question for the unit and the period that are shown. */
    AdmissionAddress settled(String code, Period shown) {
        return new AdmissionAddress(code, shown, state, channel, late, clock, page);
    }

    LateFilter lateFilter(String code, Period settled, int size) {
        return new LateFilter(code, settled, clock, page, size);
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
