package vn.ketnap.source.training.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import java.util.Objects;
import vn.ketnap.kit.Formats;
import vn.ketnap.kit.StatTile;
import vn.ketnap.kit.StatTile.Tone;
import vn.ketnap.kit.Tiles;
import vn.ketnap.source.training.ClassDetail;

/** How full the class is, what came of it, and whether what was reported agrees with its parts. */
final class ClassTurnoutTiles extends Composite<Div> {

    private final Formats formats = Formats.here();

    ClassTurnoutTiles(ClassDetail shown) {
        var turnout = shown.turnout();
        var places = shown.entry().own() ? shown.entry().plan().places() : Integer.valueOf((int) shown.given());
        var registered = tile("registered");
        registered.show(
                formats.number(turnout.registered()),
                places == null ? null : "/" + formats.number(places),
                getTranslation(
                        places == null ? "source.training.tile.noPlaces" : "source.training.tile.registered.note"),
                Tone.PLAIN);
        var completed = tile("completed");
        completed.show(
                formats.number(turnout.completed()),
                turnout.registered() == 0 ? null : "/" + formats.number(turnout.registered()),
                getTranslation("source.training.tile.completed.note"),
                Tone.PLAIN);
        var waiting = tile("waiting");
        waiting.show(
                formats.number(turnout.waiting()),
                null,
                getTranslation("source.training.tile.waiting.note"),
                Tone.PLAIN);
        var tiles = new Tiles(registered, completed, waiting);
        var difference = shown.difference();
        if (difference != null) {
            tiles = new Tiles(registered, completed, waiting, declared(shown, difference));
        }
        getContent().add(tiles);
    }

    private StatTile declared(ClassDetail shown, long difference) {
        var declared = tile("declared");
        declared.show(
                formats.number(Objects.requireNonNull(shown.entry().plan().declared())),
                null,
                difference == 0
                        ? getTranslation("source.training.declared.agrees")
                        : getTranslation(
                                difference < 0
                                        ? "source.training.declared.contradiction"
                                        : "source.training.declared.rest",
                                formats.number(shown.turnout().registered()),
                                difference < 0 ? formats.signed(difference) : formats.number(difference)),
                difference < 0 ? Tone.ATTENTION : Tone.PLAIN);
        return declared;
    }

    private StatTile tile(String key) {
        return new StatTile(getTranslation("source.training.tile." + key));
    }
}
