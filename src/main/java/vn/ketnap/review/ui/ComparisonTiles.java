package vn.ketnap.review.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import org.jspecify.annotations.Nullable;
import vn.ketnap.kit.Formats;
import vn.ketnap.kit.StatTile;
import vn.ketnap.kit.StatTile.Tone;
import vn.ketnap.kit.Tiles;
import vn.ketnap.review.snapshot.Snapshot;
import vn.ketnap.review.snapshot.SnapshotUnit;
import vn.ketnap.review.snapshot.SnapshotUnit.Heard;
import vn.ketnap.review.task.TaskTally;

/** The figures of the later of two meetings, each beside what the earlier one said. */
final class ComparisonTiles extends Composite<Div> {

    private final Formats formats = Formats.here();

    ComparisonTiles(ComparisonScreen screen) {
        getContent().addClassName("kn-overview-tiles");
        var then = screen.comparison().earlier().snapshot();
        var now = screen.comparison().later().snapshot();
        getContent()
                .add(new Tiles(
                        admitted(then.own(), now.own()),
                        pace(then.own(), now.own()),
                        units("review.tile.behind", behind(then), behind(now), now),
                        units("review.tile.heard", heard(then), heard(now), now),
                        tasks(screen)));
    }

    private StatTile admitted(SnapshotUnit then, SnapshotUnit now) {
        var tile = new StatTile(getTranslation("review.tile.admitted"));
        tile.show(
                formats.count(now.admitted()),
                now.rate() == null ? null : "/" + formats.number(now.rate().of(), 0),
                before(UnitsPanel.share(formats, then)),
                Tone.PLAIN);
        return tile;
    }

    private StatTile pace(SnapshotUnit then, SnapshotUnit now) {
        var tile = new StatTile(getTranslation("review.tile.pace"));
        var ahead = now.ahead();
        tile.show(
                ahead == null ? Formats.MISSING : formats.signed(ahead, 0),
                ahead == null ? null : getTranslation("review.tile.persons"),
                before(then.ahead() == null ? null : formats.signed(then.ahead(), 0)),
                ahead != null && ahead.signum() < 0 ? Tone.ATTENTION : Tone.PLAIN);
        return tile;
    }

    private StatTile units(String key, long then, long now, Snapshot of) {
        var tile = new StatTile(getTranslation(key));
        tile.show(
                formats.number(now),
                "/" + formats.number((long) of.units().size()),
                before(formats.number(then)),
                Tone.PLAIN);
        return tile;
    }

    private StatTile tasks(ComparisonScreen screen) {
        var day = screen.comparison().later().meeting().plan().heldOn();
        var tally = TaskTally.of(screen.tasks(), day);
        var tile = new StatTile(getTranslation("review.tile.tasks"));
        if (tally.asked() == 0) {
            return tile;
        }
        tile.show(
                formats.number(tally.done()),
                "/" + formats.number(tally.asked()),
                tally.overdue() == 0 ? null : getTranslation("review.tile.overdue", tally.overdue()),
                tally.overdue() == 0 ? Tone.PLAIN : Tone.ATTENTION);
        return tile;
    }

    private @Nullable String before(@Nullable String figure) {
        return figure == null ? null : getTranslation("review.tile.before", figure);
    }

    private static long behind(Snapshot snapshot) {
        return snapshot.units().stream().filter(SnapshotUnit::behind).count();
    }

    private static long heard(Snapshot snapshot) {
        return snapshot.units().stream()
                .filter(unit -> unit.heard() == Heard.HEARD)
                .count();
    }
}
