package vn.ketnap.source.training.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import vn.ketnap.kit.EmptyState;
import vn.ketnap.kit.Formats;
import vn.ketnap.kit.PageWords;
import vn.ketnap.kit.Panel;
import vn.ketnap.source.training.ClassList;
import vn.ketnap.source.training.ClassState;
import vn.ketnap.source.training.ui.ClassTable.Column;

/** The classes of a unit: which there are, who has places, what came of them. */
final class ClassListPanel extends Composite<Panel> {

    private final ClassWords words = new ClassWords(Formats.here());

    /** @param actions what can be done where there are none */
    ClassListPanel(ClassList shown, Component... actions) {
        var panel = getContent();
        panel.setFinding(
                getTranslation("source.training.list.finding", shown.rows().size(), shown.of(ClassState.PLANNED)));
        panel.setSubtitle(getTranslation("source.training.list.subtitle"));
        if (shown.rows().isEmpty()) {
            panel.setBody(new EmptyState(
                    getTranslation("source.training.list.empty"),
                    getTranslation("source.training.list.empty.hint"),
                    actions));
            return;
        }
        var columns = new ArrayList<>(List.of(
                Column.words("source.training.column.class"),
                Column.words("source.training.column.host"),
                Column.words("source.training.column.days"),
                Column.figures("source.training.column.places")));
        columns.addAll(Column.turnout());
        var table = new ClassTable(columns);
        shown.rows().forEach(row -> table.line(name(row), cells(row)));
        var foot = new ArrayList<Component>(List.of(new Span(), new Span(), ClassTable.figure(shown.places())));
        foot.addAll(ClassTable.turnout(shown.turnout()));
        table.foot(new Span(getTranslation("source.training.sum")), foot);
        panel.setBody(table);
        panel.setFootnote(getTranslation("source.training.list.definition"));
    }

    private Component name(ClassList.Row row) {
        var plan = row.entry().plan();
        return ClassTable.twoLines(new Anchor(ClassAddress.detail(row.entry().id()), plan.title()), words.kind(plan));
    }

    private List<Component> cells(ClassList.Row row) {
        var entry = row.entry();
        var cells = new ArrayList<Component>();
        cells.add(new Span(entry.hostName()));
        cells.add(ClassTable.twoLines(new Span(words.days(entry.plan())), PageWords.word(entry.state())));
        cells.add(ClassTable.figure(row.places()));
        cells.addAll(ClassTable.turnout(row.turnout()));
        return cells;
    }
}
