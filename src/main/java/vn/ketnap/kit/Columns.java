package vn.ketnap.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;

/** A main panel at the left, smaller ones stacked at the right; one below the other where the page is narrow. */
public final class Columns extends Composite<Div> {

    /** The main panel, and what stands beside it from top to bottom. */
    public Columns(Component main, Component... aside) {
        var stack = new Div(aside);
        stack.addClassName("kn-columns-aside");
        getContent().addClassName("kn-columns");
        getContent().add(main, stack);
    }
}
