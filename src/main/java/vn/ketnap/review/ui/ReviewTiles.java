package vn.ketnap.review.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.ketnap.kit.Formats;
import vn.ketnap.kit.StatTile;
import vn.ketnap.kit.StatTile.Tone;
import vn.ketnap.kit.Tiles;
import vn.ketnap.review.snapshot.Snapshot;
import vn.ketnap.review.snapshot.SnapshotUnit;
import vn.ketnap.review.task.TaskTally;
import vn.ketnap.shared.Metric;

/** The figures a meeting opens with. */
final class ReviewTiles extends Composite<Div> {

    private final Formats formats = Formats.here();

    ReviewTiles(OnTheTable shown) {
        getContent().addClassName("kn-overview-tiles");
        var tiles = new ArrayList<StatTile>();
        tiles.add(admitted(shown.snapshot()));
        tiles.add(pace(shown.snapshot().own()));
        tiles.add(heard(shown.snapshot()));
        tiles.add(recognized(shown.snapshot()));
        tiles.add(silence(shown.snapshot()));
        if (!shown.returning().isEmpty()) {
            tiles.add(tasks(shown));
        }
        getContent().add(new Tiles(tiles.toArray(StatTile[]::new)));
    }

    private StatTile admitted(Snapshot snapshot) {
        var own = snapshot.own();
        var rate = own.rate();
        var tile = new StatTile(getTranslation("review.tile.admitted"));
        tile.show(
                formats.count(own.admitted()),
                rate == null ? null : "/" + formats.number(rate.of(), 0),
                rate == null ? getTranslation("review.tile.noRate") : UnitsPanel.rate(formats, own),
                Tone.PLAIN);
        return tile;
    }

    private StatTile pace(SnapshotUnit own) {
        var tile = new StatTile(getTranslation("review.tile.pace"));
        var ahead = own.ahead();
        if (ahead != null) {
            tile.show(
                    formats.signed(ahead, 0),
                    getTranslation("review.tile.persons"),
                    own.band() == null
                            ? null
                            : getTranslation("kit.band." + own.band().name()),
                    ahead.signum() < 0 ? Tone.ATTENTION : Tone.PLAIN);
        }
        return tile;
    }

    private StatTile heard(Snapshot snapshot) {
        long heard = snapshot.units().stream()
                .filter(unit -> unit.heard() == SnapshotUnit.Heard.HEARD)
                .count();
        long missing = snapshot.units().stream()
                .filter(unit -> unit.heard() == SnapshotUnit.Heard.MISSING)
                .count();
        var tile = new StatTile(getTranslation("review.tile.heard"));
        tile.show(
                formats.number(heard),
                "/" + formats.number((long) snapshot.units().size()),
                missing == 0 ? null : getTranslation("review.tile.missing", missing),
                missing == 0 ? Tone.PLAIN : Tone.ATTENTION);
        return tile;
    }

    private StatTile recognized(Snapshot snapshot) {
        var tile = new StatTile(getTranslation("review.tile.recognized"));
        tile.show(formats.count(snapshot.own().recognized()), null, classes(snapshot), Tone.PLAIN);
        return tile;
    }

    /** People sent to a class, with the sum of its parts where these come to something else. */
    private @Nullable String classes(Snapshot snapshot) {
        var sheet = snapshot.sheet(Metric.SENT_TO_CLASS);
        if (sheet == null || sheet.declared() == null) {
            return null;
        }
        long difference = Objects.requireNonNullElse(sheet.difference(), 0L);
        return difference == 0
                ? getTranslation("review.tile.classes", formats.count(sheet.declared()))
                : getTranslation(
                        "review.tile.classesDiffer",
                        formats.count(sheet.declared()),
                        formats.number(sheet.sumOfParts()));
    }

    private StatTile silence(Snapshot snapshot) {
        var silence = snapshot.silence();
        var tile = new StatTile(getTranslation("review.tile.silence", silence.years()));
        boolean known = silence.branches() > silence.unheard();
        tile.show(
                known ? formats.number(silence.listed()) : Formats.MISSING,
                known ? "/" + formats.number(silence.branches()) : null,
                silence.declared() == null
                        ? known ? null : getTranslation("review.tile.unheard")
                        : getTranslation("review.tile.declared", formats.count(silence.declared())),
                Tone.PLAIN);
        return tile;
    }

    private StatTile tasks(OnTheTable shown) {
        var tile = new StatTile(getTranslation("review.tile.tasks"));
        var asked = TaskTally.of(shown.returning(), shown.meeting().plan().heldOn());
        tile.show(
                formats.number(asked.done()),
                "/" + formats.number(asked.asked()),
                asked.overdue() == 0 ? null : getTranslation("review.tile.overdue", asked.overdue()),
                asked.overdue() == 0 ? Tone.PLAIN : Tone.ATTENTION);
        return tile;
    }
}
