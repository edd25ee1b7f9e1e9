package vn.ketnap.source.training.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import vn.ketnap.kit.Formats;
import vn.ketnap.kit.PageWords;
import vn.ketnap.kit.Panel;
import vn.ketnap.source.training.ClassDetail;
import vn.ketnap.source.training.Turnout;
import vn.ketnap.source.training.ui.ClassTable.Column;

/** From which channels people come; the total its host reported stands beside their sum and is not mended by it. */
final class ChannelsPanel extends Composite<Panel> {

    ChannelsPanel(ClassDetail shown) {
        var formats = Formats.here();
        var panel = getContent();
        panel.setFinding(getTranslation(
                "source.training.channels.finding", shown.channels().size()));
        panel.setSubtitle(getTranslation("source.training.channels.subtitle"));
        var columns = new ArrayList<Column>();
        columns.add(Column.words("source.training.column.channel"));
        columns.addAll(Column.turnout());
        var table = new ClassTable(columns);
        var sum = Turnout.NONE;
        for (var channel : shown.channels()) {
            table.line(new Span(PageWords.word(channel.channel())), ClassTable.turnout(channel.turnout()));
            sum = sum.plus(channel.turnout());
        }
        table.foot(new Span(getTranslation("source.training.sumOfParts")), ClassTable.turnout(sum));
        var declared = shown.entry().plan().declared();
        var difference = shown.difference();
        if (declared != null && difference != null) {
            var cells = new ArrayList<Component>();
            cells.add(new Span(formats.number(declared)));
            cells.add(new Span(
                    difference == 0
                            ? getTranslation("source.training.declared.agrees")
                            : getTranslation("source.training.declared.difference", formats.signed(difference))));
            table.foot(new Span(getTranslation("source.training.field.declared")), cells);
        }
        panel.setBody(table);
        setVisible(!shown.channels().isEmpty());
    }
}
