package vn.ketnap.insight.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import vn.ketnap.insight.screen.OfficerBoard;
import vn.ketnap.insight.ui.FigureTable.Align;
import vn.ketnap.kit.Formats;
import vn.ketnap.kit.Panel;

/** Everybody in charge of something, who lags most first. */
final class OfficersPanel extends Composite<Panel> {

    OfficersPanel(OfficerBoard shown, OfficerAddress address) {
        var formats = Formats.here();
        var table = new FigureTable("kn-cards", "kn-officers-list")
                .column("insight.officer.column.officer", Align.WORDS)
                .column("insight.officer.column.title", Align.WORDS)
                .column("insight.officer.column.units", Align.FIGURES)
                .column("insight.officer.column.behind", Align.FIGURES)
                .column("insight.officer.column.persons", Align.FIGURES)
                .column("insight.officer.column.silent", Align.FIGURES);
        for (var load : shown.officers()) {
            var lag = load.lag();
            table.line(new Anchor(
                            address.about(load.officer()).href(), load.officer().name()))
                    .cell(Align.WORDS, load.officer().title())
                    .named(getTranslation("insight.officer.column.units"), formats.number(load.units()))
                    .named(
                            getTranslation("insight.officer.column.behind"),
                            lag.compared() == 0 ? Formats.MISSING : formats.number(lag.units()))
                    .named(
                            getTranslation("insight.officer.column.persons"),
                            FigureTable.quiet(
                                    lag.compared() == 0
                                            ? Formats.MISSING
                                            : formats.signed(-lag.persons().longValue()),
                                    lag.units() > 0 ? "kn-behind" : "kn-of"))
                    .named(
                            getTranslation("insight.officer.column.silent"),
                            formats.number(lag.silent().size()));
        }
        long behind =
                shown.officers().stream().filter(load -> load.lag().units() > 0).count();
        getContent()
                .setFinding(getTranslation(
                        "insight.officer.finding", shown.officers().size(), behind));
        getContent().setSubtitle(getTranslation("insight.officer.subtitle"));
        getContent().setBody(table);
        getContent().setFootnote(getTranslation("insight.officer.note.twice"));
    }
}
