package vn.ketnap.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.ComponentRenderer;

/** Ctrl+K: type a few letters of a unit or a screen, arrow keys, Enter. */
final class SearchDialog {

    private SearchDialog() {}

    /** Opens the search over the screen that is shown. */
    static void open(Destinations destinations) {
        var ui = UI.getCurrent();
        var dialog = new Dialog();
        dialog.addClassName("kn-search");
        dialog.getElement().setAttribute("aria-label", ui.getTranslation("shell.search.title"));
        dialog.setTop("12vh");
        var box = new ComboBox<Destination>();
        box.setAriaLabel(ui.getTranslation("shell.search.title"));
        box.setPlaceholder(ui.getTranslation("shell.search.placeholder"));
        box.setItemLabelGenerator(Destination::name);
        box.setRenderer(new ComponentRenderer<>(SearchDialog::line));
        box.setItems(query -> destinations.find(query.getFilter().orElse("")).stream()
                .skip(query.getOffset())
                .limit(query.getLimit()));
        box.addValueChangeListener(choice -> {
            if (choice.getValue() != null) {
                dialog.close();
                ui.navigate(choice.getValue().route());
            }
        });
        dialog.add(box);
        dialog.open();
        box.focus();
    }

    private static Div line(Destination destination) {
        var place = new Span(destination.place());
        place.addClassName("kn-small");
        return new Div(new Span(destination.name()), place);
    }
}
