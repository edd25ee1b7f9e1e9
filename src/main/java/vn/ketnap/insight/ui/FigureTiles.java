package vn.ketnap.insight.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.ketnap.insight.TargetProgress;
import vn.ketnap.insight.cover.Cover;
import vn.ketnap.insight.screen.Overview;
import vn.ketnap.kit.BandMark;
import vn.ketnap.kit.Formats;
import vn.ketnap.kit.StatTile;
import vn.ketnap.kit.StatTile.Tone;
import vn.ketnap.kit.Tiles;
import vn.ketnap.shared.Count;
import vn.ketnap.shared.Metric;

/** The figures a leader looks at first, each beside what it is measured against. */
final class FigureTiles extends Composite<Div> {

    private final Formats formats = Formats.here();
    private final Overview shown;
    private final ForecastTile forecast;

    /** The tiles of the leadership page: the first one leads to the unit's own page. */
    FigureTiles(Overview shown) {
        this(
                shown,
                admitted -> admitted.setLink(
                        shown.grouping() ? FilterLinks.attainment(shown.filter()) : FilterLinks.unit(shown.filter())));
    }

    /** The tiles of the page of a unit: beside the first figure stands what explains it. */
    FigureTiles(Overview shown, Component why) {
        this(shown, admitted -> admitted.setAction(why));
    }

    private FigureTiles(Overview shown, Consumer<StatTile> first) {
        this.shown = shown;
        var admitted = admitted();
        first.accept(admitted);
        forecast = new ForecastTile(shown);
        getContent().addClassName("kn-overview-tiles");
        getContent().add(new Tiles(admitted, pace(), forecast.tile(), recognized(), register(), conversion()));
    }

    /** Forecasts by the pipeline, where there is one. */
    FigureTiles bySources(List<Cover> promised) {
        promised.stream().limit(1).forEach(forecast::bySources);
        return this;
    }

    private StatTile admitted() {
        var own = shown.own();
        var tile = tile("admitted");
        var targets = shown.targets();
        if (targets.isEmpty()) {
            withoutTarget(tile);
        } else {
            var first = targets.getFirst();
            tile.show(
                    formats.count(own.admitted()),
                    first.value() == null ? null : "/" + first.text(formats) + " " + kind(first),
                    standing(first),
                    Tone.PLAIN);
        }
        targets.stream()
                .skip(1)
                .limit(1)
                .forEach(next -> tile.showBeside(
                        next.rate() == null ? Formats.MISSING : next.rate().text(formats),
                        null,
                        getTranslation("insight.overview.ofKind", kind(next), next.text(formats)),
                        Tone.QUIET));
        return tile;
    }

    private StatTile pace() {
        var own = shown.own();
        var tile = tile("pace");
        if (own.expected() == null || own.band() == null) {
            tile.show(Formats.MISSING, null, getTranslation("insight.overview.noPace"), Tone.QUIET);
            return tile;
        }
        var band = BandMark.shape(own.band().name())
                + "\u00a0"
                + getTranslation("kit.band." + own.band().name());
        var note = joined(band, getTranslation("insight.overview.paceAsks", formats.number(own.expected(), 0)));
        if (own.ahead() == null) {
            tile.show(Formats.MISSING, null, note, Tone.QUIET);
        } else {
            long persons = own.ahead().setScale(0, RoundingMode.HALF_UP).longValue();
            tile.show(
                    formats.signed(persons),
                    getTranslation("insight.overview.persons"),
                    note,
                    persons < 0 ? Tone.ATTENTION : Tone.PLAIN);
        }
        return tile;
    }

    /** No target for the whole; one for a part of it still tells more than nothing. */
    private void withoutTarget(StatTile tile) {
        var own = shown.own();
        var part = own.admitted() == null ? shown.ofWhich() : null;
        if (part == null || part.rate() == null) {
            tile.show(
                    formats.count(own.admitted()),
                    null,
                    getTranslation(own.admitted() == null ? "insight.overview.noFigure" : "insight.overview.noTarget"),
                    Tone.PLAIN);
        } else {
            tile.show(
                    formats.number(part.rate().n()),
                    "/" + part.text(formats) + " " + kind(part),
                    joined(part.rate().text(formats), getTranslation("insight.overview.onlyOf", part.population())),
                    Tone.PLAIN);
        }
    }

    private String standing(TargetProgress target) {
        if (shown.own().admitted() == null) {
            return getTranslation("insight.overview.noFigure");
        }
        return target.rate() == null
                ? getTranslation("insight.overview.ratioOnly", target.text(formats), kind(target))
                : target.rate().text(formats);
    }

    private String kind(TargetProgress target) {
        return getTranslation("insight.overview.kind." + target.kind().name());
    }

    private StatTile recognized() {
        var tile = tile("recognized");
        var everybody = shown.everybody();
        var count = everybody.counts().get(Metric.RECOGNIZED);
        tile.show(
                formats.count(count),
                null,
                count == null
                        ? getTranslation("insight.overview.noFigure")
                        : joined(
                                cutOff(everybody.cutOffs().get(Metric.RECOGNIZED)),
                                getTranslation("insight.overview.anotherCohort")),
                count == null ? Tone.QUIET : Tone.PLAIN);
        return tile;
    }

    /** What the register of branches counts, beside what the unit itself declares: the two are never mixed. */
    private StatTile register() {
        var register = shown.register();
        var tile = tile("register");
        tile.setLink(FilterLinks.register(shown.filter(), shown.years()));
        long heard = register.branches() - register.unknown();
        var declared = register.declared();
        if (heard > 0) {
            tile.show(
                    formats.number(register.total()),
                    null,
                    getTranslation("insight.overview.ofBranches", heard),
                    Tone.PLAIN);
        }
        if (declared != null) {
            var count = formats.count(new Count(declared.value(), null, declared.qualifier()));
            var note = getTranslation("insight.overview.declared", declared.cutOff());
            if (heard > 0) {
                tile.showBeside(count, null, note, Tone.QUIET);
            } else {
                tile.show(count, null, note, Tone.PLAIN);
            }
        }
        if (heard == 0 && declared == null) {
            long below = shown.declaringBelow();
            tile.show(
                    Formats.MISSING,
                    null,
                    below == 0
                            ? getTranslation("insight.overview.noBranches")
                            : getTranslation("insight.overview.declaredBelow", below),
                    Tone.QUIET);
        }
        return tile;
    }

    private StatTile conversion() {
        var tile = tile("conversion");
        var everybody = shown.everybody();
        var conversion = everybody.conversion();
        if (conversion == null || everybody.trained() == null) {
            tile.show(Formats.MISSING, null, getTranslation("insight.overview.noConversion"), Tone.QUIET);
            return tile;
        }
        tile.show(
                conversion.rate().text(formats),
                null,
                joined(
                        formats.share(
                                        everybody.counts().get(Metric.ADMITTED),
                                        everybody.counts().get(everybody.trained()))
                                + " "
                                + getTranslation("insight.overview.trained."
                                        + everybody.trained().name()),
                        cutOff(everybody.cutOffs().get(Metric.ADMITTED))),
                Tone.PLAIN);
        return tile;
    }

    private StatTile tile(String name) {
        return new StatTile(getTranslation("insight.overview.tile." + name, shown.years()));
    }

    /** The last day a figure speaks of, where it is not the one the page speaks of. */
    private @Nullable String cutOff(@Nullable LocalDate day) {
        return day == null || day.equals(shown.own().cutOff()) ? null : getTranslation("insight.overview.cutOff", day);
    }

    private static String joined(@Nullable String... parts) {
        var said = new ArrayList<String>();
        for (var part : parts) {
            if (part != null) {
                said.add(part);
            }
        }
        return String.join(" · ", List.copyOf(said));
    }
}
