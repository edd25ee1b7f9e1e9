package vn.ketnap.kit;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;

/** Opens the browser's print dialog; the print style sheet makes the page. */
public final class PrintButton extends Composite<Button> {

    /** A button that prints the screen as it stands. */
    public PrintButton() {
        getContent().setText(getTranslation("kit.action.print"));
        getContent().addClickListener(click -> UI.getCurrent().getPage().executeJs("window.print()"));
    }
}
