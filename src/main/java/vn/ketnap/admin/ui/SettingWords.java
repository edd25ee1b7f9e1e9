package vn.ketnap.admin.ui;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.ketnap.kit.Formats;
import vn.ketnap.kit.Messages;
import vn.ketnap.settings.DaysOff;
import vn.ketnap.settings.Setting;
import vn.ketnap.settings.SettingUnit;
import vn.ketnap.settings.SettingVersion;
import vn.ketnap.shared.Period;

/** Says the values of settings in words: the same on the screen, in the log and in the workbook. */
final class SettingWords {

    private static final int MONTHS_OF_A_YEAR = 12;
    private static final int HUNDRED = 100;
    private static final String OPTION = "settings.option.";

    private final Formats formats;

    SettingWords(Formats formats) {
        this.formats = formats;
    }

    String name(Setting setting) {
        return Messages.ofClassPath().word(formats.locale(), setting);
    }

    /** What depends on it. */
    String hint(Setting setting) {
        return text("settings.hint." + setting.name());
    }

    /** The value in one line. */
    String value(Setting setting, String value) {
        return switch (setting.shape()) {
            case WHOLE -> whole(setting.unit(), Integer.parseInt(value));
            case SHARE -> unit(setting.unit(), percent(new BigDecimal(value).multiply(BigDecimal.valueOf(HUNDRED))));
            case PERCENT -> unit(setting.unit(), percent(new BigDecimal(value)));
            case CHOICE -> option(value);
            case ORDER -> Stream.of(value.split(",", -1)).map(this::option).collect(Collectors.joining(" → "));
            case STEPS -> unit(setting.unit(), value.replace(",", ", "));
            case WORD -> value;
            case DAYS_OFF -> DaysOff.read(value).map(this::counted).orElse(value);
        };
    }

    /** The value in full: a calendar with all its days, one kind in a line. */
    String full(Setting setting, String value) {
        return DaysOff.read(value)
                .filter(list -> setting == Setting.DAYS_OFF)
                .map(this::days)
                .orElseGet(() -> value(setting, value));
    }

    /** A constant of a choice or an order. */
    String option(String constant) {
        return text(OPTION + constant);
    }

    /** From when to when it holds. */
    String days(SettingVersion version) {
        return version.until() == null
                ? text("admin.settings.from", version.from())
                : formats.days(new Period(version.from(), version.until().minusDays(1)));
    }

    String group(Enum<?> group) {
        return Messages.ofClassPath().word(formats.locale(), group);
    }

    /** Who set it and when; values that came with the portal have nobody. */
    String recorded(SettingVersion version) {
        return version.recordedBy() == null || version.recordedAt() == null
                ? text("admin.settings.original")
                : text("admin.settings.recorded", version.recordedBy(), formats.moment(version.recordedAt()));
    }

    private String whole(SettingUnit unit, int number) {
        boolean years = unit == SettingUnit.MONTHS && number > MONTHS_OF_A_YEAR && number % MONTHS_OF_A_YEAR == 0;
        return years
                ? text("settings.monthsAndYears", formats.number(number), number / MONTHS_OF_A_YEAR)
                : unit(unit, formats.number(number));
    }

    private String unit(SettingUnit unit, String number) {
        return text("settings.unit." + unit.name(), number);
    }

    private String percent(BigDecimal percent) {
        var bare = percent.stripTrailingZeros();
        return formats.percent(bare, Math.max(0, bare.scale()), java.math.RoundingMode.HALF_UP);
    }

    private String counted(DaysOff list) {
        long once = list.once().stream()
                .flatMap(days -> days.from().datesUntil(days.until()))
                .count();
        return text(
                "settings.daysOff.counted",
                list.yearly().size(),
                once,
                list.worked().size());
    }

    private String days(DaysOff list) {
        var lines = new ArrayList<String>();
        lines.add(text("settings.daysOff.yearly", days(list.yearly().stream())));
        if (!list.once().isEmpty()) {
            lines.add(text(
                    "settings.daysOff.once",
                    list.once().stream().map(this::stretch).collect(Collectors.joining(", "))));
        }
        if (!list.worked().isEmpty()) {
            lines.add(text("settings.daysOff.worked", days(worked(list.worked()))));
        }
        return String.join("\n", lines);
    }

    private static Stream<MonthDay> worked(List<LocalDate> days) {
        return days.stream().map(MonthDay::from);
    }

    private String stretch(Period days) {
        var first = formats.dayOfYear(MonthDay.from(days.from()));
        return days.from().equals(days.to()) ? first : first + "–" + formats.dayOfYear(MonthDay.from(days.to()));
    }

    private String days(Stream<MonthDay> days) {
        return days.sorted().map(formats::dayOfYear).collect(Collectors.joining(", "));
    }

    private String text(String key, @Nullable Object... args) {
        return Messages.ofClassPath().text(formats.locale(), key, args);
    }
}
