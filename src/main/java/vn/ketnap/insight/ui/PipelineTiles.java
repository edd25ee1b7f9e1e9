package vn.ketnap.insight.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import org.jspecify.annotations.Nullable;
import vn.ketnap.insight.cover.Cover;
import vn.ketnap.insight.screen.SourceScreen;
import vn.ketnap.kit.Formats;
import vn.ketnap.kit.StatTile;
import vn.ketnap.kit.StatTile.Tone;
import vn.ketnap.kit.Tiles;
import vn.ketnap.shared.Population;

/** Who is on the way, what may be expected of them, what is missing, and what is still to be done. */
final class PipelineTiles extends Composite<Div> {

    private final Formats formats = Formats.here();
    private final SourceScreen shown;

    PipelineTiles(SourceScreen shown) {
        this.shown = shown;
        getContent().addClassName("kn-overview-tiles");
        var own = shown.own().orElse(null);
        getContent().add(new Tiles(persons(own), missing(own), expected(own), cover(own), toSend(own)));
    }

    private StatTile persons(@Nullable Cover own) {
        var tile = tile("persons");
        long before = own == null ? shown.standing().total(Population.ALL) : own.persons();
        tile.show(
                formats.number(before),
                null,
                getTranslation(
                        "insight.source.tile.persons.note",
                        formats.number(shown.standing().feasible(Population.ALL)),
                        formats.number(shown.standing().total(Population.ALL) - before)),
                Tone.PLAIN);
        return tile;
    }

    private StatTile missing(@Nullable Cover own) {
        var tile = tile("missing");
        var missing = own == null ? null : own.missing().orElse(null);
        if (own == null || missing == null) {
            tile.show(Formats.MISSING, null, getTranslation("insight.source.tile.missing.none"), Tone.QUIET);
            return tile;
        }
        tile.show(
                formats.number(missing),
                null,
                getTranslation(
                        "insight.source.tile.missing.note",
                        formats.count(own.unit().admitted()),
                        target(own)),
                Tone.PLAIN);
        return tile;
    }

    private String target(Cover own) {
        var headline = own.unit().headline();
        return headline == null
                ? Formats.MISSING
                : headline.text(formats) + " " + getTranslation("insight.overview.kind." + headline.kind());
    }

    private StatTile expected(@Nullable Cover own) {
        var tile = tile("expected", own);
        if (own == null || own.lines().isEmpty()) {
            tile.show(Formats.MISSING, null, getTranslation("insight.source.tile.expected.none"), Tone.QUIET);
            return tile;
        }
        long low = Math.max(0, Math.round(own.expected() - own.margin()));
        long high = Math.round(own.expected() + own.margin());
        tile.show(
                formats.number(Math.round(own.expected())),
                getTranslation("insight.source.tile.expected.range", formats.number(low), formats.number(high)),
                getTranslation(
                        "insight.source.tile.expected.note",
                        own.forecast().map(formats::number).orElse(Formats.MISSING)),
                Tone.PLAIN);
        return tile;
    }

    private StatTile cover(@Nullable Cover own) {
        var tile = tile("cover");
        if (own != null && own.reached()) {
            tile.show(
                    getTranslation("insight.source.reached"),
                    null,
                    getTranslation("insight.source.tile.cover.reached"),
                    Tone.PLAIN);
            return tile;
        }
        var share = own == null ? null : own.share();
        if (own == null || share == null) {
            tile.show(Formats.MISSING, null, getTranslation("insight.source.tile.cover.none"), Tone.QUIET);
            return tile;
        }
        tile.show(
                CoverPanel.percent(formats, share),
                null,
                getTranslation(
                        "insight.source.tile.cover.note",
                        formats.number(Math.round(own.expected())),
                        formats.number(own.missing().orElse(0L))),
                share < 1 ? Tone.ATTENTION : Tone.PLAIN);
        return tile;
    }

    private StatTile toSend(@Nullable Cover own) {
        var tile = tile("toSend");
        var uncovered = own == null ? null : own.uncovered().orElse(null);
        if (own == null || uncovered == null) {
            tile.show(Formats.MISSING, null, getTranslation("insight.source.tile.cover.none"), Tone.QUIET);
        } else if (uncovered == 0) {
            tile.show(
                    getTranslation("insight.source.enough"),
                    null,
                    getTranslation("insight.source.tile.toSend.enough"),
                    Tone.PLAIN);
        } else {
            tile.show(
                    own.toSend().map(formats::number).orElseGet(() -> getTranslation("insight.source.tooLate")),
                    own.toSend().isEmpty() ? null : getTranslation("insight.source.persons"),
                    lastDay(own),
                    Tone.ATTENTION);
        }
        return tile;
    }

    private String lastDay(Cover own) {
        return own.lastUsefulDay()
                .map(day -> getTranslation(
                        own.classInTime() ? "insight.source.tile.toSend.until" : "insight.source.tile.toSend.past",
                        day))
                .orElse(getTranslation("insight.source.tile.toSend.unknown"));
    }

    private StatTile tile(String name) {
        return new StatTile(getTranslation("insight.source.tile." + name));
    }

    private StatTile tile(String name, @Nullable Cover own) {
        return new StatTile(getTranslation("insight.source.tile." + name, own == null ? shown.day() : own.end()));
    }
}
