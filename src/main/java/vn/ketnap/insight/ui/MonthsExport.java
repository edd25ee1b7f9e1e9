package vn.ketnap.insight.ui;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.ketnap.access.CurrentActor;
import vn.ketnap.audit.Export;
import vn.ketnap.audit.ExportService;
import vn.ketnap.insight.AttainmentFilter;
import vn.ketnap.insight.MonthSheet;
import vn.ketnap.insight.MonthSheetQueries;
import vn.ketnap.kit.ExportLink;
import vn.ketnap.kit.Formats;
import vn.ketnap.kit.sheet.ExportNotes;
import vn.ketnap.kit.sheet.GridBook;
import vn.ketnap.kit.sheet.SheetColumn;
import vn.ketnap.shared.Permission;

/** Hands out the months of a unit and of each unit below it. */
@Component
class MonthsExport {

    private static final int NAME = 44;
    private static final int CODE = 16;

    private final CurrentActor current;
    private final MonthSheetQueries months;
    private final ExportService exports;
    private final Clock clock;

    MonthsExport(CurrentActor current, MonthSheetQueries months, ExportService exports, Clock clock) {
        this.current = current;
        this.months = months;
        this.exports = exports;
        this.clock = clock;
    }

    /** Reads everything anew, with the rights of whoever asks now. */
    ExportLink.Made make(AttainmentFilter filter, Formats formats) {
        var actor = current.get();
        var sheet = months.load(actor.scope(), filter);
        var notes = new ExportNotes(formats, "insight.attainment.filter.");
        String year = String.valueOf(sheet.year());
        var said = notes.filter(
                        "unit",
                        sheet.own() == null ? filter.code() : sheet.own().name())
                .filter("period", year)
                .filter("population", notes.word(filter.population()))
                .filter(
                        "reading",
                        notes.text(
                                "insight.attainment.reading." + filter.reading().name()))
                .line("kit.export.definitions", notes.text("insight.months.note"))
                .list(actor, LocalDateTime.now(clock));
        var book = new GridBook<MonthSheet.Row>(
                notes.text("insight.months.subtitle", year),
                said,
                columns(notes),
                () -> Stream.concat(Stream.ofNullable(sheet.own()), sheet.children().stream())
                        .iterator(),
                formats.locale());
        var address = FilterLinks.address(filter, filter.code());
        var export = new Export(
                "export.months",
                Permission.READ_FIGURES,
                filter.code(),
                ExportNotes.filters(address.parameters()),
                book);
        return new ExportLink.Made(
                ExportNotes.fileName("theo-thang", filter.code(), year), exports.make(actor, export));
    }

    private static List<SheetColumn<MonthSheet.Row>> columns(ExportNotes notes) {
        var columns = new ArrayList<SheetColumn<MonthSheet.Row>>();
        columns.add(SheetColumn.text(notes.text("insight.attainment.column.unit"), NAME, MonthSheet.Row::name));
        columns.add(SheetColumn.text(notes.text("insight.export.code"), CODE, MonthSheet.Row::code));
        IntStream.range(0, MonthSheet.MONTHS)
                .forEach(month -> columns.add(
                        SheetColumn.whole(notes.text("insight.months.month", month + 1), row -> exactly(row, month))));
        columns.add(SheetColumn.whole(notes.text("insight.months.total"), MonthSheet.Row::total));
        return columns;
    }

    /** A bound is no number to reckon with: its cell stays empty. */
    private static @Nullable Number exactly(MonthSheet.Row row, int month) {
        var answer = row.months().get(month);
        return answer == null || !answer.count().exact()
                ? null
                : Long.valueOf(answer.count().value());
    }
}
