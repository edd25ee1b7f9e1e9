package vn.ketnap.insight.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.ketnap.figure.Question;
import vn.ketnap.insight.AttainmentFilter;
import vn.ketnap.insight.screen.Overview;
import vn.ketnap.insight.screen.Superior;
import vn.ketnap.kit.FilterBar;
import vn.ketnap.kit.Formats;
import vn.ketnap.kit.PeriodField;
import vn.ketnap.kit.PrintButton;
import vn.ketnap.quota.TargetKind;
import vn.ketnap.shared.Population;

/** The filters of the leadership page and of the page of a unit; a choice is another question, and so another address. */
final class ScreenFilters extends Composite<FilterBar> {

    private final AttainmentFilter filter;
    private final Consumer<AttainmentFilter> onAsked;

    ScreenFilters(AttainmentFilter filter, Consumer<AttainmentFilter> onAsked) {
        this.filter = filter;
        this.onAsked = onAsked;
        getContent().addClassName("kn-screen-filters");
    }

    /** The way up and the topmost units; where there is nothing to choose there is no field. */
    ScreenFilters withUnits(Overview shown) {
        return withUnits(
                new Superior(shown.unit().code(), shown.unit().name()),
                shown.superiors(),
                shown.roots().stream()
                        .map(root -> new Superior(root.code(), root.name()))
                        .toList());
    }

    /** The unit shown, those above it and the topmost ones. */
    ScreenFilters withUnits(Superior current, List<Superior> superiors, List<Superior> roots) {
        var units = new LinkedHashSet<>(superiors);
        units.add(current);
        units.addAll(roots);
        return units.size() == 1
                ? this
                : with("unit", new ArrayList<>(units), current, Superior::name, unit -> filter.about(unit.code()));
    }

    ScreenFilters withPeriod() {
        var period = new PeriodField(filter.period());
        period.addValueChangeListener(change -> onAsked.accept(filter.during(change.getValue())));
        getContent()
                .with(
                        getTranslation("insight.overview.filter.period"),
                        period,
                        value ->
                                value == null ? Formats.MISSING : Formats.here().period(value));
        return this;
    }

    /** One kind of target, or the first one a unit has. */
    ScreenFilters withKinds() {
        var kinds = Stream.concat(
                        Stream.of(Optional.<TargetKind>empty()),
                        Arrays.stream(TargetKind.values()).map(Optional::of))
                .toList();
        return with(
                "kind",
                kinds,
                Optional.ofNullable(filter.kind()),
                kind -> getTranslation(kind.map(one -> "insight.overview.kind." + one.name())
                        .orElse("insight.overview.filter.firstKind")),
                kind -> filter.against(kind.orElse(null)));
    }

    /** Among whom is counted; where everybody is the only choice there is no field. */
    ScreenFilters withPopulations(List<Population> populations) {
        return populations.size() < 2
                ? this
                : with(
                        "population",
                        populations,
                        filter.population(),
                        population -> getTranslation("word.Population." + population.name()),
                        filter::among);
    }

    /** Whether history is read in the tree of the time or in today's. */
    ScreenFilters withReading() {
        return with(
                "reading",
                List.of(Question.Reading.values()),
                filter.reading(),
                reading -> getTranslation("insight.attainment.reading." + reading.name()),
                filter::readAs);
    }

    ScreenFilters withPrint() {
        getContent().withAction(new PrintButton());
        return this;
    }

    private <T> ScreenFilters with(
            String name, List<T> items, T chosen, Function<T, String> words, Function<T, AttainmentFilter> asked) {
        var select = new Select<T>();
        select.setItems(items);
        select.setItemLabelGenerator(words::apply);
        select.setValue(chosen);
        select.addValueChangeListener(change -> onAsked.accept(asked.apply(change.getValue())));
        getContent()
                .with(
                        getTranslation("insight.overview.filter." + name),
                        select,
                        item -> item == null ? "" : words.apply(item));
        return this;
    }
}
