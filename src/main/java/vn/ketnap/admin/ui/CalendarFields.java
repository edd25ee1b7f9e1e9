package vn.ketnap.admin.ui;

import com.vaadin.flow.component.textfield.TextArea;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntSupplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.ketnap.kit.FormDialog;
import vn.ketnap.kit.PageWords;
import vn.ketnap.settings.DaysOff;
import vn.ketnap.shared.Period;

/** The days off of a year in three fields: each year, this year, and weekends that are worked. Days are typed 30/04. */
final class CalendarFields implements SettingField {

    private static final Pattern DAY = Pattern.compile("(\\d{1,2})/(\\d{1,2})(?:/(\\d{4}))?");
    private static final Pattern BETWEEN = Pattern.compile("\\s*[,;\\n]\\s*");
    private static final Pattern UNTIL = Pattern.compile("\\s*[-–]\\s*");
    private static final String UNREADABLE = "?";

    private final TextArea yearly = field("yearly");
    private final TextArea once = field("once");
    private final TextArea worked = field("worked");
    private final IntSupplier year;

    /** @param year the year a day without a year is of */
    CalendarFields(IntSupplier year) {
        this.year = year;
    }

    private static TextArea field(String name) {
        var field = new TextArea(PageWords.text("admin.settings.field." + name));
        field.setHelperText(PageWords.text("admin.settings.field." + name + "Hint"));
        field.setMinRows(1);
        return field;
    }

    @Override
    public void into(FormDialog form) {
        form.wide("yearly", yearly).wide("value", once).wide("worked", worked);
    }

    @Override
    public void set(String value) {
        DaysOff.read(value).ifPresent(list -> {
            yearly.setValue(typed(list.yearly().stream().sorted().map(CalendarFields::typed)));
            once.setValue(typed(list.once().stream().map(CalendarFields::typed)));
            worked.setValue(typed(list.worked().stream().map(CalendarFields::typed)));
        });
    }

    /** Only the days of each year: those of a year that is over say nothing of another. */
    void setYearly(String value) {
        DaysOff.read(value).ifPresent(list -> set(new DaysOff(list.yearly(), List.of(), List.of()).text()));
    }

    @Override
    public String value() {
        try {
            return new DaysOff(
                            read(yearly.getValue(), day -> MonthDay.from(day(day))),
                            read(once.getValue(), this::stretch),
                            read(worked.getValue(), this::day))
                    .text();
        } catch (DateTimeException | IllegalArgumentException unreadable) {
            return UNREADABLE;
        }
    }

    private static <T> List<T> read(String typed, Function<String, T> reader) {
        var read = new ArrayList<T>();
        for (var one : BETWEEN.split(typed.strip(), -1)) {
            if (!one.isBlank()) {
                read.add(reader.apply(one.strip()));
            }
        }
        return read;
    }

    private Period stretch(String typed) {
        var ends = UNTIL.split(typed, 2);
        return new Period(day(ends[0]), day(ends[ends.length - 1]));
    }

    private LocalDate day(String typed) {
        var found = DAY.matcher(typed);
        if (!found.matches()) {
            throw new IllegalArgumentException(typed);
        }
        int of = found.group(3) == null ? year.getAsInt() : Integer.parseInt(found.group(3));
        return LocalDate.of(of, Integer.parseInt(found.group(2)), Integer.parseInt(found.group(1)));
    }

    private static String typed(Stream<String> days) {
        return days.collect(Collectors.joining(", "));
    }

    private static String typed(Period days) {
        return days.from().equals(days.to()) ? typed(days.from()) : typed(days.from()) + "–" + typed(days.to());
    }

    private static String typed(LocalDate day) {
        return typed(MonthDay.from(day));
    }

    private static String typed(MonthDay day) {
        return "%02d/%02d".formatted(day.getDayOfMonth(), day.getMonthValue());
    }
}
