package vn.ketnap.source.school.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.ketnap.kit.Formats;
import vn.ketnap.organization.ui.WordTable;
import vn.ketnap.source.school.SchoolStage;

/** Pupils stage by stage, with the change against the year before below each number. */
final class StageTable extends Composite<Div> {

    private final Formats formats = Formats.here();
    private final WordTable table;

    /** @param head what a line is */
    StageTable(String head) {
        table = new WordTable(Stream.concat(
                        Stream.of(head),
                        Stream.of(SchoolStage.values()).map(stage -> "word.SchoolStage." + stage.name()))
                .toArray(String[]::new));
        getContent().addClassName("kn-stage-table");
        getContent().add(table);
    }

    void line(Component name, Map<SchoolStage, Long> now, Map<SchoolStage, Long> before) {
        var cells = new ArrayList<Component>();
        for (var stage : SchoolStage.values()) {
            cells.add(cell(now.get(stage), before.get(stage)));
        }
        table.line(name, cells.toArray(Component[]::new));
    }

    private Component cell(@Nullable Long now, @Nullable Long before) {
        var number = new Span(now == null ? Formats.MISSING : formats.number(now));
        if (now == null || before == null) {
            return number;
        }
        return new Div(number, WordTable.small(now.equals(before) ? "=" : formats.signed(now - before)));
    }
}
