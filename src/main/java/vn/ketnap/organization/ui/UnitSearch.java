package vn.ketnap.organization.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.data.renderer.LitRenderer;
import java.util.stream.Stream;
import vn.ketnap.organization.UnitHit;

/** Lets a field find units by any part of their names and tell each with the unit above it. */
public final class UnitSearch {

    private static final String HIT = "${item.name}<span class=\"kn-small\">${item.above}</span>";

    private UnitSearch() {}

    /** Finds units, asked at each search: so that a right withdrawn is gone at once. */
    @FunctionalInterface
    public interface Finder {

        /** Some of the units that a text means. */
        Stream<UnitHit> find(String text, int offset, int limit);
    }

    /** Lets the field find units. */
    public static void in(ComboBox<UnitHit> field, Finder finder) {
        field.setItemLabelGenerator(UnitHit::name);
        field.setRenderer(LitRenderer.<UnitHit>of(HIT)
                .withProperty("name", UnitHit::name)
                .withProperty("above", hit -> hit.parentName() == null ? "" : hit.parentName()));
        field.setItems(query -> finder.find(query.getFilter().orElse("").strip(), query.getOffset(), query.getLimit()));
    }
}
