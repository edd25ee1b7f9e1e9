package vn.ketnap.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;

/** The common look of the states in which there are no figures to show: a sign, a sentence, a hint, a way on. */
final class StateBox {

    private StateBox() {}

    static void fill(Div box, String kind, String sign, String title, String hint, Component... actions) {
        var mark = new Span(sign);
        mark.addClassName("kn-state-sign");
        mark.getElement().setAttribute("aria-hidden", "true");
        var way = new Div(actions);
        way.addClassName("kn-state-actions");
        box.addClassNames("kn-state", "kn-state-" + kind);
        box.add(mark, new H2(title), new Paragraph(hint), way);
    }
}
