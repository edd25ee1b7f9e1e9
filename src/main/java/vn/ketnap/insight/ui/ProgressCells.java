package vn.ketnap.insight.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.ketnap.insight.AttainmentFilter;
import vn.ketnap.insight.Rate;
import vn.ketnap.insight.TargetProgress;
import vn.ketnap.insight.UnitProgress;
import vn.ketnap.insight.ui.FigureTable.Align;
import vn.ketnap.insight.ui.FigureTable.Line;
import vn.ketnap.kit.BandMark;
import vn.ketnap.kit.BulletBar;
import vn.ketnap.kit.Formats;
import vn.ketnap.kit.Legend;
import vn.ketnap.kit.Messages;
import vn.ketnap.kit.PageWords;
import vn.ketnap.shared.Count;
import vn.ketnap.shared.Metric;
import vn.ketnap.shared.Qualifier;

/** How far along a unit is: the cells that every list of units has, bar, n/N, rate, ahead or behind, band. */
final class ProgressCells {

    private final Formats formats;
    private final AttainmentFilter filter;
    private final long scale;

    /** @param units those of the list: their bars have one scale */
    ProgressCells(Formats formats, AttainmentFilter filter, Collection<UnitProgress> units) {
        this.formats = formats;
        this.filter = filter;
        this.scale = units.stream().mapToLong(this::longest).max().orElse(0);
    }

    static FigureTable columns(FigureTable table) {
        return table.column("insight.overview.column.bar", Align.BAR)
                .column("insight.overview.column.share", Align.FIGURES)
                .column("insight.overview.column.rate", Align.FIGURES)
                .column("insight.overview.column.ahead", Align.FIGURES)
                .column("insight.overview.column.band", Align.WORDS);
    }

    static Legend legend() {
        return new Legend()
                .with(Legend.Mark.DONE, PageWords.text("insight.overview.legend.done"))
                .with(Legend.Mark.PACE, PageWords.text("insight.overview.legend.pace"))
                .with(Legend.Mark.TARGET, PageWords.text("insight.overview.legend.target"));
    }

    Line fill(Line line, UnitProgress unit) {
        var ahead = unit.ahead() == null ? null : unit.ahead().setScale(0, RoundingMode.HALF_UP);
        return line.cell(Align.BAR, bar(unit))
                .cell(Align.FIGURES, share(unit))
                .cell(Align.FIGURES, rate(unit))
                .figure(ahead(ahead), ahead != null && ahead.signum() < 0)
                .cell(Align.WORDS, band(unit));
    }

    private String ahead(@Nullable BigDecimal persons) {
        return persons == null ? Formats.MISSING : formats.signed(persons.longValue());
    }

    private Component bar(UnitProgress unit) {
        var headline = headline(unit);
        var target = headline == null || headline.value() == null
                ? null
                : new Count(headline.value().longValue(), headline.upTo(), Qualifier.EXACT);
        return new BulletBar(unit.admitted(), unit.expected(), target, scale);
    }

    private Component share(UnitProgress unit) {
        var headline = headline(unit);
        var cell = new Span(new Span(formats.count(unit.admitted())));
        if (headline != null && headline.value() != null) {
            var of = new Span("/" + headline.text(formats));
            of.addClassName("kn-of");
            cell.add(of);
        }
        return cell;
    }

    private Component rate(UnitProgress unit) {
        var headline = headline(unit);
        return unit.rate() == null && unit.admitted() != null && headline != null && headline.value() == null
                ? FigureTable.small(text(
                        "insight.overview.ratioOnly",
                        headline.text(formats),
                        text("insight.overview.kind." + headline.kind().name())))
                : new Span(percent(unit.rate()));
    }

    String percent(@Nullable Rate rate) {
        return rate == null ? Formats.MISSING : rate.text(formats);
    }

    private Component band(UnitProgress unit) {
        if (unit.band() != null) {
            return new BandMark(unit.band().name());
        }
        return FigureTable.quiet(
                text(unit.admitted() == null ? "insight.overview.noFigure" : "insight.overview.noTarget"), "kn-of");
    }

    /** The headline target; where nothing is reached yet the first one of the population asked. */
    private @Nullable TargetProgress headline(UnitProgress unit) {
        var headline = unit.headline();
        return headline != null
                ? headline
                : unit.targets().stream()
                        .filter(target ->
                                target.metric() == Metric.ADMITTED && target.population() == filter.population())
                        .filter(target -> filter.kind() == null || target.kind() == filter.kind())
                        .findFirst()
                        .orElse(null);
    }

    private long longest(UnitProgress unit) {
        var headline = headline(unit);
        long reached = unit.admitted() == null
                ? 0
                : Objects.requireNonNullElse(
                        unit.admitted().upTo(), unit.admitted().value());
        long asked = headline == null || headline.value() == null
                ? 0
                : headline.value().longValue();
        return Math.max(reached, asked);
    }

    private String text(String key, Object... args) {
        return Messages.ofClassPath().text(formats.locale(), key, args);
    }
}
