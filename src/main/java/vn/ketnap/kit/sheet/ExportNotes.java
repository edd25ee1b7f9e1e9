package vn.ketnap.kit.sheet;

import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.ketnap.kit.Formats;
import vn.ketnap.kit.Messages;
import vn.ketnap.shared.Actor;

/** The first sheet of a workbook, line by line: whose figures, how filtered, what they mean, who took them and when. */
public final class ExportNotes {

    private final Formats formats;
    private final String filters;
    private final List<GridBook.Note> notes = new ArrayList<>();

    /** @param filters how the keys of the screen's filters begin */
    public ExportNotes(Formats formats, String filters) {
        this.formats = formats;
        this.filters = filters;
    }

    /** How one of the screen's filters stands. */
    public ExportNotes filter(String name, String chosen) {
        return line(filters + name, chosen);
    }

    /** A line of words below a label. */
    public ExportNotes line(String label, String words) {
        notes.add(new GridBook.Note(text(label), words));
        return this;
    }

    /** All lines, and who took the list and when. */
    public List<GridBook.Note> list(Actor actor, LocalDateTime at) {
        line("kit.export.by", actor.username());
        line("kit.export.at", formats.moment(at));
        return notes;
    }

    /** The word for a constant. */
    public String word(Enum<?> constant) {
        return Messages.ofClassPath().word(formats.locale(), constant);
    }

    /** A text in the language of the workbook. */
    public String text(String key, Object... args) {
        return Messages.ofClassPath().text(formats.locale(), key, args);
    }

    /** How a list was filtered, as its address tells it. */
    public static Map<String, String> filters(QueryParameters address) {
        return address.getParameters().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, one -> String.join(", ", one.getValue())));
    }

    /** Name of the file: the screen, the unit, the day. */
    public static String fileName(String screen, @Nullable String unit, String day) {
        String of = unit == null ? "" : "-" + unit.replaceAll("[^A-Za-z0-9-]", "_");
        return screen + of + "-" + day + ".xlsx";
    }
}
