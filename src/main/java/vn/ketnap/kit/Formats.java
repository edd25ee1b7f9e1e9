package vn.ketnap.kit;

import com.vaadin.flow.component.UI;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.MonthDay;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.ketnap.shared.Count;
import vn.ketnap.shared.FuzzyDate;
import vn.ketnap.shared.Period;
import vn.ketnap.shared.Qualifier;

/** The only class that formats figures, rates and dates: 1.234,5 · 95,6 % · 03/02/2026 or 1,234.5 · 95.6% · 3 Feb 2026. */
public final class Formats {

    /** What stands where there is nothing to say; never 0 and never an empty cell. */
    public static final String MISSING = "–";

    private static final String MINUS = "−";
    private static final Formats IN_VIETNAMESE = new Formats(Messages.VIETNAMESE);
    private static final Formats IN_ENGLISH = new Formats(Locale.ENGLISH);

    private final Locale locale;
    private final boolean english;
    private final PeriodWords periods;

    private Formats(Locale locale) {
        this.locale = locale;
        this.english = Messages.isEnglish(locale);
        this.periods = new PeriodWords(this);
    }

    /** The formats of a language. */
    public static Formats of(Locale locale) {
        return Messages.isEnglish(locale) ? IN_ENGLISH : IN_VIETNAMESE;
    }

    /** The formats of the page that is being built; Vietnamese where there is none. */
    public static Formats here() {
        var ui = UI.getCurrent();
        return of(ui == null ? Messages.VIETNAMESE : ui.getLocale());
    }

    /** The language and country these formats belong to. */
    public Locale locale() {
        return locale;
    }

    /** A whole number: 1.391. */
    public String number(long value) {
        return decimal(BigDecimal.valueOf(value), 0, RoundingMode.HALF_UP);
    }

    /** A number with so many decimals, rounded half up: 1.234,5. */
    public String number(BigDecimal value, int decimals) {
        return decimal(value, decimals, RoundingMode.HALF_UP);
    }

    /** A whole number, missing as a dash. */
    public String number(@Nullable Long value) {
        return value == null ? MISSING : number(value.longValue());
    }

    /** A difference with its sign: −53, +21, 0. */
    public String signed(long value) {
        return value > 0 ? "+" + number(value) : number(value);
    }

    /** A difference with its sign and decimals: −4,7. */
    public String signed(BigDecimal value, int decimals) {
        var text = number(value, decimals);
        return value.setScale(decimals, RoundingMode.HALF_UP).signum() > 0 ? "+" + text : text;
    }

    /** A figure with its bound: 133, ≥ 150, ≈ 130, ≤ 12, 150–179; missing as a dash. */
    public String count(@Nullable Count count) {
        if (count == null) {
            return MISSING;
        }
        return count.upTo() == null
                ? bound(count.qualifier()) + number(count.value())
                : number(count.value()) + "–" + number(count.upTo().longValue());
    }

    /** What was reached of what was asked for: 133/248. */
    public String share(@Nullable Count n, @Nullable Count of) {
        return count(n) + "/" + count(of);
    }

    /** A percentage with one decimal, rounded half up: 53,6 %; missing as a dash. */
    public String percent(@Nullable BigDecimal percent) {
        return percent(percent, 1, RoundingMode.HALF_UP);
    }

    /** A percentage as the report wants it rounded; the space before the sign does not break. */
    public String percent(@Nullable BigDecimal percent, int decimals, RoundingMode rounding) {
        return percent == null ? MISSING : decimal(percent, decimals, rounding) + percentSign();
    }

    /** A percentage of which only bounds are known: 83,3 %–99,4 %, ≥ 83,3 %. */
    public String percent(@Nullable BigDecimal low, @Nullable BigDecimal high) {
        if (low == null) {
            return high == null ? MISSING : bound(Qualifier.AT_MOST) + percent(high);
        }
        if (high == null) {
            return bound(Qualifier.AT_LEAST) + percent(low);
        }
        return low.compareTo(high) == 0 ? percent(low) : percent(low) + "–" + percent(high);
    }

    /** A percentage that is as sure as its qualifier says: ≈ 53,6 %. */
    public String percent(@Nullable BigDecimal percent, Qualifier qualifier) {
        return percent == null ? MISSING : bound(qualifier) + percent(percent);
    }

    /** A difference of two percentages: −4,7 điểm %. */
    public String points(BigDecimal points) {
        return Messages.ofClassPath().text(locale, "kit.formats.points", signed(points, 1));
    }

    /** A day: 03/02/2026; missing as a dash. */
    public String date(@Nullable LocalDate day) {
        return day == null ? MISSING : day.format(pattern("dd/MM/uuuu", "d MMM uuuu"));
    }

    /** A day as papers of the Party write it: 04/8/2023, 03/02/2026; zeros before days below 10 and months 1 and 2. */
    public String paperDate(LocalDate day) {
        return day.format(DateTimeFormatter.ofPattern(day.getMonthValue() <= 2 ? "dd/MM/uuuu" : "dd/M/uuuu", locale));
    }

    /** A day as precisely as the source gives it: 04/08/2023, 08/2023, 2023. */
    public String date(@Nullable FuzzyDate date) {
        if (date == null) {
            return MISSING;
        }
        return switch (date.precision()) {
            case DAY -> date(date.day());
            case MONTH -> month(YearMonth.from(date.day()));
            case YEAR -> date.day().format(pattern("uuuu", "uuuu"));
        };
    }

    /** A moment to the minute: 14:05 03/02/2026. */
    public String moment(LocalDateTime at) {
        return at.format(DateTimeFormatter.ofPattern("HH:mm", locale)) + " " + date(at.toLocalDate());
    }

    /** A day of every year: 30/04, 30 Apr. */
    public String dayOfYear(MonthDay day) {
        return day.format(pattern("dd/MM", "d MMM"));
    }

    /** A month: 08/2023, Aug 2023. */
    public String month(YearMonth month) {
        return month.format(pattern("MM/uuuu", "MMM uuuu"));
    }

    /** A period as people say it: năm 2023, 7 tháng đầu năm 2023, quý II/2023, 01/10/2020–30/09/2023. */
    public String period(Period period) {
        return periods.of(period);
    }

    /** Two days and what lies between: 01/10/2020–30/09/2023, 1 Oct 2020 – 30 Sep 2023. */
    public String days(Period period) {
        return date(period.from()) + (english ? " – " : "–") + date(period.to());
    }

    /** Anything a sentence may name: figures, dates, periods and enum constants in words, the rest as it is. */
    Object any(@Nullable Object value) {
        return switch (value) {
            case null -> MISSING;
            case Count count -> count(count);
            case Period period -> period(period);
            case FuzzyDate date -> date(date);
            case LocalDate day -> date(day);
            case YearMonth month -> month(month);
            case Enum<?> constant -> Messages.ofClassPath().word(locale, constant);
            default -> value;
        };
    }

    private String bound(Qualifier qualifier) {
        return switch (qualifier) {
            case EXACT -> "";
            case ABOUT -> "≈\u00a0";
            case AT_LEAST -> "≥\u00a0";
            case AT_MOST -> "≤\u00a0";
        };
    }

    private String percentSign() {
        return english ? "%" : "\u00a0%";
    }

    private String decimal(BigDecimal value, int decimals, RoundingMode rounding) {
        var format = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(locale));
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        var rounded = value.setScale(decimals, rounding);
        return rounded.signum() < 0 ? MINUS + format.format(rounded.negate()) : format.format(rounded);
    }

    private DateTimeFormatter pattern(String inVietnamese, String inEnglish) {
        return DateTimeFormatter.ofPattern(english ? inEnglish : inVietnamese, locale);
    }
}
