package vn.ketnap.source.training.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import vn.ketnap.kit.EmptyState;
import vn.ketnap.kit.Panel;
import vn.ketnap.source.training.ClassDetail;
import vn.ketnap.source.training.ClassState;
import vn.ketnap.source.training.ui.ClassTable.Column;

/** The units that send people: places, people, results; of a new-member class each unit's count is kept here. */
final class ClassUnitsPanel extends Composite<Panel> {

    private final ClassDesk desk;
    private final ClassDetail shown;
    private final Runnable after;
    private final boolean counts;

    /** @param after what follows when a count has changed */
    ClassUnitsPanel(ClassDesk desk, ClassDetail shown, Runnable after) {
        this.desk = desk;
        this.shown = shown;
        this.after = after;
        counts = !shown.entry().named()
                && shown.entry().state() != ClassState.CANCELLED
                && shown.entry().plan().from() != null
                && desk.mayRecord();
        var panel = getContent();
        panel.setFinding(
                getTranslation("source.training.units.finding", shown.units().size(), shown.given()));
        panel.setSubtitle(
                getTranslation(shown.entry().own() ? "source.training.units.subtitle" : "source.training.units.yours"));
        if (counts) {
            panel.setCorner(new Button(
                    getTranslation("source.training.count.open"),
                    click -> new CountForm(desk, shown.entry(), after).open()));
        }
        if (shown.units().isEmpty()) {
            panel.setBody(new EmptyState(
                    getTranslation("source.training.units.empty"), getTranslation("source.training.units.empty.hint")));
            return;
        }
        panel.setBody(table());
        panel.setFootnote(getTranslation("source.training.units.definition"));
    }

    private ClassTable table() {
        var columns = new ArrayList<>(
                List.of(Column.words("source.training.column.unit"), Column.figures("source.training.column.given")));
        columns.addAll(Column.turnout());
        columns.add(Column.figures("source.training.column.free"));
        if (counts) {
            columns.add(Column.words("source.training.column.action"));
        }
        var table = new ClassTable(columns);
        shown.units().forEach(unit -> table.line(name(unit), cells(unit)));
        var foot = new ArrayList<Component>(List.of(ClassTable.figure(shown.handedOut() ? shown.given() : null)));
        foot.addAll(ClassTable.turnout(shown.turnout()));
        table.foot(new Span(getTranslation("source.training.sum")), foot);
        return table;
    }

    private static Component name(ClassDetail.Sender unit) {
        return new Anchor("don-vi/" + unit.code(), unit.name());
    }

    private List<Component> cells(ClassDetail.Sender unit) {
        var cells = new ArrayList<Component>();
        cells.add(ClassTable.figure(unit.places() == null ? null : Long.valueOf(unit.places())));
        cells.addAll(ClassTable.turnout(unit.turnout()));
        cells.add(ClassTable.figure(unit.free()));
        if (counts) {
            cells.add(ClassTable.button(
                    getTranslation("source.training.count.change"),
                    unit.name(),
                    () -> new CountForm(desk, shown.entry(), unit, after).open()));
        }
        return cells;
    }
}
