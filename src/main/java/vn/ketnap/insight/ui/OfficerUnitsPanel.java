package vn.ketnap.insight.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import vn.ketnap.insight.screen.OfficerBoard;
import vn.ketnap.insight.screen.OfficerBoard.Line;
import vn.ketnap.insight.ui.FigureTable.Align;
import vn.ketnap.kit.BandMark;
import vn.ketnap.kit.Formats;
import vn.ketnap.kit.Panel;

/** The units of one officer, the largest gap first, and how many stand in each band. */
final class OfficerUnitsPanel extends Composite<Panel> {

    private final Formats formats = Formats.here();
    private final OfficerBoard shown;

    OfficerUnitsPanel(OfficerBoard shown) {
        this.shown = shown;
        var notes = new AttainmentNotes(formats);
        var lag = shown.lag();
        getContent().setFinding(notes.finding(lag));
        getContent().setSubtitle(getTranslation("insight.overview.gaps.subtitle"));
        getContent().setCorner(bands(), ProgressCells.legend());
        getContent().setBody(table());
        getContent()
                .setFootnote(notes.footnote(FilterLinks.address(shown.filter(), null), shown.terms(), lag)
                        + " "
                        + getTranslation("insight.officer.note.silence", shown.years()));
    }

    /** "2 ▼ rất chậm": the totals are counts of units, since persons of different targets do not add up. */
    private Div bands() {
        var bands = new Div();
        bands.addClassName("kn-band-counts");
        shown.bands().forEach((band, units) -> bands.add(counted(units, new BandMark(band.name()))));
        if (shown.uncompared() > 0) {
            bands.add(counted(
                    shown.uncompared(), FigureTable.quiet(getTranslation("insight.officer.uncompared"), "kn-of")));
        }
        return bands;
    }

    private Span counted(long units, Component word) {
        return new Span(new Span(formats.number(units)), word);
    }

    private FigureTable table() {
        var cells = new ProgressCells(
                formats, shown.filter(), shown.lines().stream().map(Line::unit).toList());
        var table = new FigureTable("kn-progress", "kn-cards", "kn-officer-units")
                .column("insight.overview.column.unit", Align.WORDS);
        ProgressCells.columns(table)
                .column("insight.officer.column.silentBranches", Align.FIGURES)
                .column("insight.officer.column.since", Align.FIGURES);
        for (var line : shown.lines()) {
            cells.fill(table.line(name(line)), line.unit())
                    .named(getTranslation("insight.officer.column.silentBranches"), silence(line))
                    .named(getTranslation("insight.officer.column.since"), since(line));
        }
        return table;
    }

    private Component[] name(Line line) {
        var unit = new Anchor(
                FilterLinks.unit(shown.filter().about(line.unit().code())),
                line.unit().name());
        return line.superior() == null
                ? new Component[] {unit}
                : new Component[] {unit, FigureTable.small(line.superior().name())};
    }

    private Component silence(Line line) {
        var silence = line.silence();
        if (silence.branches() == 0) {
            return new Span(Formats.MISSING);
        }
        if (!silence.known()) {
            return FigureTable.quiet(getTranslation("insight.officer.unheard"), "kn-of");
        }
        var number = new Anchor(
                FilterLinks.register(shown.filter().about(line.unit().code()), shown.years()),
                formats.number(silence.silent()));
        return new Span(number, FigureTable.quiet("/" + formats.number(silence.branches()), "kn-of"));
    }

    private String since(Line line) {
        var to = line.charge().to();
        return to == null ? formats.date(line.since()) : getTranslation("insight.officer.days", line.since(), to);
    }
}
