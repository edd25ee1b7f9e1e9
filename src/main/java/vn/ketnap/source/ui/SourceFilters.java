package vn.ketnap.source.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.ItemLabelGenerator;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.select.Select;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.ketnap.kit.FilterBar;
import vn.ketnap.kit.PageWords;
import vn.ketnap.organization.UnitHit;
import vn.ketnap.shared.Population;
import vn.ketnap.source.Stage;

/** The filters of the list; each change is a new address, read from its first page. */
final class SourceFilters extends Composite<FilterBar> {

    private final ComboBox<UnitHit> unit;
    private final Select<Stage> stage = new Select<>();
    private final Select<Population> channel = new Select<>();
    private final Select<Boolean> due = new Select<>();
    private final Select<Boolean> tooLong = new Select<>();

    /** @param unit offers the units in scope and stands at the one shown */
    SourceFilters(SourceAddress address, ComboBox<UnitHit> unit, Consumer<SourceAddress> onChange) {
        this.unit = unit;
        fill(stage, address.stage(), List.of(Stage.values()), "source.list.filter.onTheWay");
        fill(channel, address.channel(), channels(), "source.list.filter.all");
        fill(due, address.due(), this::due);
        fill(tooLong, address.tooLong(), this::tooLong);
        getContent()
                .with(getTranslation("source.list.filter.unit"), unit, hit -> hit == null ? "" : hit.name())
                .with(
                        getTranslation("source.list.filter.stage"),
                        stage,
                        chosen -> word(chosen, "source.list.filter.onTheWay"))
                .with(
                        getTranslation("source.list.filter.channel"),
                        channel,
                        chosen -> word(chosen, "source.list.filter.all"))
                .with(getTranslation("source.list.filter.due"), due, this::due)
                .with(getTranslation("source.list.filter.tooLong"), tooLong, this::tooLong);
        unit.addValueChangeListener(change -> onChange.accept(chosen()));
        stage.addValueChangeListener(change -> onChange.accept(chosen()));
        channel.addValueChangeListener(change -> onChange.accept(chosen()));
        due.addValueChangeListener(change -> onChange.accept(chosen()));
        tooLong.addValueChangeListener(change -> onChange.accept(chosen()));
    }

    private SourceAddress chosen() {
        return new SourceAddress(
                unit.getValue().code(),
                stage.getValue(),
                channel.getValue(),
                Boolean.TRUE.equals(due.getValue()),
                Boolean.TRUE.equals(tooLong.getValue()),
                0);
    }

    private static void fill(Select<Boolean> select, boolean value, ItemLabelGenerator<Boolean> words) {
        select.setItems(false, true);
        select.setItemLabelGenerator(words);
        select.setValue(value);
    }

    private <E extends Enum<E>> void fill(Select<E> select, @Nullable E value, List<E> choices, String none) {
        select.setItems(choices);
        select.setItemLabelGenerator(choice -> word(choice, none));
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(getTranslation(none));
        select.setValue(value);
    }

    private String word(@Nullable Enum<?> constant, String none) {
        return constant == null ? getTranslation(none) : PageWords.word(constant);
    }

    private String due(@Nullable Boolean only) {
        return getTranslation(Boolean.TRUE.equals(only) ? "source.list.filter.dueOnly" : "source.list.filter.all");
    }

    private String tooLong(@Nullable Boolean only) {
        return getTranslation(Boolean.TRUE.equals(only) ? "source.list.filter.tooLongOnly" : "source.list.filter.all");
    }

    static List<Population> channels() {
        return Arrays.stream(Population.values())
                .filter(one -> one.division() == Population.Division.CHANNEL)
                .toList();
    }
}
