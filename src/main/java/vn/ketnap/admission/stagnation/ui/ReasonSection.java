package vn.ketnap.admission.stagnation.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A part of the dialog: a title, a line for each thing said, a form that opens where it is asked for. */
final class ReasonSection extends Composite<Section> {

    private final Div head = new Div();
    private final Div lines = new Div();
    private final Div form = new Div();

    ReasonSection(String titleKey) {
        head.add(new H3(getTranslation(titleKey)));
        head.addClassName("kn-reasons-head");
        lines.addClassName("kn-reasons-lines");
        getContent().add(head, form, lines);
    }

    /** A button beside the title that opens a form. */
    void offer(String textKey, Function<Runnable, ReasonForm> opened) {
        var button = small(getTranslation(textKey));
        button.addClickListener(click -> open(opened, button));
        head.add(button);
    }

    /** Nothing said yet. */
    void none(String textKey) {
        var words = new Span(getTranslation(textKey));
        words.addClassName("kn-of");
        lines.add(words);
    }

    /**
     * One thing said.
     *
     * @param state how it stands: over, overdue; null when nothing is to be told
     * @param endKey text of the button that ends it; null when it cannot be ended
     */
    void line(
            String words,
            String details,
            @Nullable String state,
            boolean attention,
            @Nullable String endKey,
            Function<Runnable, ReasonForm> opened) {
        var said = new Div(new Span(words));
        said.addClassName("kn-reasons-said");
        if (state != null) {
            var mark = new Span(state);
            mark.addClassName(attention ? "kn-behind" : "kn-of");
            said.add(mark);
        }
        var small = new Span(details);
        small.addClassName("kn-small");
        said.add(small);
        var line = new Div(said);
        line.addClassName("kn-reasons-line");
        if (endKey != null) {
            var button = small(getTranslation(endKey));
            button.setAriaLabel(getTranslation(endKey) + ": " + words);
            button.addClickListener(click -> open(opened, button));
            line.add(button);
        }
        lines.add(line);
    }

    private void open(Function<Runnable, ReasonForm> opened, Button from) {
        form.removeAll();
        var shown = opened.apply(() -> {
            form.removeAll();
            from.focus();
        });
        form.add(shown);
        shown.focus();
    }

    private static Button small(String text) {
        var button = new Button(text);
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        return button;
    }
}
