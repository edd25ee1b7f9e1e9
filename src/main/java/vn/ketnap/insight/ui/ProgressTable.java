package vn.ketnap.insight.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.ketnap.figure.Answer;
import vn.ketnap.insight.AttainmentFilter;
import vn.ketnap.insight.Rate;
import vn.ketnap.insight.TargetProgress;
import vn.ketnap.insight.UnitProgress;
import vn.ketnap.insight.ui.FigureTable.Align;
import vn.ketnap.kit.BandMark;
import vn.ketnap.kit.BulletBar;
import vn.ketnap.kit.Formats;
import vn.ketnap.shared.Count;
import vn.ketnap.shared.Metric;
import vn.ketnap.shared.Qualifier;

/** Units line by line: how far along, against which target, ahead or behind, who follows them. */
final class ProgressTable extends Composite<Div> {

    private final Formats formats = Formats.here();
    private final AttainmentFilter filter;
    private final @Nullable LocalDate cutOff;
    private final boolean withOfficer;
    private final boolean withConversion;
    private final long scale;
    private final FigureTable table;

    /**
     * The lines in the order given.
     *
     * @param cutOff last day the page speaks of; a line says its own where it differs
     */
    ProgressTable(List<UnitProgress> units, AttainmentFilter filter, @Nullable LocalDate cutOff) {
        this.filter = filter;
        this.cutOff = cutOff;
        this.withOfficer = units.stream().anyMatch(unit -> unit.officer() != null);
        this.withConversion = units.stream().anyMatch(unit -> unit.beside().conversion() != null);
        this.scale = units.stream().mapToLong(this::longest).max().orElse(0);
        this.table = new FigureTable("kn-progress", "kn-cards");
        getContent().add(table);
        head();
        units.forEach(this::line);
    }

    /** A last line for what the units above do not explain. */
    ProgressTable withFoot(String name, String figure, String explanation) {
        table.foot(new Span(name)).cell(Align.BAR).figure(figure, false).rest(explanation, table.columns() - 3);
        return this;
    }

    private void head() {
        table.column("insight.overview.column.unit", Align.WORDS)
                .column("insight.overview.column.bar", Align.BAR)
                .column("insight.overview.column.share", Align.FIGURES)
                .column("insight.overview.column.rate", Align.FIGURES)
                .column("insight.overview.column.ahead", Align.FIGURES)
                .column("insight.overview.column.band", Align.WORDS);
        if (withConversion) {
            table.column("insight.overview.column.conversion", Align.FIGURES);
        }
        if (withOfficer) {
            table.column("insight.overview.column.officer", Align.OFFICER);
        }
    }

    private void line(UnitProgress unit) {
        var ahead = unit.ahead() == null ? null : unit.ahead().setScale(0, RoundingMode.HALF_UP);
        var line = table.line(name(unit))
                .cell(Align.BAR, bar(unit))
                .cell(Align.FIGURES, share(unit))
                .cell(Align.FIGURES, rate(unit))
                .figure(
                        ahead == null ? Formats.MISSING : formats.signed(ahead.longValue()),
                        ahead != null && ahead.signum() < 0)
                .cell(Align.WORDS, band(unit));
        if (withConversion) {
            line.named(
                    getTranslation("insight.overview.column.conversion"),
                    percent(unit.beside().conversion()));
        }
        if (withOfficer) {
            line.cell(Align.OFFICER, officer(unit));
        }
    }

    private Component[] name(UnitProgress unit) {
        var parts = new ArrayList<Component>();
        parts.add(new Anchor(FilterLinks.unit(filter.about(unit.code())), unit.name()));
        if (unit.children() > 0) {
            parts.add(drill(unit));
        }
        if (unit.cutOff() != null && !unit.cutOff().equals(cutOff)) {
            parts.add(FigureTable.small(getTranslation("insight.overview.cutOff", unit.cutOff())));
        }
        if (unit.source() == Answer.Source.SUM_OF_CHILDREN) {
            parts.add(FigureTable.small(getTranslation("insight.overview.sumOfChildren")));
        }
        ofWhich(unit).forEach(target -> parts.add(FigureTable.small(ofWhich(target))));
        return parts.toArray(Component[]::new);
    }

    private Anchor drill(UnitProgress unit) {
        var drill = new Anchor(FilterLinks.overview(filter.about(unit.code())), "▸");
        drill.addClassNames("kn-drill", "kn-no-print");
        drill.getElement()
                .setAttribute("aria-label", getTranslation("insight.overview.drill", unit.name()))
                .setAttribute("title", getTranslation("insight.overview.drill", unit.name()));
        return drill;
    }

    /** Targets of admissions among a part of the whole. */
    private List<TargetProgress> ofWhich(UnitProgress unit) {
        return unit.targets().stream()
                .filter(target -> target.metric() == Metric.ADMITTED && target.population() != filter.population())
                .toList();
    }

    private String ofWhich(TargetProgress target) {
        Rate rate = target.rate();
        return rate == null
                ? getTranslation("insight.overview.ofWhichTarget", target.population(), target.text(formats))
                : getTranslation(
                        "insight.overview.ofWhich",
                        target.population(),
                        formats.number(rate.n()) + "/" + target.text(formats),
                        rate.text(formats));
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
                ? FigureTable.small(getTranslation(
                        "insight.overview.ratioOnly",
                        headline.text(formats),
                        getTranslation(
                                "insight.overview.kind." + headline.kind().name())))
                : new Span(percent(unit.rate()));
    }

    private String percent(@Nullable Rate rate) {
        return rate == null ? Formats.MISSING : rate.text(formats);
    }

    private Component band(UnitProgress unit) {
        if (unit.band() != null) {
            return new BandMark(unit.band().name());
        }
        var why = new Span(
                getTranslation(unit.admitted() == null ? "insight.overview.noFigure" : "insight.overview.noTarget"));
        why.addClassName("kn-of");
        return why;
    }

    private Component officer(UnitProgress unit) {
        var officer = unit.officer();
        if (officer == null) {
            return new Span(Formats.MISSING);
        }
        var name = new Span(officer.name());
        name.getElement().setAttribute("title", officer.name() + ", " + officer.title());
        return name;
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
}
