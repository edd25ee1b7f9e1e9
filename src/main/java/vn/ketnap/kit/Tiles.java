package vn.ketnap.kit;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;

/** A row of {@link StatTile}s; wraps where the page is narrow. */
public final class Tiles extends Composite<Div> {

    /** The tiles in reading order, the most important first (it gets half a tile more room). */
    public Tiles(StatTile... tiles) {
        getContent().addClassName("kn-tiles");
        getContent().add(tiles);
    }
}
