package vn.ketnap.insight.ui;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import vn.ketnap.insight.cover.Cover;
import vn.ketnap.insight.screen.Overview;
import vn.ketnap.kit.Formats;
import vn.ketnap.kit.PageWords;
import vn.ketnap.kit.StatTile;
import vn.ketnap.kit.StatTile.Tone;

/** How many will be admitted by the end: by the pipeline where there is one, else by the pace so far; which of them is said. */
final class ForecastTile {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Formats formats = Formats.here();
    private final Overview shown;
    private final StatTile tile;

    ForecastTile(Overview shown) {
        this.shown = shown;
        tile = new StatTile(PageWords.text("insight.overview.tile.forecast"));
        byPace();
    }

    StatTile tile() {
        return tile;
    }

    /** The forecast is what the pipeline lets expect; what the pace would make of it stands beside it. */
    void bySources(Cover cover) {
        var expected = cover.forecast().orElse(null);
        var admitted = cover.unit().admitted();
        if (expected == null || admitted == null) {
            return;
        }
        var headline = shown.own().headline();
        long margin = Math.round(cover.margin());
        tile.show(
                formats.number(expected),
                headline == null ? null : "/" + headline.text(formats),
                joined(
                        PageWords.text(
                                "insight.overview.bySources",
                                formats.number(Math.max(admitted.value(), expected - margin)),
                                formats.number(expected + margin),
                                cover.end()),
                        covered(cover)),
                Tone.PLAIN);
        if (shown.own().forecast() != null) {
            tile.showBeside(
                    formats.number(shown.own().forecast(), 0),
                    null,
                    PageWords.text("insight.overview.byPace"),
                    Tone.QUIET);
        }
        tile.setLink(FilterLinks.sources(shown.filter()));
    }

    private @Nullable String covered(Cover cover) {
        var share = cover.share();
        if (share == null) {
            return cover.reached() ? PageWords.text("insight.source.tile.cover.reached") : null;
        }
        var covered = PageWords.text("insight.overview.covered", CoverPanel.percent(formats, share));
        return cover.toSend().isEmpty()
                ? covered
                : joined(
                        covered,
                        PageWords.text(
                                "insight.overview.toSend",
                                formats.number(cover.toSend().get()),
                                cover.lastUsefulDay().orElse(cover.end())));
    }

    private void byPace() {
        var own = shown.own();
        var headline = own.headline();
        var percent = shown.forecastPercent();
        if (own.forecast() == null || headline == null || percent == null) {
            tile.show(Formats.MISSING, null, PageWords.text("insight.overview.noForecast"), Tone.QUIET);
            return;
        }
        var share = formats.percent(percent, 0, RoundingMode.HALF_UP);
        tile.show(
                formats.number(own.forecast(), 0),
                "/" + headline.text(formats),
                own.neededPerMonth() == null || percent.compareTo(HUNDRED) >= 0
                        ? PageWords.text("insight.overview.forecastShare", share, headline.to())
                        : PageWords.text(
                                "insight.overview.forecastNeeds",
                                share,
                                formats.number(own.neededPerMonth(), whole(own.neededPerMonth()) ? 0 : 1)),
                Tone.PLAIN);
    }

    private static boolean whole(BigDecimal number) {
        return number.stripTrailingZeros().scale() <= 0;
    }

    private static String joined(String first, @Nullable String second) {
        return second == null ? first : first + " \u00b7 " + second;
    }
}
