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
        var shape = new Span(shape(band));
        shape.addClassName("kn-band-shape");
        shape.getElement().setAttribute("aria-hidden", "true");
        getContent().addClassNames("kn-band", colour(band));
        getContent().add(shape, new Span(getTranslation("kit.band." + band)));
    }

    /** The shape of a band, for cells that are drawn in the browser. */
    public static String shape(String band) {
        return Look.valueOf(band).shape;
    }

    /** The class that colours a band. */
    public static String colour(String band) {
        return "kn-band-" + Look.valueOf(band).name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
