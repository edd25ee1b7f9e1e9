package vn.ketnap.exchange.ui;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.ketnap.access.CurrentActor;
import vn.ketnap.audit.Export;
import vn.ketnap.audit.ExportService;
import vn.ketnap.exchange.ImportQueries;
import vn.ketnap.exchange.ImportRow;
import vn.ketnap.exchange.sheet.Finding;
import vn.ketnap.kit.ExportLink;
import vn.ketnap.kit.Formats;
import vn.ketnap.kit.sheet.ExportNotes;
import vn.ketnap.kit.sheet.GridBook;
import vn.ketnap.kit.sheet.SheetColumn;
import vn.ketnap.shared.Actor;
import vn.ketnap.shared.Permission;
import vn.ketnap.shared.Problem.Severity;

/** Hands out what the screen of imports lists: earlier imports, and what is wrong in a workbook. */
@Component
class ImportExport {

    private static final int PAGE = 500;

    private final CurrentActor current;
    private final ImportQueries imports;
    private final ExportService exports;
    private final Clock clock;

    ImportExport(CurrentActor current, ImportQueries imports, ExportService exports, Clock clock) {
        this.current = current;
        this.imports = imports;
        this.exports = exports;
        this.clock = clock;
    }

    /** All imports the asker may see, not only the latest. */
    ExportLink.Made history(Formats formats) {
        var actor = current.get();
        var texts = new ExportNotes(formats, "exchange.history.");
        texts.filter("whose", texts.text(actor.scope().all() ? "exchange.history.everybody" : "exchange.history.own"))
                .line("kit.export.definitions", texts.text("exchange.history.note"));
        return made(
                actor,
                "export.imports",
                Map.of(),
                "lich-su-nhap",
                new GridBook<>(
                        texts.text("exchange.history.title"),
                        texts.list(actor, LocalDateTime.now(clock)),
                        historyColumns(formats, texts),
                        () -> rows(actor),
                        formats.locale()));
    }

    /**
     * What is wrong in a workbook, as it was filtered.
     *
     * @param severity null: all
     * @param sheet empty: what is about the whole file; null: all
     */
    ExportLink.Made problems(
            String fileName,
            List<Finding> findings,
            @Nullable Severity severity,
            @Nullable String sheet,
            Formats formats) {
        var actor = current.get();
        var texts = new ExportNotes(formats, "exchange.problems.");
        String all = texts.text("exchange.problems.all");
        String sheetWord = sheet == null ? all : sheet.isEmpty() ? texts.text("exchange.problems.wholeFile") : sheet;
        String severityWord = severity == null ? all : texts.word(severity);
        texts.line("exchange.history.file", fileName)
                .filter("severity", severityWord)
                .filter("sheet", sheetWord)
                .line("kit.export.definitions", texts.text("exchange.problems.note"));
        return made(
                actor,
                "export.import-problems",
                Map.of("file", fileName, "severity", severityWord, "sheet", sheetWord),
                "van-de",
                new GridBook<>(
                        texts.text("exchange.problems.title"),
                        texts.list(actor, LocalDateTime.now(clock)),
                        problemColumns(formats, texts),
                        findings::iterator,
                        formats.locale()));
    }

    private ExportLink.Made made(
            Actor actor, String action, Map<String, String> filters, String screen, GridBook<?> book) {
        var export = new Export(action, Permission.IMPORT_WORKBOOK, "", filters, book);
        String day = LocalDate.now(clock).toString();
        return new ExportLink.Made(ExportNotes.fileName(screen, null, day), exports.make(actor, export));
    }

    private Iterator<ImportRow> rows(Actor actor) {
        return Stream.iterate(0, from -> from + PAGE)
                .map(from -> imports.history(actor.scope(), actor.id(), from, PAGE))
                .takeWhile(page -> !page.isEmpty())
                .flatMap(List::stream)
                .iterator();
    }

    private static List<SheetColumn<ImportRow>> historyColumns(Formats formats, ExportNotes texts) {
        return List.of(
                SheetColumn.whole(
                        texts.text("exchange.history.number"), row -> row.id().value()),
                SheetColumn.text(texts.text("exchange.history.when"), 18, row -> formats.moment(row.importedAt())),
                SheetColumn.text(texts.text("exchange.history.file"), 44, ImportRow::fileName),
                SheetColumn.text(
                        texts.text("exchange.history.who"),
                        24,
                        row -> HistoryPanel.isSystem(row) ? texts.text("exchange.history.system") : row.username()),
                SheetColumn.whole(texts.text("exchange.history.rows"), ImportRow::accepted),
                SheetColumn.whole(texts.text("exchange.sheets.added"), ImportRow::added),
                SheetColumn.whole(texts.text("exchange.sheets.changed"), ImportRow::changed),
                SheetColumn.whole(texts.text("exchange.sheets.same"), ImportRow::same),
                SheetColumn.whole(texts.text("exchange.history.warnings"), ImportRow::warnings),
                SheetColumn.text(
                        texts.text("exchange.history.undone"),
                        18,
                        row -> row.undoneAt() == null ? null : formats.moment(row.undoneAt())));
    }

    private static List<SheetColumn<Finding>> problemColumns(Formats formats, ExportNotes texts) {
        var locale = formats.locale();
        return List.of(
                SheetColumn.text(texts.text("exchange.problems.severity"), 12, found -> texts.word(found.severity())),
                SheetColumn.text(texts.text("exchange.problems.sheet"), 20, Finding::sheet),
                SheetColumn.whole(texts.text("exchange.problems.row"), Finding::row),
                SheetColumn.text(texts.text("exchange.problems.column"), 22, Finding::column),
                SheetColumn.text(texts.text("exchange.problems.value"), 28, found -> found.shownValue(locale)),
                SheetColumn.text(texts.text("exchange.problems.message"), 100, found -> found.message(locale)));
    }
}
