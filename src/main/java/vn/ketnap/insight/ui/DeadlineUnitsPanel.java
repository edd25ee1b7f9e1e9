package vn.ketnap.insight.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import vn.ketnap.insight.ui.FigureTable.Align;
import vn.ketnap.kit.Formats;
import vn.ketnap.kit.Panel;
import vn.ketnap.source.deadline.DeadlineGroup;
import vn.ketnap.source.deadline.DeadlineList;
import vn.ketnap.source.deadline.Horizon;

/** How many clocks run out in each of the units below, those with the most lapsed ones first. */
final class DeadlineUnitsPanel extends Composite<Panel> {

    /** So many units stand above the list; the others are chosen by name. */
    private static final int MOST = 10;

    private final Formats formats = Formats.here();

    DeadlineUnitsPanel(DeadlineAddress address, DeadlineList shown) {
        long late = shown.groups().stream()
                .filter(group -> group.of(address.kind(), Horizon.LAPSED) > 0)
                .count();
        getContent()
                .setFinding(getTranslation(
                        "insight.deadline.units.finding", late, shown.groups().size()));
        getContent().setSubtitle(getTranslation("insight.deadline.units.subtitle"));
        var table = new FigureTable("kn-deadline-units").column("insight.source.cover.unit", Align.WORDS);
        for (var horizon : Horizon.values()) {
            table.column("word.Horizon." + horizon, Align.FIGURES);
        }
        shown.groups().stream().limit(MOST).forEach(group -> line(table, address, group));
        getContent().setBody(table);
    }

    private void line(FigureTable table, DeadlineAddress address, DeadlineGroup group) {
        var line = table.line(new Anchor(address.about(group.code()).href(), group.name()));
        for (var horizon : Horizon.values()) {
            long clocks = group.of(address.kind(), horizon);
            line.figure(formats.number(clocks), horizon == Horizon.LAPSED && clocks > 0);
        }
    }
}
