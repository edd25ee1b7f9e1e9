package vn.ketnap.exchange.sheet;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.ketnap.exchange.workbook.Cell;
import vn.ketnap.shared.FuzzyDate;
import vn.ketnap.shared.FuzzyDate.Precision;

/**
 * What a cell means as a date, as precisely as it says it: a day, a month or a year. Excel turns a typed "10/2020" into
 * the first of October shown without its day; so the look of a date tells its precision.
 */
final class CellDates {

    private static final Pattern DATE = Pattern.compile("(?:(?:(\\d{1,2})/)?(\\d{1,2})/)?(\\d{4})");
    private static final int FIRST_YEAR = 1930;
    private static final int LAST_YEAR = 2100;
    /** 01/01/1950 and 31/12/2100 as a spreadsheet counts days: beyond them a bare number is no date. */
    private static final BigDecimal FIRST_SERIAL = BigDecimal.valueOf(18_264);

    private static final BigDecimal LAST_SERIAL = BigDecimal.valueOf(73_415);

    private CellDates() {}

    /** Reads a date; one without day or month stands for the first of its days, or as an end for the last. */
    static FuzzyDate date(Cell cell, boolean end) throws Mistake {
        FuzzyDate date = cell instanceof Cell.Amount amount
                ? stored(amount, end)
                : typed(CleanText.of(cell.shown()).text(), end);
        int year = date.day().getYear();
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw new Mistake("exchange.problem.yearOutOfRange", String.valueOf(FIRST_YEAR), String.valueOf(LAST_YEAR));
        }
        return date;
    }

    private static FuzzyDate stored(Cell.Amount amount, boolean end) throws Mistake {
        LocalDate day = amount.day();
        if (day == null) {
            throw new Mistake("exchange.problem.notDate");
        }
        return switch (amount.look()) {
            case DAY -> FuzzyDate.on(day);
            case MONTH -> month(YearMonth.from(day), end);
            case YEAR -> year(day.getYear(), end);
            case PLAIN -> bare(amount.value(), day, end);
            case PERCENT -> throw new Mistake("exchange.problem.notDate");
        };
    }

    /** A number that is not shown as a date: a year, or the count of days that some programs leave bare. */
    private static FuzzyDate bare(BigDecimal number, LocalDate day, boolean end) throws Mistake {
        if (CellNumbers.whole(number) && between(number, BigDecimal.valueOf(1_000), BigDecimal.valueOf(9_999))) {
            return year(number.intValue(), end);
        }
        if (between(number, FIRST_SERIAL, LAST_SERIAL)) {
            return FuzzyDate.on(day);
        }
        throw new Mistake("exchange.problem.notDate");
    }

    private static FuzzyDate typed(String text, boolean end) throws Mistake {
        Matcher parts = DATE.matcher(text);
        if (!parts.matches()) {
            throw new Mistake("exchange.problem.notDate");
        }
        int year = Integer.parseInt(parts.group(3));
        Integer month = part(parts.group(2));
        Integer day = part(parts.group(1));
        try {
            if (month == null) {
                return year(year, end);
            }
            return day == null ? month(YearMonth.of(year, month), end) : FuzzyDate.on(LocalDate.of(year, month, day));
        } catch (DateTimeException e) {
            throw new Mistake("exchange.problem.impossibleDate");
        }
    }

    private static FuzzyDate month(YearMonth month, boolean end) {
        return new FuzzyDate(end ? month.atEndOfMonth() : month.atDay(1), Precision.MONTH);
    }

    private static FuzzyDate year(int year, boolean end) {
        return new FuzzyDate(end ? LocalDate.of(year, 12, 31) : LocalDate.of(year, 1, 1), Precision.YEAR);
    }

    private static @Nullable Integer part(@Nullable String digits) {
        return digits == null ? null : Integer.valueOf(digits);
    }

    private static boolean between(BigDecimal number, BigDecimal low, BigDecimal high) {
        return number.compareTo(low) >= 0 && number.compareTo(high) <= 0;
    }
}
