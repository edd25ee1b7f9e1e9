package vn.ketnap.exchange.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import vn.ketnap.exchange.ImportReport;
import vn.ketnap.kit.Formats;
import vn.ketnap.kit.Panel;

/** What was written, and where it shows. */
final class DonePanel extends Composite<Div> {

    private static final String OVERVIEW = "tong-quan";

    DonePanel(ImportReport report, Runnable another) {
        var formats = Formats.here();
        var panel = new Panel(
                getTranslation(report.nothingNew() ? "exchange.done.nothingNew" : "exchange.done.title"),
                getTranslation("exchange.done.subtitle", report.fileName(), formats.number(report.accepted())));
        var look = new Anchor(OVERVIEW, getTranslation("exchange.done.look"));
        var again = new Button(getTranslation("exchange.import.another"), click -> another.run());
        var actions = new Div(look, again);
        actions.addClassName("kn-import-actions");
        panel.setBody(SheetTable.of(report), actions);
        panel.setFootnote(getTranslation("exchange.done.footnote"));
        getContent().add(panel);
    }
}
