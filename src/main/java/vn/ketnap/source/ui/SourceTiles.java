package vn.ketnap.source.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import vn.ketnap.kit.Formats;
import vn.ketnap.kit.StatTile;
import vn.ketnap.kit.StatTile.Tone;
import vn.ketnap.kit.Tiles;
import vn.ketnap.shared.Population;
import vn.ketnap.source.Stage;
import vn.ketnap.source.listing.CandidateList;

/** How many are on the way, how many can be admitted, whose time runs out. */
final class SourceTiles extends Composite<Div> {

    private final Formats formats = Formats.here();

    SourceTiles(CandidateList shown, SourceAddress address) {
        var counts = shown.counts();
        long waiting = counts.of(Population.ALL, Stage.BRANCH_RESOLUTION)
                + counts.of(Population.ALL, Stage.BASE_COMMITTEE)
                + counts.of(Population.ALL, Stage.DECIDED);
        var all = tile("source.list.tile.all", shown.of(null), Tone.PLAIN);
        all.setLink(address.asking(null, false).href());
        var lapsed = tile("source.list.tile.lapsed", shown.lapsed(), shown.lapsed() > 0 ? Tone.ATTENTION : Tone.PLAIN);
        lapsed.setLink(address.asking(null, true).href());
        var soon = tile("source.list.tile.soon", shown.soon(), Tone.PLAIN);
        soon.setLink(address.asking(null, true).href());
        var tooLong =
                tile("source.list.tile.tooLong", shown.tooLong(), shown.tooLong() > 0 ? Tone.ATTENTION : Tone.PLAIN);
        tooLong.setLink(address.askingTooLong().href());
        getContent()
                .add(new Tiles(
                        all,
                        tile("source.list.tile.feasible", counts.feasible(Population.ALL), Tone.PLAIN),
                        tile("source.list.tile.waiting", waiting, Tone.PLAIN),
                        tooLong,
                        lapsed,
                        soon));
    }

    private StatTile tile(String key, long count, Tone tone) {
        var tile = new StatTile(getTranslation(key));
        tile.show(formats.number(count), null, null, tone);
        return tile;
    }
}
