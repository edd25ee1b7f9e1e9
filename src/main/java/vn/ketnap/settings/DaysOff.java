package vn.ketnap.settings;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.ketnap.shared.Period;

/**
 * A list of days that are not worked, and of weekends that are worked instead.
 *
 * @param yearly each year
 * @param once days and stretches of days of one year
 * @param worked weekends that are worked
 */
public record DaysOff(List<MonthDay> yearly, List<Period> once, List<LocalDate> worked) {

    private static final String FIRST_OF_MONTH_DAY = "--";

    /** Copies the lists. */
    public DaysOff {
        yearly = List.copyOf(yearly);
        once = List.copyOf(once);
        worked = List.copyOf(worked);
    }

    /** Reads what {@link #text} wrote; empty where it cannot be read. */
    public static Optional<DaysOff> read(String text) {
        try {
            return Optional.of(of(text));
        } catch (DateTimeException | IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    /**
     * Reads a list: {@code MM-dd} each year, {@code yyyy-MM-dd} and {@code yyyy-MM-dd/yyyy-MM-dd} once, {@code +yyyy-MM-dd} a
     * weekend that is worked.
     */
    static DaysOff of(String text) {
        var yearly = new ArrayList<MonthDay>();
        var once = new ArrayList<Period>();
        var worked = new ArrayList<LocalDate>();
        for (var token : text.split(",", -1)) {
            var day = token.strip();
            if (day.startsWith("+")) {
                worked.add(LocalDate.parse(day.substring(1)));
            } else if (day.contains("/")) {
                var ends = day.split("/", 2);
                once.add(new Period(LocalDate.parse(ends[0]), LocalDate.parse(ends[1])));
            } else if (day.length() == "MM-dd".length()) {
                yearly.add(MonthDay.parse(FIRST_OF_MONTH_DAY + day));
            } else {
                once.add(new Period(LocalDate.parse(day), LocalDate.parse(day)));
            }
        }
        return new DaysOff(yearly, once, worked);
    }

    /** The list as it is kept, each kind of day in the order of the calendar. */
    public String text() {
        return Stream.of(
                        yearly.stream().sorted().map(day -> day.toString().substring(FIRST_OF_MONTH_DAY.length())),
                        once.stream()
                                .sorted(java.util.Comparator.comparing(Period::from))
                                .map(DaysOff::text),
                        worked.stream().sorted().map(day -> "+" + day))
                .flatMap(texts -> texts)
                .collect(Collectors.joining(","));
    }

    /** Whether the day is off, weekends aside. */
    public boolean off(LocalDate day) {
        return yearly.contains(MonthDay.from(day)) || once.stream().anyMatch(days -> days.contains(day));
    }

    private static String text(Period days) {
        return days.from().equals(days.to()) ? days.from().toString() : days.from() + "/" + days.to();
    }
}
