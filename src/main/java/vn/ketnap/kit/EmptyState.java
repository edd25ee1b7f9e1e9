package vn.ketnap.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;

/** Nothing to show, why, and what to do about it. */
public final class EmptyState extends Composite<Div> {

    /** Says what is not there, what that means, and offers a way on. */
    public EmptyState(String title, String hint, Component... actions) {
        StateBox.fill(getContent(), "empty", "○", title, hint, actions);
    }
}
