package vn.ketnap.insight.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.ketnap.insight.Rate;
import vn.ketnap.insight.Stagnation;
import vn.ketnap.insight.StagnationRegister;
import vn.ketnap.kit.Formats;
import vn.ketnap.kit.StatTile;
import vn.ketnap.kit.StatTile.Tone;
import vn.ketnap.kit.Tiles;
import vn.ketnap.shared.Metric;

/** The register in four figures: named branches, the unit's own word, small branches, and of how many nobody told. */
final class StagnationTiles extends Composite<Div> {

    private final Formats formats = Formats.here();

    StagnationTiles(StagnationRegister shown, String code, StagnationNotes notes) {
        getContent()
                .add(new Tiles(
                        listed(shown, notes),
                        declared(shown, shown.own(code, Metric.NO_ADMISSION_BRANCHES)),
                        small(shown.own(code, Metric.SMALL_BRANCHES)),
                        unknown(shown.stagnation())));
    }

    private StatTile listed(StagnationRegister shown, StagnationNotes notes) {
        var known = shown.stagnation();
        var tile = new StatTile(getTranslation("insight.stagnation.tile.listed", notes.span()));
        tile.show(
                formats.number(known.total()),
                of(shown),
                joined(
                        percent(shown.listedShare()),
                        getTranslation(
                                "insight.stagnation.tile.listed.note",
                                formats.number(known.branches() - known.unknown()),
                                formats.number(known.branches()))),
                known.total() > 0 ? Tone.ATTENTION : Tone.PLAIN);
        return tile;
    }

    private StatTile declared(StagnationRegister shown, Stagnation.@Nullable Statement statement) {
        var tile = new StatTile(getTranslation("insight.stagnation.tile.declared"));
        if (statement == null) {
            tile.show(Formats.MISSING, null, getTranslation("insight.stagnation.tile.declared.none"), Tone.QUIET);
        } else {
            tile.show(
                    formats.count(statement.count()),
                    of(shown),
                    joined(percent(shown.declaredShare()), origin(statement)),
                    Tone.PLAIN);
        }
        return tile;
    }

    private StatTile small(Stagnation.@Nullable Statement statement) {
        var threshold = statement == null ? null : statement.threshold();
        var tile = new StatTile(
                threshold == null
                        ? getTranslation("insight.stagnation.tile.small")
                        : getTranslation("insight.stagnation.small", threshold));
        if (statement == null) {
            tile.show(Formats.MISSING, null, getTranslation("insight.stagnation.tile.small.none"), Tone.QUIET);
        } else {
            tile.show(formats.count(statement.count()), null, origin(statement), Tone.PLAIN);
        }
        return tile;
    }

    private StatTile unknown(Stagnation known) {
        var tile = new StatTile(getTranslation("insight.stagnation.tile.unknown"));
        tile.show(
                formats.number(known.unknown()),
                "/" + formats.number(known.branches()),
                getTranslation("insight.stagnation.tile.unknown.note"),
                Tone.QUIET);
        return tile;
    }

    private @Nullable String of(StagnationRegister shown) {
        return shown.all() == null ? null : "/" + formats.count(shown.all().count());
    }

    private @Nullable String percent(@Nullable Rate rate) {
        return rate == null ? null : rate.text(formats);
    }

    private String origin(Stagnation.Statement statement) {
        return joined(getTranslation("insight.attainment.cutOff", statement.cutOff()), statement.source());
    }

    private static String joined(@Nullable String... parts) {
        return Stream.of(parts).filter(Objects::nonNull).collect(Collectors.joining(" · "));
    }
}
