package vn.ketnap.insight.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.ketnap.figure.Question.Reading;
import vn.ketnap.insight.Rate.Printing;
import vn.ketnap.kit.FilterBar;
import vn.ketnap.kit.Formats;
import vn.ketnap.kit.Messages;
import vn.ketnap.kit.PeriodField;
import vn.ketnap.organization.UnitHit;
import vn.ketnap.quota.TargetKind;
import vn.ketnap.shared.DateBasis;
import vn.ketnap.shared.Period;
import vn.ketnap.shared.Population;

/** The filters of the screen of attainment; each change is a new address. */
final class AttainmentFilters extends Composite<Div> {

    private static final List<Printing> PRINTINGS = List.of(
            new Printing(RoundingMode.HALF_UP, 0),
            new Printing(RoundingMode.HALF_UP, 1),
            new Printing(RoundingMode.HALF_UP, 2),
            new Printing(RoundingMode.DOWN, 0),
            new Printing(RoundingMode.DOWN, 1),
            new Printing(RoundingMode.DOWN, 2));

    private final Formats formats = Formats.here();
    private final Consumer<AttainmentAddress> onChange;
    private final UnitField unit;
    private final PeriodField period;
    private final Select<TargetKind> kind = select(TargetKind.values(), this::kind, "insight.attainment.anyKind");
    private final Select<Population> population = select(Population.values(), this::word, null);
    private final Select<DateBasis> basis = select(DateBasis.values(), this::word, "insight.attainment.asConfigured");
    private final Select<Reading> reading = select(Reading.values(), this::reading, null);
    private final Select<Printing> printing =
            select(PRINTINGS.toArray(Printing[]::new), this::printing, "insight.attainment.asConfigured");
    private final Select<SiblingOrder> order = select(SiblingOrder.values(), this::order, null);
    private final FilterBar questions = new FilterBar();
    private final FilterBar methods = new FilterBar();
    private final Button methodsSwitch = new Button(getTranslation("insight.attainment.methods"));
    private boolean filling;

    AttainmentFilters(UnitField unit, Period start, Consumer<AttainmentAddress> onChange) {
        this.unit = unit;
        this.period = new PeriodField(start);
        this.onChange = onChange;
        unit.setPlaceholder(getTranslation("insight.attainment.allUnits"));
        String all = getTranslation("insight.attainment.allUnits");
        add(questions, "unit", unit, hit -> UnitField.words(hit, all));
        add(questions, "period", period, value -> value == null ? "" : formats.period(value));
        add(questions, "kind", kind, value -> words(kind, value));
        add(questions, "order", order, value -> words(order, value));
        add(methods, "population", population, value -> words(population, value));
        add(methods, "basis", basis, value -> words(basis, value));
        add(methods, "reading", reading, value -> words(reading, value));
        add(methods, "printing", printing, value -> words(printing, value));
        questions.withAction(methodsSwitch);
        methodsSwitch.addClickListener(click -> openMethods(methods.getContent().hasClassName("kn-closed")));
        openMethods(false);
        getContent().add(questions, methods);
    }

    private void openMethods(boolean open) {
        methods.getContent().setClassName("kn-closed", !open);
        methodsSwitch.getElement().setAttribute("aria-expanded", String.valueOf(open));
    }

    /** Shows how the address is set; says nothing of it. */
    void show(AttainmentAddress address, @Nullable UnitHit chosen, Period asked) {
        filling = true;
        unit.setValue(chosen);
        period.setValue(asked);
        kind.setValue(address.kind());
        population.setValue(address.population());
        basis.setValue(address.basis());
        reading.setValue(address.reading());
        printing.setValue(address.printing());
        order.setValue(address.order());
        filling = false;
        if (address.hasOwnMethods()) {
            openMethods(true);
        }
    }

    private <F extends Component & HasValue<?, V>, V> void add(
            FilterBar bar, String name, F field, Function<@Nullable V, String> print) {
        bar.with(getTranslation("insight.attainment.filter." + name), field, print);
        field.addValueChangeListener(change -> {
            if (!filling) {
                onChange.accept(address());
            }
        });
    }

    private AttainmentAddress address() {
        var chosen = unit.getValue();
        return new AttainmentAddress(
                chosen == null ? null : chosen.code(),
                period.getValue(),
                kind.getValue(),
                population.getValue(),
                basis.getValue(),
                reading.getValue(),
                printing.getValue(),
                order.getValue());
    }

    private <T> Select<T> select(T[] items, Function<T, String> words, @Nullable String noneKey) {
        var select = new Select<T>();
        select.setItems(Arrays.asList(items));
        String none = noneKey == null ? "" : getTranslation(noneKey);
        select.setEmptySelectionAllowed(noneKey != null);
        select.setEmptySelectionCaption(none);
        select.setItemLabelGenerator(item -> item == null ? none : words.apply(item));
        return select;
    }

    /** What stands in the field. */
    private static <T> String words(Select<T> field, @Nullable T value) {
        return field.getItemLabelGenerator().apply(value);
    }

    private String word(Enum<?> constant) {
        return Messages.ofClassPath().word(formats.locale(), constant);
    }

    private String kind(TargetKind value) {
        return getTranslation("insight.attainment.column." + value.name());
    }

    private String reading(Reading value) {
        return getTranslation("insight.attainment.reading." + value.name());
    }

    private String order(SiblingOrder value) {
        return getTranslation("insight.attainment.order." + value.name());
    }

    private String printing(Printing value) {
        return getTranslation(
                "insight.attainment.printing." + value.rounding().name(), String.valueOf(value.decimals()));
    }
}
