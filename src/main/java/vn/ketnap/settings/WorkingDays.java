package vn.ketnap.settings;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.HashSet;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/**
 * Which days are worked: no Saturday, no Sunday, no day off, but for the weekends that are worked instead of a day off.
 *
 * <p>Days off are written as lists, each from a day on: {@code MM-dd} each year, {@code yyyy-MM-dd} or
 * {@code yyyy-MM-dd/yyyy-MM-dd} once, {@code +yyyy-MM-dd} a weekend that is worked.
 */
public final class WorkingDays {

    private record Marked(Set<MonthDay> yearly, Set<LocalDate> once, Set<LocalDate> worked) {}

    private final NavigableMap<LocalDate, Marked> lists = new TreeMap<>();

    /** @param lists the lists by their first day */
    public WorkingDays(Map<LocalDate, String> lists) {
        lists.forEach((from, list) -> this.lists.put(from, marked(DaysOff.of(list))));
    }

    /** Whether the day is worked. */
    public boolean worked(LocalDate day) {
        var list = lists.floorEntry(day);
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        if (list == null) {
            return !weekend;
        }
        var off = list.getValue();
        return off.worked.contains(day)
                || (!weekend && !off.yearly.contains(MonthDay.from(day)) && !off.once.contains(day));
    }

    /** The last day of a time limit: so many working days after a day, that day not counted. */
    public LocalDate after(LocalDate day, int workingDays) {
        var last = day;
        for (int left = workingDays; left > 0; ) {
            last = last.plusDays(1);
            if (worked(last)) {
                left--;
            }
        }
        return last;
    }

    private static Marked marked(DaysOff list) {
        var once = new HashSet<LocalDate>();
        list.once().forEach(days -> days.from().datesUntil(days.until()).forEach(once::add));
        return new Marked(new HashSet<>(list.yearly()), once, new HashSet<>(list.worked()));
    }
}
