package vn.ketnap.insight.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.select.Select;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.ketnap.insight.StagnationFilter.UnitOfN;
import vn.ketnap.insight.ui.StagnationAddress.Span;
import vn.ketnap.kit.DayField;
import vn.ketnap.kit.FilterBar;
import vn.ketnap.kit.Formats;
import vn.ketnap.organization.UnitHit;

/** The filters of the screen of branches without admission; each change is a new address. */
final class StagnationFilters extends Composite<FilterBar> {

    private static final List<Span> SPANS = Stream.concat(
                    IntStream.of(1, 2, 3, 4, 5, 10).mapToObj(Span::years),
                    IntStream.of(1, 2).mapToObj(Span::terms))
            .toList();

    private final Formats formats = Formats.here();
    private final Consumer<StagnationAddress> onChange;
    private final UnitField unit;
    private final DayField day = new DayField("");
    private final Select<Span> span = new Select<>();
    private final Checkbox predecessors = new Checkbox();
    private boolean filling;
    private @Nullable StagnationAddress shown;

    StagnationFilters(UnitField unit, Consumer<StagnationAddress> onChange) {
        this.unit = unit;
        this.onChange = onChange;
        unit.setClearButtonVisible(false);
        day.setWidth("14.5em");
        span.setItemLabelGenerator(value -> words(value));
        add("unit", unit, hit -> UnitField.words(hit, Formats.MISSING));
        add("day", day, value -> formats.date(value));
        add("span", span, value -> value == null ? Formats.MISSING : words(value));
        add(
                "predecessors",
                predecessors,
                value -> getTranslation(
                        Boolean.TRUE.equals(value) ? "insight.stagnation.with" : "insight.stagnation.without"));
        predecessors.setTooltipText(getTranslation("insight.stagnation.predecessors.hint"));
    }

    /** Shows how the address is set; says nothing of it. */
    void show(StagnationAddress address, UnitHit chosen) {
        filling = true;
        shown = address;
        var choices = new ArrayList<>(SPANS);
        if (address.n() != null && !SPANS.contains(address.n())) {
            choices.add(address.n());
        }
        span.setItems(choices);
        unit.setValue(chosen);
        day.setValue(address.asOf());
        span.setValue(address.n());
        predecessors.setValue(address.predecessors());
        filling = false;
    }

    private <F extends Component & HasValue<?, V>, V> void add(
            String name, F field, Function<@Nullable V, String> print) {
        getContent().with(getTranslation("insight.stagnation.filter." + name), field, print);
        field.addValueChangeListener(change -> tell());
    }

    private void tell() {
        var chosen = unit.getValue();
        LocalDate asOf = day.getValue();
        if (!filling && shown != null && chosen != null && asOf != null) {
            onChange.accept(shown.asked(chosen.code(), asOf, span.getValue(), predecessors.getValue()));
        }
    }

    private String words(Span value) {
        return getTranslation(
                value.unit() == UnitOfN.YEAR ? "insight.stagnation.years" : "insight.stagnation.terms", value.n());
    }
}
