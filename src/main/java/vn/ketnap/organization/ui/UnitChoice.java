package vn.ketnap.organization.ui;

import com.vaadin.flow.component.combobox.ComboBoxBase;
import java.util.stream.Stream;
import vn.ketnap.organization.Unit;

/** A field of a form in which units are found by any part of code or name. */
public final class UnitChoice {

    private UnitChoice() {}

    /** Finds units, asked at each search. */
    @FunctionalInterface
    public interface Finder {

        /** Some of the units that a text means. */
        Stream<Unit> find(String text, int offset, int limit);
    }

    /** Lets a field find units; it leaves it to the form to say what is wrong. */
    public static void of(ComboBoxBase<?, Unit, ?> field, Finder finder) {
        field.setItemLabelGenerator(unit -> unit.name() + " · " + unit.code());
        field.setItems(query -> finder.find(query.getFilter().orElse(""), query.getOffset(), query.getLimit()));
        field.setManualValidation(true);
    }
}
