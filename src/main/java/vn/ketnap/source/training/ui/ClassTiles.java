package vn.ketnap.source.training.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import org.jspecify.annotations.Nullable;
import vn.ketnap.kit.Formats;
import vn.ketnap.kit.StatTile;
import vn.ketnap.kit.StatTile.Tone;
import vn.ketnap.kit.Tiles;
import vn.ketnap.source.training.ClassList;
import vn.ketnap.source.training.ClassState;

/** How many classes there are, how many people they take, what came of them. */
final class ClassTiles extends Composite<Div> {

    private final Formats formats = Formats.here();

    ClassTiles(ClassList shown, ClassAddress address) {
        var turnout = shown.turnout();
        var planned = tile("planned", shown.of(ClassState.PLANNED), null, Tone.PLAIN);
        planned.setLink(address.standing(ClassState.PLANNED).href());
        var held = tile("held", shown.of(ClassState.HELD), null, Tone.PLAIN);
        held.setLink(address.standing(ClassState.HELD).href());
        getContent()
                .add(new Tiles(
                        tile(
                                "registered",
                                turnout.registered(),
                                shown.places() == 0 ? null : "/" + formats.number(shown.places()),
                                Tone.PLAIN),
                        tile(
                                "completed",
                                turnout.completed(),
                                turnout.registered() == 0 ? null : "/" + formats.number(turnout.registered()),
                                Tone.PLAIN),
                        tile("waiting", turnout.waiting(), null, Tone.PLAIN),
                        planned,
                        held));
    }

    private StatTile tile(String key, long count, @Nullable String of, Tone tone) {
        var tile = new StatTile(getTranslation("source.training.tile." + key));
        var note = of == null && key.equals("registered") ? "source.training.tile.noPlaces" : null;
        tile.show(
                formats.number(count),
                of,
                getTranslation(note == null ? "source.training.tile." + key + ".note" : note),
                tone);
        return tile;
    }
}
