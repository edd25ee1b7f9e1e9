package vn.ketnap.insight.ui;

import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A list to choose from, with a word for choosing nothing. */
final class FilterChoice<T> extends Select<T> {

    /** @param none what stands there when nothing is chosen; null: something always is */
    FilterChoice(List<T> items, Function<T, String> words, @Nullable String none) {
        String nothing = none == null ? "" : none;
        setItems(items);
        setEmptySelectionAllowed(none != null);
        setEmptySelectionCaption(nothing);
        setItemLabelGenerator(item -> item == null ? nothing : words.apply(item));
    }

    /** What stands in the field, for paper. */
    String words(@Nullable T value) {
        return getItemLabelGenerator().apply(value);
    }
}
