package vn.ketnap.kit;

import com.vaadin.flow.component.datepicker.DatePicker;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * A date picker that speaks the language of the page: 03/02/2026, weeks from Monday. Enter takes the day that was typed
 * and goes no further, so that no form around it is saved with a day nobody has looked at.
 */
public final class DayField extends DatePicker {

    private static final String KEEP_ENTER = """
            if (!this.keepsEnter) {
              this.keepsEnter = true;
              this.addEventListener('keydown', event => {
                if (event.key === 'Enter') {
                  event.stopPropagation();
                }
              });
            }
            """;

    /** A field named by its label. */
    public DayField(String label) {
        super(label);
        setI18n(words(Formats.here().locale()));
        addAttachListener(attached -> getElement().executeJs(KEEP_ENTER));
    }

    private DatePickerI18n words(Locale locale) {
        return new DatePickerI18n()
                .setDateFormats("dd/MM/yyyy", "d/M/yyyy", "dd/MM/yy")
                .setMonthNames(List.of(Month.values()).stream()
                        .map(month -> month.getDisplayName(TextStyle.FULL_STANDALONE, locale))
                        .toList())
                .setWeekdays(weekdays(TextStyle.FULL_STANDALONE, locale))
                .setWeekdaysShort(weekdays(TextStyle.NARROW_STANDALONE, locale))
                .setFirstDayOfWeek(1)
                .setToday(getTranslation("kit.day.today"))
                .setCancel(getTranslation("kit.action.cancel"))
                .setBadInputErrorMessage(getTranslation("kit.day.unreadable"))
                .setRequiredErrorMessage(getTranslation("kit.day.missing"))
                .setMinErrorMessage(getTranslation("kit.day.tooEarly"))
                .setMaxErrorMessage(getTranslation("kit.day.tooLate"));
    }

    /** Sunday first, as the date picker counts. */
    private static List<String> weekdays(TextStyle style, Locale locale) {
        return IntStream.rangeClosed(0, 6)
                .mapToObj(day -> DayOfWeek.SUNDAY.plus(day).getDisplayName(style, locale))
                .toList();
    }
}
