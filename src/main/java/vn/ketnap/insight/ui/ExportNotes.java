package vn.ketnap.insight.ui;

import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.ketnap.kit.Formats;
import vn.ketnap.kit.Messages;
import vn.ketnap.kit.sheet.GridBook;
import vn.ketnap.shared.Actor;

/** The first sheet of a workbook, line by line: whose figures, how filtered, what they mean, who took them and when. */
final class ExportNotes {

    private final Formats formats;
    private final String filters;
    private final List<GridBook.Note> notes = new ArrayList<>();

    /** @param filters how the keys of the screen's filters begin */
    ExportNotes(Formats formats, String filters) {
        this.formats = formats;
        this.filters = filters;
    }

    ExportNotes filter(String name, String chosen) {
        return line(filters + name, chosen);
    }

    ExportNotes line(String label, String words) {
        notes.add(new GridBook.Note(text(label), words));
        return this;
    }

    List<GridBook.Note> list(Actor actor, LocalDateTime at) {
        line("insight.export.by", actor.username());
        line("insight.export.at", formats.moment(at));
        return notes;
    }

    String word(Enum<?> constant) {
        return Messages.ofClassPath().word(formats.locale(), constant);
    }

    String text(String key, Object... args) {
        return Messages.ofClassPath().text(formats.locale(), key, args);
    }

    /** How a list was filtered, as its address tells it. */
    static Map<String, String> filters(QueryParameters address) {
        return address.getParameters().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, one -> String.join(", ", one.getValue())));
    }

    static String fileName(String screen, @Nullable String unit, String day) {
        String of = unit == null ? "" : "-" + unit.replaceAll("[^A-Za-z0-9-]", "_");
        return screen + of + "-" + day + ".xlsx";
    }
}
