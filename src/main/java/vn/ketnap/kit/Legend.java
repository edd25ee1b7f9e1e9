package vn.ketnap.kit;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** Says in a line what the marks of a drawing mean; the mark has the shape that is drawn, so grey print stays readable. */
public final class Legend extends Composite<Div> {

    /** A mark as it is drawn. */
    public enum Mark {
        DONE,
        BEFORE,
        PACE,
        TARGET
    }

    /** An empty legend. */
    public Legend() {
        getContent().addClassName("kn-legend");
    }

    /** Adds a mark with its meaning. */
    public Legend with(Mark mark, String meaning) {
        var sign = new Span();
        sign.addClassNames("kn-legend-mark", "kn-mark-" + mark.name().toLowerCase(java.util.Locale.ROOT));
        sign.getElement().setAttribute("aria-hidden", "true");
        getContent().add(new Span(sign, new Span(meaning)));
        return this;
    }
}
