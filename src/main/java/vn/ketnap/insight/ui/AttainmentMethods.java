package vn.ketnap.insight.ui;

import com.vaadin.flow.component.Composite;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import vn.ketnap.figure.Question.Reading;
import vn.ketnap.insight.Rate.Printing;
import vn.ketnap.kit.FilterBar;
import vn.ketnap.kit.PageWords;
import vn.ketnap.shared.DateBasis;
import vn.ketnap.shared.Population;

/** How the screen of attainment counts and prints: the filters that are seldom touched, made when they are asked for. */
final class AttainmentMethods extends Composite<FilterBar> {

    private static final List<Printing> PRINTINGS = List.of(
            new Printing(RoundingMode.HALF_UP, 0),
            new Printing(RoundingMode.HALF_UP, 1),
            new Printing(RoundingMode.HALF_UP, 2),
            new Printing(RoundingMode.DOWN, 0),
            new Printing(RoundingMode.DOWN, 1),
            new Printing(RoundingMode.DOWN, 2));

    private final String usual = getTranslation("insight.attainment.asConfigured");
    private final FilterChoice<Population> population =
            new FilterChoice<>(Arrays.asList(Population.values()), PageWords::word, null);
    private final FilterChoice<DateBasis> basis =
            new FilterChoice<>(Arrays.asList(DateBasis.values()), PageWords::word, usual);
    private final FilterChoice<Reading> reading = new FilterChoice<>(
            Arrays.asList(Reading.values()),
            value -> getTranslation("insight.attainment.reading." + value.name()),
            null);
    private final FilterChoice<Printing> printing = new FilterChoice<>(PRINTINGS, this::printing, usual);
    private final Runnable onChange;
    private boolean filling;

    AttainmentMethods(Runnable onChange) {
        this.onChange = onChange;
        add("population", population);
        add("basis", basis);
        add("reading", reading);
        add("printing", printing);
    }

    /** Shows how the address is set; says nothing of it. */
    void show(AttainmentAddress address) {
        filling = true;
        population.setValue(address.population());
        basis.setValue(address.basis());
        reading.setValue(address.reading());
        printing.setValue(address.printing());
        filling = false;
    }

    /** The same question, counted and printed as chosen here. */
    AttainmentAddress applyTo(AttainmentAddress address) {
        return new AttainmentAddress(
                address.unit(),
                address.period(),
                address.kind(),
                population.getValue(),
                basis.getValue(),
                reading.getValue(),
                printing.getValue(),
                address.order());
    }

    private <T> void add(String name, FilterChoice<T> field) {
        getContent().with(getTranslation("insight.attainment.filter." + name), field, field::words);
        field.addValueChangeListener(change -> {
            if (!filling) {
                onChange.run();
            }
        });
    }

    private String printing(Printing value) {
        return getTranslation("insight.attainment.printing." + value.rounding().name(), value.decimals());
    }
}
