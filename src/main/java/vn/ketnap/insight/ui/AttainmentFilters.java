package vn.ketnap.insight.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import java.util.Arrays;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.ketnap.kit.FilterBar;
import vn.ketnap.kit.Formats;
import vn.ketnap.kit.PeriodField;
import vn.ketnap.organization.UnitHit;
import vn.ketnap.quota.TargetKind;

/** The filters of the screen of attainment; each change is a new address. */
final class AttainmentFilters extends Composite<Div> {

    private final Consumer<AttainmentAddress> onChange;
    private final UnitField unit;
    private final PeriodField period;
    private final FilterChoice<TargetKind> kind = new FilterChoice<>(
            Arrays.asList(TargetKind.values()),
            value -> getTranslation("insight.attainment.column." + value.name()),
            getTranslation("insight.attainment.anyKind"));
    private final FilterChoice<SiblingOrder> order = new FilterChoice<>(
            Arrays.asList(SiblingOrder.values()),
            value -> getTranslation("insight.attainment.order." + value.name()),
            null);
    private final FilterBar questions = new FilterBar();
    private final Button methodsSwitch = new Button(getTranslation("insight.attainment.methods"));
    private AttainmentAddress address;
    private @Nullable AttainmentMethods methods;
    private boolean filling;

    AttainmentFilters(UnitField unit, AttainmentAddress start, Consumer<AttainmentAddress> onChange) {
        this.unit = unit;
        this.address = start;
        this.period = new PeriodField(Objects.requireNonNull(start.period()));
        this.onChange = onChange;
        String all = getTranslation("insight.attainment.allUnits");
        unit.setPlaceholder(all);
        add("unit", unit, hit -> UnitField.words(hit, all));
        add("period", period, value -> value == null ? "" : Formats.here().period(value));
        add("kind", kind, kind::words);
        add("order", order, order::words);
        questions.withAction(methodsSwitch);
        methodsSwitch.addClickListener(click -> openMethods(methods == null || !methods.isVisible()));
        methodsSwitch.getElement().setAttribute("aria-expanded", "false");
        getContent().add(questions);
    }

    /** Shows how the address is set; says nothing of it. */
    void show(AttainmentAddress newAddress, @Nullable UnitHit chosen) {
        filling = true;
        address = newAddress;
        unit.setValue(chosen);
        period.setValue(newAddress.period());
        kind.setValue(newAddress.kind());
        order.setValue(newAddress.order());
        filling = false;
        if (methods != null) {
            methods.show(newAddress);
        } else if (newAddress.hasOwnMethods()) {
            openMethods(true);
        }
    }

    private void openMethods(boolean open) {
        if (methods == null) {
            methods = new AttainmentMethods(() -> onChange.accept(asked()));
            methods.show(address);
            getContent().add(methods);
        }
        methods.setVisible(open);
        methodsSwitch.getElement().setAttribute("aria-expanded", String.valueOf(open));
    }

    private <F extends Component & HasValue<?, V>, V> void add(
            String name, F field, Function<@Nullable V, String> print) {
        questions.with(getTranslation("insight.attainment.filter." + name), field, print);
        field.addValueChangeListener(change -> {
            if (!filling) {
                onChange.accept(asked());
            }
        });
    }

    private AttainmentAddress asked() {
        var chosen = unit.getValue();
        var asked = new AttainmentAddress(
                chosen == null ? null : chosen.code(),
                period.getValue(),
                kind.getValue(),
                address.population(),
                address.basis(),
                address.reading(),
                address.printing(),
                order.getValue());
        return methods == null ? asked : methods.applyTo(asked);
    }
}
