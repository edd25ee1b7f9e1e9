package vn.ketnap.insight.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ketnap.figure.Answer;
import vn.ketnap.insight.AttainmentFilter;
import vn.ketnap.insight.Rate;
import vn.ketnap.insight.TargetProgress;
import vn.ketnap.insight.UnitProgress;
import vn.ketnap.insight.ui.FigureTable.Align;
import vn.ketnap.kit.Formats;
import vn.ketnap.shared.Metric;

/** Units line by line: how far along, against which target, ahead or behind, who follows them. */
final class ProgressTable extends Composite<Div> {

    private final Formats formats = Formats.here();
    private final AttainmentFilter filter;
    private final @Nullable LocalDate cutOff;
    private final boolean withOfficer;
    private final boolean withConversion;
    private final ProgressCells cells;
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
        this.cells = new ProgressCells(formats, filter, units);
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
        ProgressCells.columns(table.column("insight.overview.column.unit", Align.WORDS));
        if (withConversion) {
            table.column("insight.overview.column.conversion", Align.FIGURES);
        }
        if (withOfficer) {
            table.column("insight.overview.column.officer", Align.OFFICER);
        }
    }

    private void line(UnitProgress unit) {
        var line = cells.fill(table.line(name(unit)), unit);
        if (withConversion) {
            line.named(
                    getTranslation("insight.overview.column.conversion"),
                    cells.percent(unit.beside().conversion()));
        }
        if (withOfficer) {
            line.cell(Align.OFFICER, officer(unit));
        }
    }

    private Component[] name(UnitProgress unit) {
        var parts = new ArrayList<Component>();
        parts.add(new Anchor(FilterLinks.unit(filter.about(unit.code())), unit.name()));
        if (unit.parent()) {
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

    private Component officer(UnitProgress unit) {
        var officer = unit.officer();
        if (officer == null) {
            return new Span(Formats.MISSING);
        }
        var name = new Span(officer.name());
        name.getElement().setAttribute("title", officer.name() + ", " + officer.title());
        return name;
    }
}
