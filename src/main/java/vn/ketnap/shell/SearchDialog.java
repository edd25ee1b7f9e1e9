package vn.ketnap.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.Optional;
import java.util.function.Consumer;

/** Ctrl+K: type a few letters of a unit or a screen, arrow keys, Enter. */
final class SearchDialog {

    private static final String TYPED = "element.inputElement.value";

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
        Consumer<Destination> go = destination -> {
            dialog.close();
            ui.navigate(destination.route());
        };
        box.addValueChangeListener(
                choice -> Optional.ofNullable(choice.getValue()).ifPresent(go));
        onEnterAlone(box, text -> {
            if (dialog.isOpened()) {
                destinations.find(text).stream().findFirst().ifPresent(go);
            }
        });
        dialog.add(box);
        dialog.open();
        box.focus();
    }

    /** Enter without choosing means the first that is found; the list may still be on its way. */
    private static void onEnterAlone(ComboBox<Destination> box, Consumer<String> typed) {
        box.getElement()
                .addEventListener(
                        "keydown",
                        key -> typed.accept(key.getEventData().get(TYPED).asString()))
                .setFilter(
                        "event.key === 'Enter' && !(element._focusedIndex >= 0) && element.inputElement.value !== ''")
                .addEventData(TYPED);
    }

    private static Div line(Destination destination) {
        var place = new Span(destination.place());
        place.addClassName("kn-small");
        return new Div(new Span(destination.name()), place);
    }
}
