package vn.ketnap.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;

/** Something went wrong on our side; shows the id under which it is logged, never the message. */
public final class ErrorState extends Composite<Div> {

    /** The error logged under a short id. */
    public ErrorState(String id, Component... actions) {
        StateBox.fill(
                getContent(),
                "error",
                "▲",
                getTranslation("kit.error.title"),
                getTranslation("kit.error.hint", id),
                actions);
        getContent().getElement().setAttribute("role", "alert");
    }
}
