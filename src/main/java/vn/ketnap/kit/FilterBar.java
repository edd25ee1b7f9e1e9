package vn.ketnap.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasAriaLabel;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.shared.HasPrefix;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The filters above a grid, the same on every screen; on paper one line of text says how they were set. */
public final class FilterBar extends Composite<Div> {

    private final Div fields = new Div();
    private final Paragraph printed = new Paragraph();
    private final List<Supplier<String>> words = new ArrayList<>();

    /** A bar without filters. */
    public FilterBar() {
        fields.addClassName("kn-filters-fields");
        printed.addClassName("kn-filters-printed");
        getContent().addClassName("kn-filters");
        getContent().getElement().setAttribute("role", "group");
        getContent().getElement().setAttribute("aria-label", getTranslation("kit.filters.name"));
        getContent().add(fields, printed);
    }

    /**
     * Adds a filter; its name stands inside the field where the field has room for it.
     *
     * @param name what is chosen ("Kỳ", "Chỉ tiêu")
     * @param print the chosen value in words, null included
     */
    public <F extends Component & HasValue<?, V>, V> FilterBar with(
            String name, F field, Function<@Nullable V, String> print) {
        var label = new Span(name);
        label.addClassName("kn-filter-name");
        var slot = new Div();
        slot.addClassName("kn-filter");
        if (field instanceof HasPrefix withPrefix) {
            withPrefix.setPrefixComponent(label);
        } else {
            slot.add(label);
        }
        if (field instanceof HasAriaLabel named) {
            named.setAriaLabel(name);
        }
        slot.add(field);
        fields.add(slot);
        words.add(() -> name + ": " + print.apply(field.getValue()));
        field.addValueChangeListener(change -> refresh());
        refresh();
        return this;
    }

    /** Adds what is no filter but belongs beside them: an export button, a switch of the reading. */
    public FilterBar withAction(Component action) {
        var slot = new Div(action);
        slot.addClassName("kn-filter-action");
        fields.add(slot);
        return this;
    }

    /** The line on paper; to be called when a field was set without telling. */
    public void refresh() {
        printed.setText(words.stream().map(Supplier::get).collect(Collectors.joining(" · ")));
    }
}
