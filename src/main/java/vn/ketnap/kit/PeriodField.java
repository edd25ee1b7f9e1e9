package vn.ketnap.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasAriaLabel;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import com.vaadin.flow.component.shared.HasPrefix;
import org.jspecify.annotations.Nullable;
import vn.ketnap.shared.Period;

/** Chooses a period: a button that says it in words, and a card with years, halves, quarters, months and free dates. */
public final class PeriodField extends CustomField<Period> implements HasAriaLabel, HasPrefix {

    private final Button button = new Button();
    private final Span prefix = new Span();
    private final Span words = new Span();
    private final Popover popover = new Popover();
    private Period period;

    /** A field that stands at a period; never empty. */
    public PeriodField(Period period) {
        super(period);
        this.period = period;
        popover.setTarget(button);
        popover.setPosition(PopoverPosition.BOTTOM_START);
        popover.setAriaLabel(getTranslation("kit.periodField.card"));
        popover.addOpenedChangeListener(change -> fillCard());
        words.addClassName("kn-period-words");
        button.addClassName("kn-period-button");
        button.setIcon(new Span(prefix, words));
        add(button, popover);
        setPresentationValue(period);
    }

    @Override
    protected Period generateModelValue() {
        return period;
    }

    @Override
    protected void setPresentationValue(@Nullable Period newPeriod) {
        if (newPeriod != null) {
            period = newPeriod;
            words.setText(Formats.here().period(period));
        }
    }

    @Override
    public void setPrefixComponent(@Nullable Component component) {
        prefix.removeAll();
        if (component != null) {
            prefix.add(component);
        }
    }

    /** Made when it is asked for: most pages are read without another period. */
    private void fillCard() {
        popover.removeAll();
        if (popover.isOpened()) {
            popover.add(new PeriodCard(period, this::choose));
        }
    }

    private void choose(Period chosen) {
        popover.close();
        setPresentationValue(chosen);
        updateValue();
    }
}
