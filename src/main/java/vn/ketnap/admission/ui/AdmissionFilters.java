package vn.ketnap.admission.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.select.Select;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.ketnap.admission.AdmissionState;
import vn.ketnap.kit.FilterBar;
import vn.ketnap.kit.Formats;
import vn.ketnap.kit.PeriodField;
import vn.ketnap.organization.UnitHit;
import vn.ketnap.shared.Period;
import vn.ketnap.shared.Population;

/** The filters of the register; each change is a new address, read from its first page. */
final class AdmissionFilters extends Composite<FilterBar> {

    private final AdmissionAddress address;
    private final ComboBox<UnitHit> unit;
    private final PeriodField period;
    private final Select<AdmissionState> state = new Select<>();
    private final Select<Population> channel = new Select<>();

    /** @param unit offers the units in scope and stands at the one shown */
    AdmissionFilters(
            AdmissionAddress address, Period settled, ComboBox<UnitHit> unit, Consumer<AdmissionAddress> onChange) {
        this.address = address;
        this.unit = unit;
        period = new PeriodField(settled);
        fill(state, "word.AdmissionState.", address.state(), List.of(AdmissionState.values()));
        fill(channel, "word.Population.", address.channel(), channels());
        getContent()
                .with(getTranslation("admission.register.filter.unit"), unit, hit -> hit == null ? "" : hit.name())
                .with(
                        getTranslation("admission.register.filter.period"),
                        period,
                        chosen -> chosen == null
                                ? Formats.MISSING
                                : Formats.here().period(chosen));
        if (!address.late()) {
            getContent()
                    .with(
                            getTranslation("admission.register.filter.state"),
                            state,
                            chosen -> word("word.AdmissionState.", chosen))
                    .with(
                            getTranslation("admission.register.filter.channel"),
                            channel,
                            chosen -> word("word.Population.", chosen));
        }
        unit.addValueChangeListener(change -> onChange.accept(chosen()));
        period.addValueChangeListener(change -> onChange.accept(chosen()));
        state.addValueChangeListener(change -> onChange.accept(chosen()));
        channel.addValueChangeListener(change -> onChange.accept(chosen()));
    }

    private AdmissionAddress chosen() {
        return new AdmissionAddress(
                unit.getValue().code(),
                period.getValue(),
                state.getValue(),
                channel.getValue(),
                address.late(),
                address.clock(),
                0);
    }

    private <E extends Enum<E>> void fill(Select<E> select, String words, @Nullable E value, List<E> choices) {
        select.setItems(choices);
        select.setItemLabelGenerator(choice -> word(words, choice));
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(getTranslation("admission.register.filter.all"));
        select.setValue(value);
    }

    private String word(String words, @Nullable Enum<?> constant) {
        return constant == null
                ? getTranslation("admission.register.filter.all")
                : getTranslation(words + constant.name());
    }

    private static List<Population> channels() {
        return Arrays.stream(Population.values())
                .filter(one -> one.division() == Population.Division.CHANNEL)
                .toList();
    }
}
