package vn.ketnap.kit;

import java.time.LocalDate;
import java.time.YearMonth;
import vn.ketnap.shared.Period;

/** Says a period the way reports say it: years, halves, quarters, months and "n months of the year" by name. */
final class PeriodWords {

    private final Formats formats;

    PeriodWords(Formats formats) {
        this.formats = formats;
    }

    String of(Period period) {
        LocalDate from = period.from();
        LocalDate to = period.to();
        if (from.equals(to)) {
            return formats.date(from);
        }
        if (from.getDayOfMonth() != 1 || !to.equals(YearMonth.from(to).atEndOfMonth())) {
            return formats.days(period);
        }
        String years = from.getMonthValue() == 1 && to.getMonthValue() == 12 ? text("years", year(from), year(to)) : "";
        return from.getYear() == to.getYear()
                ? withinYear(from.getMonthValue(), to)
                : years.isEmpty() ? formats.days(period) : years;
    }

    private String withinYear(int first, LocalDate to) {
        int last = to.getMonthValue();
        int months = last - first + 1;
        if (months == 12) {
            return text("year", year(to));
        }
        if (months == 1) {
            return text("month", month(last), year(to));
        }
        if (months == 3 && last % 3 == 0) {
            return text("quarter", text("roman" + last / 3), year(to));
        }
        if (months == 6 && first == 7) {
            return text("secondHalf", year(to));
        }
        return first == 1
                ? text("monthsToDate", String.valueOf(months), year(to))
                : text("monthRange", month(first), month(last), year(to));
    }

    private String month(int month) {
        return text("monthName" + month);
    }

    private static String year(LocalDate day) {
        return String.valueOf(day.getYear());
    }

    private String text(String element, Object... args) {
        return Messages.ofClassPath().text(formats.locale(), "kit.period." + element, args);
    }
}
