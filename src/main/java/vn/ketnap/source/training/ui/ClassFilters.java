package vn.ketnap.source.training.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.ketnap.kit.ExportLink;
import vn.ketnap.kit.FilterBar;
import vn.ketnap.kit.PageWords;
import vn.ketnap.organization.UnitHit;
import vn.ketnap.source.training.ClassKind;
import vn.ketnap.source.training.ClassState;
import vn.ketnap.source.training.SpecialClass;

/** The filters of the list of classes; each change is a new address. */
final class ClassFilters extends Composite<FilterBar> {

    private static final String ALL = "source.training.filter.all";

    private final ComboBox<UnitHit> unit;
    private final Select<ClassKind> kind = new Select<>();
    private final Select<SpecialClass> special = new Select<>();
    private final Select<ClassState> state = new Select<>();
    private final Select<Integer> year = new Select<>();

    /**
     * @param unit offers the units in scope and stands at the one shown
     * @param years in which there are classes
     */
    ClassFilters(
            ClassAddress address,
            ComboBox<UnitHit> unit,
            List<Integer> years,
            ExportLink export,
            Consumer<ClassAddress> onChange) {
        this.unit = unit;
        fill(kind, address.kind(), List.of(ClassKind.values()));
        fill(special, address.special(), List.of(SpecialClass.values()));
        fill(state, address.state(), List.of(ClassState.values()));
        var offered = new ArrayList<>(years);
        if (address.year() != null && !offered.contains(address.year())) {
            offered.add(address.year());
        }
        year.setItems(offered);
        year.setEmptySelectionAllowed(true);
        year.setEmptySelectionCaption(getTranslation(ALL));
        year.setItemLabelGenerator(this::words);
        year.setValue(address.year());
        getContent()
                .with(text("unit"), unit, hit -> hit == null ? "" : hit.name())
                .with(text("kind"), kind, this::word)
                .with(text("special"), special, this::word)
                .with(text("state"), state, this::word)
                .with(text("year"), year, this::words)
                .withAction(export);
        unit.addValueChangeListener(change -> onChange.accept(chosen()));
        kind.addValueChangeListener(change -> onChange.accept(chosen()));
        special.addValueChangeListener(change -> onChange.accept(chosen()));
        state.addValueChangeListener(change -> onChange.accept(chosen()));
        year.addValueChangeListener(change -> onChange.accept(chosen()));
    }

    private ClassAddress chosen() {
        return new ClassAddress(
                unit.getValue().code(), kind.getValue(), special.getValue(), state.getValue(), year.getValue());
    }

    private <E extends Enum<E>> void fill(Select<E> select, @Nullable E value, List<E> choices) {
        select.setItems(choices);
        select.setItemLabelGenerator(this::word);
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(getTranslation(ALL));
        select.setValue(value);
    }

    private String text(String filter) {
        return getTranslation("source.training.filter." + filter);
    }

    private String word(@Nullable Enum<?> constant) {
        return constant == null ? getTranslation(ALL) : PageWords.word(constant);
    }

    private String words(@Nullable Integer chosen) {
        return chosen == null ? getTranslation(ALL) : String.valueOf(chosen);
    }
}
