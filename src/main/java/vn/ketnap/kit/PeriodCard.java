package vn.ketnap.kit;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.function.Consumer;
import vn.ketnap.shared.Period;

/** The choices of a {@link PeriodField}: everything a report calls a period, one click each. */
final class PeriodCard extends Composite<Div> {

    private final Consumer<Period> onChosen;
    private final Span yearWords = new Span();
    private final Div choices = new Div();
    private final DayField from = new DayField(getTranslation("kit.periodField.from"));
    private final DayField to = new DayField(getTranslation("kit.periodField.to"));
    private Period period;
    private int year;

    PeriodCard(Period period, Consumer<Period> onChosen) {
        this.period = period;
        this.onChosen = onChosen;
        yearWords.addClassName("kn-period-year");
        yearWords.getElement().setAttribute("aria-live", "polite");
        var years = new Div(
                step("‹", -1, "kit.periodField.yearBefore"), yearWords, step("›", 1, "kit.periodField.yearAfter"));
        years.addClassName("kn-period-years");
        choices.addClassName("kn-period-choices");
        getContent().addClassName("kn-period-card");
        getContent().add(years, choices, freeRange());
        show(period);
    }

    void show(Period newPeriod) {
        period = newPeriod;
        from.setValue(newPeriod.from());
        to.setValue(newPeriod.to());
        turnTo(newPeriod.to().getYear());
    }

    private void turnTo(int newYear) {
        year = newYear;
        yearWords.setText(String.valueOf(year));
        choices.removeAll();
        var whole = row("");
        add(whole, "kit.periodField.wholeYear", 1, 12);
        add(whole, "kit.periodField.firstHalf", 1, 6);
        add(whole, "kit.periodField.secondHalf", 7, 12);
        var quarters = row("kit.periodField.quarter");
        for (int quarter = 1; quarter <= 4; quarter++) {
            add(quarters, "kit.period.roman" + quarter, quarter * 3 - 2, quarter * 3);
        }
        var toDate = row("kit.periodField.monthsToDate");
        var months = row("kit.periodField.month");
        for (int month = 1; month <= 12; month++) {
            choice(toDate, String.valueOf(month), 1, month);
            choice(months, String.valueOf(month), month, month);
        }
    }

    private Div row(String key) {
        var name = new Span(key.isEmpty() ? "" : getTranslation(key));
        name.addClassName("kn-period-row-name");
        var buttons = new Div();
        buttons.addClassName("kn-period-row");
        choices.add(name, buttons);
        return buttons;
    }

    private void add(Div row, String key, int firstMonth, int lastMonth) {
        choice(row, getTranslation(key), firstMonth, lastMonth);
    }

    private void choice(Div row, String text, int firstMonth, int lastMonth) {
        var meant = new Period(
                LocalDate.of(year, firstMonth, 1), YearMonth.of(year, lastMonth).atEndOfMonth());
        var button = new NativeButton(text, click -> onChosen.accept(meant));
        button.getElement().setAttribute("aria-label", Formats.here().period(meant));
        button.getElement().setAttribute("title", Formats.here().period(meant));
        button.addClassName("kn-period-choice");
        button.getElement().setAttribute("aria-pressed", String.valueOf(meant.equals(period)));
        row.add(button);
    }

    private NativeButton step(String sign, int years, String key) {
        var button = new NativeButton(sign, click -> turnTo(year + years));
        button.getElement().setAttribute("aria-label", getTranslation(key));
        button.addClassName("kn-period-step");
        return button;
    }

    private Div freeRange() {
        var apply = new Button(getTranslation("kit.periodField.apply"), click -> applyFreeRange());
        var range = new Div(from, to, apply);
        range.addClassName("kn-period-range");
        return range;
    }

    private void applyFreeRange() {
        var first = from.getValue();
        var last = to.getValue();
        boolean readable = first != null && last != null && !last.isBefore(first);
        to.setErrorMessage(getTranslation("kit.periodField.endsBeforeStart"));
        to.setInvalid(!readable);
        if (readable) {
            onChosen.accept(new Period(first, last));
        }
    }
}
