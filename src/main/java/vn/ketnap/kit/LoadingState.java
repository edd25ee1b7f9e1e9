package vn.ketnap.kit;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;

/** Lines where figures will stand in a moment. */
public final class LoadingState extends Composite<Div> {

    /** As many lines as the content will have, roughly. */
    public LoadingState(int lines) {
        getContent().addClassName("kn-loading");
        getContent()
                .getElement()
                .setAttribute("role", "status")
                .setAttribute("aria-label", getTranslation("kit.loading"));
        for (int i = 0; i < lines; i++) {
            getContent().add(new Div());
        }
    }
}
