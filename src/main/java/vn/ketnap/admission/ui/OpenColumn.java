package vn.ketnap.admission.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.function.ToLongFunction;

/** The button at the end of a row that opens its entry. */
final class OpenColumn {

    private OpenColumn() {}

    /** @param of what the row is about, for those who do not see it */
    static <R> void addTo(Grid<R> grid, ToLongFunction<R> id, Function<R, String> of, LongConsumer open) {
        grid.addComponentColumn(row -> {
                    var button = new Button(
                            grid.getTranslation("admission.register.open"), click -> open.accept(id.applyAsLong(row)));
                    button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
                    button.addClassName("kn-open");
                    button.setAriaLabel(grid.getTranslation("admission.register.openOf", of.apply(row)));
                    return button;
                })
                .setWidth("70px")
                .setFlexGrow(0);
    }
}
