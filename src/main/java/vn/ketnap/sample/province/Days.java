package vn.ketnap.sample.province;

import java.time.DayOfWeek;
import java.time.LocalDate;

/** The days on which something happens in the sample province. */
final class Days {

    static final LocalDate FOUNDED = LocalDate.of(2010, 1, 1);
    /** The register of admissions begins. */
    static final LocalDate REGISTER = LocalDate.of(2016, 1, 1);

    static final LocalDate VILLAGES_2024 = LocalDate.of(2024, 10, 1);
    /** The bloc ends, two provincial committees appear. */
    static final LocalDate COMMITTEES = LocalDate.of(2025, 2, 1);
    /** Districts end, communes are merged. */
    static final LocalDate TWO_LEVELS = LocalDate.of(2025, 7, 1);

    /** Schools take the names of the new communes. */
    static final LocalDate SCHOOL_YEAR = LocalDate.of(2025, 9, 1);
    /** Health centres go to the department of health. */
    static final LocalDate HEALTH = LocalDate.of(2026, 1, 1);

    static final LocalDate VILLAGES_2026 = LocalDate.of(2026, 3, 1);
    /** Nothing is known after it. */
    static final LocalDate LAST = LocalDate.of(2026, 10, 31);

    static final int FIRST_YEAR = 2016;
    static final int LAST_YEAR = 2026;

    private Days() {}

    /** As people type it. */
    static String typed(LocalDate day) {
        String dayPart = (day.getDayOfMonth() < 10 ? "0" : "") + day.getDayOfMonth();
        return dayPart + (day.getMonthValue() < 10 ? "/0" : "/") + day.getMonthValue() + "/" + day.getYear();
    }

    static LocalDate first(int year) {
        return LocalDate.of(year, 1, 1);
    }

    static LocalDate last(int year) {
        return LocalDate.of(year, 12, 31);
    }

    /** The same day, or the next on which offices work; moving holidays are not kept. */
    static LocalDate working(LocalDate day) {
        var next = day;
        while (free(next)) {
            next = next.plusDays(1);
        }
        return next;
    }

    /** So many working days later. */
    static LocalDate workingDaysAfter(LocalDate day, int days) {
        var next = day;
        for (int i = 0; i < days; i++) {
            next = working(next.plusDays(1));
        }
        return next;
    }

    private static boolean free(LocalDate day) {
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        int monthAndDay = 100 * day.getMonthValue() + day.getDayOfMonth();
        return weekend || monthAndDay == 101 || monthAndDay == 430 || monthAndDay == 501 || monthAndDay == 902;
    }
}
