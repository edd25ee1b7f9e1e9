package vn.ketnap.admin.ui;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.ketnap.access.CurrentActor;
import vn.ketnap.admin.AuditFilter;
import vn.ketnap.admin.AuditPage;
import vn.ketnap.admin.AuditQueries;
import vn.ketnap.admin.AuditRow;
import vn.ketnap.audit.Export;
import vn.ketnap.audit.ExportService;
import vn.ketnap.kit.ExportLink;
import vn.ketnap.kit.Formats;
import vn.ketnap.kit.sheet.ExportNotes;
import vn.ketnap.kit.sheet.GridBook;
import vn.ketnap.kit.sheet.SheetColumn;
import vn.ketnap.shared.Actor;
import vn.ketnap.shared.Permission;

/** Hands out all entries that the filters want, not only the page in sight. */
@Component
class AuditExport {

    private static final int PAGE = 1_000;

    private final CurrentActor current;
    private final AuditQueries entries;
    private final ExportService exports;
    private final Clock clock;

    AuditExport(CurrentActor current, AuditQueries entries, ExportService exports, Clock clock) {
        this.current = current;
        this.entries = entries;
        this.exports = exports;
        this.clock = clock;
    }

    /** Reads everything anew, with the rights of whoever asks now. */
    ExportLink.Made make(AuditFilter filter, Formats formats) {
        var actor = current.get();
        var needs = actor.may(Permission.READ_AUDIT) ? Permission.READ_AUDIT : Permission.MANAGE_USERS;
        var texts = new ExportNotes(formats, "admin.audit.filter.");
        var book = new GridBook<>(
                texts.text("admin.audit.title"),
                notes(actor, filter, formats, texts),
                columns(formats, texts),
                () -> lines(actor, filter),
                formats.locale());
        var export = new Export(
                "export.audit",
                needs,
                "",
                ExportNotes.filters(AuditAddress.of(filter).parameters()),
                book);
        return new ExportLink.Made(
                ExportNotes.fileName("nhat-ky", null, LocalDate.now(clock).toString()), exports.make(actor, export));
    }

    private Iterator<AuditRow> lines(Actor actor, AuditFilter filter) {
        return Stream.iterate(
                        page(actor, filter, Long.MAX_VALUE),
                        page -> !page.rows().isEmpty(),
                        page -> page.older()
                                ? page(actor, filter, page.rows().getLast().id())
                                : new AuditPage(List.of(), true, false))
                .flatMap(page -> page.rows().stream())
                .iterator();
    }

    private AuditPage page(Actor actor, AuditFilter filter, long before) {
        return entries.before(actor.scope(), actor.permissions(), filter, before, PAGE);
    }

    private List<GridBook.Note> notes(Actor actor, AuditFilter filter, Formats formats, ExportNotes notes) {
        String all = notes.text("admin.audit.filter.all");
        return notes.filter("who", filter.username() == null ? all : filter.username())
                .filter("kind", new AuditWords(formats).kind(filter.kind()))
                .filter("subject", filter.subject() == null ? all : filter.subject())
                .filter("from", formats.date(filter.from()))
                .filter("to", formats.date(filter.to()))
                .filter("import", filter.importId() == null ? all : String.valueOf(filter.importId()))
                .line("kit.export.definitions", notes.text("admin.audit.footnote"))
                .list(actor, LocalDateTime.now(clock));
    }

    private static List<SheetColumn<AuditRow>> columns(Formats formats, ExportNotes texts) {
        var words = new AuditWords(formats);
        return List.of(
                SheetColumn.whole(texts.text("admin.audit.column.number"), AuditRow::id),
                SheetColumn.text(texts.text("admin.audit.column.at"), 18, row -> formats.moment(row.at())),
                SheetColumn.text(texts.text("admin.audit.column.who"), 18, words::who),
                SheetColumn.text(texts.text("admin.audit.column.kind"), 36, row -> words.kind(row.action())),
                SheetColumn.text(texts.text("admin.audit.column.action"), 26, AuditRow::action),
                SheetColumn.text(texts.text("admin.audit.column.subject"), 30, words::subject),
                SheetColumn.text(
                        texts.text("admin.audit.column.details"),
                        80,
                        row -> words.details(row).replace("\n", "; ")),
                SheetColumn.text(texts.text("admin.audit.column.sealed"), 16, words::sealed));
    }
}
