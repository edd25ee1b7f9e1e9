package vn.ketnap.organization.officer.ui;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.checkbox.CheckboxGroupVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.ketnap.kit.DayField;
import vn.ketnap.kit.FormDialog;
import vn.ketnap.kit.PageWords;
import vn.ketnap.organization.officer.HandOverUnits;
import vn.ketnap.organization.officer.Officer;
import vn.ketnap.organization.officer.ui.HandOverDialogs.Offered;
import vn.ketnap.shared.Problem;

/** Which units, to whom, from which day on. */
final class HandOverForm {

    private final HandOverDialogs doors;
    private final Officer from;
    private final Consumer<HandOverUnits> onDone;
    private final FormDialog dialog;
    private final CheckboxGroup<Offered> units = new CheckboxGroup<>();
    private final ComboBox<String> name;
    private final ComboBox<String> title;
    private final DayField on = new DayField(PageWords.text("organization.handOver.on"));

    HandOverForm(HandOverDialogs doors, Officer from, List<Offered> offered, Consumer<HandOverUnits> onDone) {
        this.doors = doors;
        this.from = from;
        this.onDone = onDone;
        var known = doors.known();
        name = open("organization.handOver.name", known.stream().map(Officer::name));
        title = open("organization.handOver.title", known.stream().map(Officer::title));
        title.setValue(from.title());
        name.addValueChangeListener(change -> known.stream()
                .filter(officer -> officer.name().equals(change.getValue()))
                .findFirst()
                .ifPresent(officer -> title.setValue(officer.title())));
        units.setLabel(PageWords.text("organization.handOver.units"));
        units.setItems(offered);
        units.setItemLabelGenerator(unit -> unit.name() + " · "
                + PageWords.text("organization.handOver.since", unit.charge().since()));
        units.setValue(new LinkedHashSet<>(offered));
        units.addThemeVariants(CheckboxGroupVariant.LUMO_VERTICAL);
        units.addClassName("kn-hand-over-units");
        units.setManualValidation(true);
        on.setManualValidation(true);
        on.setRequiredIndicatorVisible(true);
        on.setValue(doors.today());
        dialog = new FormDialog(PageWords.text("organization.handOver.heading", from.name()))
                .about(PageWords.text("organization.handOver.about"))
                .with("name", name)
                .with("title", title)
                .with("on", on)
                .wide("units", units)
                .save(PageWords.text("organization.handOver.save"), this::save);
    }

    void open() {
        dialog.open();
        name.focus();
    }

    private void save() {
        if (on.getValue() == null) {
            dialog.show(List.of(Problem.error("shared.problem.missing", "on")));
            return;
        }
        var command = new HandOverUnits(
                from,
                new Officer(words(title.getValue()), words(name.getValue())),
                on.getValue(),
                units.getListDataView()
                        .getItems()
                        .filter(units.getValue()::contains)
                        .map(Offered::charge)
                        .toList());
        if (dialog.attempt(() -> doors.handOver(command))) {
            dialog.close();
            onDone.accept(command);
        }
    }

    /** A list that may be left for whoever is not in it. */
    private static ComboBox<String> open(String label, Stream<String> items) {
        var field = new ComboBox<String>(PageWords.text(label));
        field.setItems(items.distinct().toList());
        field.setAllowCustomValue(true);
        field.addCustomValueSetListener(set -> field.setValue(set.getDetail()));
        field.setRequiredIndicatorVisible(true);
        field.setManualValidation(true);
        return field;
    }

    private static String words(@Nullable String typed) {
        return Objects.requireNonNullElse(typed, "").strip();
    }
}
