package vn.ketnap.organization.lineage.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import java.time.LocalDate;
import java.util.function.Supplier;
import vn.ketnap.organization.Unit;

/** A field in which a unit is found by any part of its code or name. */
final class UnitChoice {

    private UnitChoice() {}

    /** @param day of the tree that is searched, asked at each search */
    static void of(ComboBox<Unit> field, EventDesk desk, Supplier<LocalDate> day) {
        field.setItemLabelGenerator(UnitChoice::label);
        field.setItems(
                query -> desk.find(query.getFilter().orElse(""), day.get(), query.getOffset(), query.getLimit()));
        field.setManualValidation(true);
    }

    static String label(Unit unit) {
        return unit.name() + " · " + unit.code();
    }
}
