package vn.ketnap.insight.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import java.util.Arrays;
import java.util.stream.Collectors;
import vn.ketnap.kit.Formats;
import vn.ketnap.kit.Messages;
import vn.ketnap.kit.StatTile;
import vn.ketnap.kit.StatTile.Tone;
import vn.ketnap.kit.Tiles;
import vn.ketnap.source.deadline.ClockKind;
import vn.ketnap.source.deadline.DeadlineList;
import vn.ketnap.source.deadline.Horizon;

/** How many clocks have run out, and how many will soon; each leads to its list. */
final class DeadlineTiles extends Composite<Div> {

    private final Formats formats = Formats.here();
    private final Messages words = Messages.ofClassPath();

    DeadlineTiles(DeadlineAddress address, DeadlineList shown) {
        getContent().addClassName("kn-overview-tiles");
        getContent()
                .add(new Tiles(Arrays.stream(Horizon.values())
                        .map(horizon -> tile(address, shown, horizon))
                        .toArray(StatTile[]::new)));
    }

    private StatTile tile(DeadlineAddress address, DeadlineList shown, Horizon horizon) {
        var tile = new StatTile(words.word(formats.locale(), horizon));
        long clocks = shown.all().of(address.kind(), horizon);
        tile.show(
                formats.number(clocks),
                null,
                address.kind() == null ? kinds(shown, horizon) : null,
                horizon == Horizon.LAPSED && clocks > 0 ? Tone.ATTENTION : Tone.PLAIN);
        tile.setLink(address.within(horizon).href());
        return tile;
    }

    private String kinds(DeadlineList shown, Horizon horizon) {
        return Arrays.stream(ClockKind.values())
                .filter(kind -> shown.all().of(kind, horizon) > 0)
                .map(kind -> getTranslation("insight.deadline.kind." + kind) + " "
                        + formats.number(shown.all().of(kind, horizon)))
                .collect(Collectors.joining(" · "));
    }
}
