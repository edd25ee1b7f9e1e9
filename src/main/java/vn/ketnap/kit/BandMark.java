package vn.ketnap.kit;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;

/** How a unit stands against its pace: a word, a shape and a colour, so that none of them is alone. */
public final class BandMark extends Composite<Span> {

    private enum Look {
        NONE_YET("○"),
        VERY_SLOW("▼"),
        SLOW("◆"),
        ON_PACE("●"),
        DONE("■"),
        EXCEEDED("▲"),
        UNDECIDED("?");

        private final String shape;

        Look(String shape) {
            this.shape = shape;
        }
    }

    /** @param band the contract's word for the band: NONE_YET, VERY_SLOW, SLOW, ON_PACE, DONE, EXCEEDED or UNDECIDED */
    public BandMark(String band) {
        var look = Look.valueOf(band);
        var shape = new Span(look.shape);
        shape.addClassName("kn-band-shape");
        shape.getElement().setAttribute("aria-hidden", "true");
        var colour = "kn-band-" + look.name().toLowerCase(Locale.ROOT).replace('_', '-');
        getContent().addClassNames("kn-band", colour);
        getContent().add(shape, new Span(getTranslation("kit.band." + look.name())));
    }
}
