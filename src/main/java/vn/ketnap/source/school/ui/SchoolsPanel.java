package vn.ketnap.source.school.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import java.util.function.UnaryOperator;
import vn.ketnap.kit.Panel;
import vn.ketnap.organization.ui.WordTable;
import vn.ketnap.source.school.SchoolPlans;

/** The units directly below, each with all below it. */
final class SchoolsPanel extends Composite<Panel> {

    /** @param address where a unit is shown by itself */
    SchoolsPanel(SchoolPlans shown, UnaryOperator<String> address) {
        var panel = getContent();
        panel.setFinding(
                getTranslation("source.school.units.finding", shown.groups().size()));
        panel.setSubtitle(getTranslation("source.school.units.subtitle"));
        var table = new StageTable("source.school.column.unit");
        for (var group : shown.groups()) {
            var name = new Anchor(address.apply(group.code()), group.name());
            table.line(
                    group.schools() > 1
                            ? new Div(name, WordTable.small(getTranslation("source.school.units", group.schools())))
                            : name,
                    group.now(),
                    group.before());
        }
        panel.setBody(table);
    }
}
