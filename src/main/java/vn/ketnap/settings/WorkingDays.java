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

    private record DaysOff(Set<MonthDay> yearly, Set<LocalDate> once, Set<LocalDate> worked) {}

    private final NavigableMap<LocalDate, DaysOff> lists = new TreeMap<>();

    /** @param lists the lists by their first day */
    public WorkingDays(Map<LocalDate, String> lists) {
        lists.forEach((from, list) -> this.lists.put(from, read(list)));
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

    private static DaysOff read(String list) {
        var off = new DaysOff(new HashSet<>(), new HashSet<>(), new HashSet<>());
        for (var token : list.split(",", -1)) {
            var text = token.strip();
            if (text.startsWith("+")) {
                off.worked.add(LocalDate.parse(text.substring(1)));
            } else if (text.contains("/")) {
                var ends = text.split("/", 2);
                LocalDate.parse(ends[0])
                        .datesUntil(LocalDate.parse(ends[1]).plusDays(1))
                        .forEach(off.once::add);
            } else if (text.length() == "MM-dd".length()) {
                off.yearly.add(MonthDay.parse("--" + text));
            } else {
                off.once.add(LocalDate.parse(text));
            }
        }
        return off;
    }
}
