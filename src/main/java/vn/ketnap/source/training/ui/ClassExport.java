package vn.ketnap.source.training.ui;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.ketnap.access.CurrentActor;
import vn.ketnap.audit.Export;
import vn.ketnap.audit.ExportService;
import vn.ketnap.kit.ExportLink;
import vn.ketnap.kit.Formats;
import vn.ketnap.kit.sheet.ExportNotes;
import vn.ketnap.kit.sheet.GridBook;
import vn.ketnap.kit.sheet.SheetColumn;
import vn.ketnap.organization.OrganizationQueries;
import vn.ketnap.shared.Permission;
import vn.ketnap.source.training.ClassList;
import vn.ketnap.source.training.ClassQueries;

/** Hands out the classes of a unit; no persons. */
@Component
class ClassExport {

    private static final String ALL = "source.training.filter.all";

    private final CurrentActor current;
    private final ClassQueries classes;
    private final OrganizationQueries organizations;
    private final ExportService exports;
    private final Clock clock;

    ClassExport(
            CurrentActor current,
            ClassQueries classes,
            OrganizationQueries organizations,
            ExportService exports,
            Clock clock) {
        this.current = current;
        this.classes = classes;
        this.organizations = organizations;
        this.exports = exports;
        this.clock = clock;
    }

    /** Reads everything anew, with the rights of whoever asks now. */
    ExportLink.Made make(ClassAddress address, String code, Formats formats) {
        var actor = current.get();
        var today = LocalDate.now(clock);
        var unit = organizations.unit(actor.scope(), code, today);
        var shown = classes.list(actor.scope(), address.filter(code));
        var notes = new ExportNotes(formats, "source.training.filter.");
        notes.filter("unit", unit.name() + " · " + unit.code())
                .filter("kind", word(notes, address.kind()))
                .filter("special", word(notes, address.special()))
                .filter("state", word(notes, address.state()))
                .filter("year", address.year() == null ? notes.text(ALL) : String.valueOf(address.year()))
                .line("kit.export.definitions", notes.text("source.training.list.definition"));
        var book = new GridBook<>(
                notes.text("source.training.title"),
                notes.list(actor, LocalDateTime.now(clock)),
                columns(notes, new ClassWords(formats)),
                () -> shown.rows().iterator(),
                formats.locale());
        var filters = ExportNotes.filters(address.settled(code).parameters());
        var export = new Export("export.classes", Permission.READ_FIGURES, code, filters, book);
        return new ExportLink.Made(
                ExportNotes.fileName(ClassAddress.ROUTE, code, today.toString()), exports.make(actor, export));
    }

    private static String word(ExportNotes notes, @Nullable Enum<?> constant) {
        return constant == null ? notes.text(ALL) : notes.word(constant);
    }

    private static List<SheetColumn<ClassList.Row>> columns(ExportNotes notes, ClassWords words) {
        var columns = new ArrayList<SheetColumn<ClassList.Row>>();
        columns.add(SheetColumn.text(
                notes.text("source.training.column.class"),
                46,
                row -> row.entry().plan().title()));
        columns.add(SheetColumn.text(
                notes.text("source.training.filter.kind"),
                40,
                row -> words.kind(row.entry().plan())));
        columns.add(SheetColumn.text(
                notes.text("source.training.column.host"),
                36,
                row -> row.entry().hostName()));
        columns.add(SheetColumn.text(
                notes.text("source.training.field.taughtBy"),
                36,
                row -> row.entry().plan().taughtBy()));
        columns.add(SheetColumn.day(
                notes.text("source.training.field.from"),
                row -> row.entry().plan().from()));
        columns.add(SheetColumn.day(
                notes.text("source.training.field.to"),
                row -> row.entry().plan().to()));
        columns.add(SheetColumn.text(
                notes.text("source.training.filter.state"),
                14,
                row -> notes.word(row.entry().state())));
        figures(columns, notes);
        return columns;
    }

    private static void figures(List<SheetColumn<ClassList.Row>> columns, ExportNotes notes) {
        columns.add(SheetColumn.whole(notes.text("source.training.column.places"), ClassList.Row::places));
        columns.add(SheetColumn.whole(
                notes.text("source.training.column.registered"),
                row -> row.turnout().registered()));
        columns.add(SheetColumn.whole(
                notes.text("source.training.column.completed"),
                row -> row.turnout().completed()));
        columns.add(SheetColumn.whole(
                notes.text("source.training.column.failed"),
                row -> row.turnout().failed()));
        columns.add(SheetColumn.whole(
                notes.text("source.training.column.absent"),
                row -> row.turnout().absent()));
        columns.add(SheetColumn.whole(
                notes.text("source.training.column.waiting"),
                row -> row.turnout().waiting()));
        columns.add(SheetColumn.whole(
                notes.text("source.training.field.declared"),
                row -> row.entry().own() ? row.entry().plan().declared() : null));
    }
}
