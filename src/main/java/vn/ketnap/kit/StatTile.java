package vn.ketnap.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One figure that matters, beside what it is measured against. Lives in {@link Tiles}. */
public final class StatTile extends Composite<Div> {

    /** How much a figure asks to be looked at. */
    public enum Tone {
        /** An ordinary figure. */
        PLAIN,
        /** A figure beside the main one. */
        QUIET,
        /** The one that needs attention; red is kept for it. */
        ATTENTION
    }

    private final Anchor label = new Anchor();
    private final Div figures = new Div();

    /** A tile named by what it counts; empty until {@link #show} is called. */
    public StatTile(String label) {
        this.label.setText(label);
        this.label.addClassName("kn-tile-label");
        figures.addClassName("kn-tile-figures");
        getContent().addClassName("kn-tile");
        getContent().add(this.label, figures);
        show(Formats.MISSING, null, null, Tone.QUIET);
    }

    /**
     * Shows one figure instead of what was there.
     *
     * @param value the figure, formatted
     * @param of what it is measured against ("/1.925 giao"); null when there is nothing
     * @param note the sentence below; null when there is none
     */
    public void show(String value, @Nullable String of, @Nullable String note, Tone tone) {
        figures.removeAll();
        showBeside(value, of, note, tone);
    }

    /** Shows another figure beside the ones that stand there (the same count under another target). */
    public void showBeside(String value, @Nullable String of, @Nullable String note, Tone tone) {
        var figure = new Div(line("kn-tile-value", value));
        figure.addClassNames("kn-tile-figure", "kn-tone-" + tone.name().toLowerCase(Locale.ROOT));
        if (of != null) {
            figure.add(line("kn-tile-of", of.startsWith("/") ? of : "\u00a0" + of));
        }
        if (note != null) {
            var words = new Div(note);
            words.addClassName("kn-tile-note");
            figure.add(words);
        }
        figures.add(figure);
    }

    /** Sets something to do in the tile's corner: asking where the figure comes from. */
    public void setAction(Component action) {
        var corner = new Div(action);
        corner.addClassName("kn-tile-action");
        getContent().add(corner);
    }

    /** Makes the whole tile lead to where its figure comes from. */
    public void setLink(String href) {
        label.setHref(href);
    }

    private static Span line(String className, String text) {
        var span = new Span(text);
        span.addClassName(className);
        return span;
    }
}
