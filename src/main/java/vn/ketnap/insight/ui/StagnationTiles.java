package vn.ketnap.insight.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.ketnap.insight.BranchList;
import vn.ketnap.insight.Coverage;
import vn.ketnap.insight.Rate;
import vn.ketnap.insight.Stagnation;
import vn.ketnap.insight.StagnationRegister;
import vn.ketnap.insight.screen.StagnationScreen;
import vn.ketnap.kit.Formats;
import vn.ketnap.kit.StatTile;
import vn.ketnap.kit.StatTile.Tone;
import vn.ketnap.kit.Tiles;
import vn.ketnap.shared.Metric;

/** The register in four figures: named branches, the unit's own word, small branches, and of how many nobody told. */
final class StagnationTiles extends Composite<Div> {

    private final Formats formats = Formats.here();

    StagnationTiles(StagnationScreen screen, String code, StagnationNotes notes, StagnationAddress address) {
        var shown = screen.register();
        var own = shown.own(code, Metric.SMALL_BRANCHES);
        var small = own == null ? counted(screen.small()) : small(own);
        var unknown = unknown(shown.stagnation());
        small.setLink(address.listing(BranchList.Kind.SMALL, null).href());
        unknown.setLink(address.listing(BranchList.Kind.UNKNOWN, null).href());
        getContent()
                .add(new Tiles(
                        listed(shown, notes),
                        declared(shown, shown.own(code, Metric.NO_ADMISSION_BRANCHES)),
                        covered(screen.coverage()),
                        withSource(screen.coverage()),
                        small,
                        unknown));
    }

    private StatTile covered(Coverage coverage) {
        var tile = new StatTile(getTranslation("insight.stagnation.tile.coverage"));
        if (coverage.share() == null) {
            tile.show(Formats.MISSING, null, getTranslation("insight.stagnation.tile.coverage.none"), Tone.QUIET);
        } else {
            tile.show(
                    coverage.share().text(formats),
                    null,
                    joined(
                            getTranslation(
                                    "insight.stagnation.tile.coverage.note",
                                    fraction(coverage.share()),
                                    coverage.from()),
                            kept(coverage)),
                    Tone.PLAIN);
        }
        return tile;
    }

    private StatTile withSource(Coverage coverage) {
        var tile = new StatTile(getTranslation("insight.stagnation.tile.withSource"));
        if (coverage.shareWithSource() == null) {
            tile.show(Formats.MISSING, null, getTranslation("insight.stagnation.tile.coverage.none"), Tone.QUIET);
        } else {
            tile.show(
                    coverage.shareWithSource().text(formats),
                    null,
                    joined(
                            fraction(coverage.shareWithSource()),
                            getTranslation(
                                    "insight.stagnation.tile.withSource.note",
                                    formats.number(coverage.branches() - coverage.withSource()))),
                    Tone.PLAIN);
        }
        return tile;
    }

    private @Nullable String kept(Coverage coverage) {
        return coverage.kept() == coverage.branches()
                ? null
                : getTranslation(
                        "insight.stagnation.tile.coverage.kept",
                        formats.number(coverage.kept()),
                        formats.number(coverage.branches()));
    }

    private String fraction(Rate rate) {
        return formats.number(rate.n()) + "/" + formats.number(rate.of().longValue());
    }

    /** Where the unit says nothing of its small branches, the members of each are counted. */
    private StatTile counted(List<BranchList.Under> under) {
        var middle = under.get(under.size() / 2);
        var tile = new StatTile(getTranslation("insight.stagnation.small", middle.threshold()));
        var others = under.stream()
                .filter(one -> !one.equals(middle))
                .map(one -> getTranslation("insight.stagnation.under", one.threshold(), formats.number(one.branches())))
                .collect(Collectors.joining(" · "));
        tile.show(
                formats.number(middle.branches()),
                null,
                joined(others, getTranslation("insight.stagnation.tile.smallCounts")),
                Tone.PLAIN);
        return tile;
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

    private StatTile small(Stagnation.Statement statement) {
        var threshold = statement.threshold();
        var tile = new StatTile(
                threshold == null
                        ? getTranslation("insight.stagnation.tile.small")
                        : getTranslation("insight.stagnation.small", threshold));
        tile.show(formats.count(statement.count()), null, origin(statement), Tone.PLAIN);
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
