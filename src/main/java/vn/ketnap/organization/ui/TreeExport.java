package vn.ketnap.organization.ui;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
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
import vn.ketnap.organization.PlacedUnit;
import vn.ketnap.organization.Unit;
import vn.ketnap.shared.OrgScope;
import vn.ketnap.shared.Permission;

/** Hands out a unit and all below it as they stood on a day, not only the lines that are open. */
@Component
class TreeExport {

    private static final int PAGE = 2_000;

    private final CurrentActor current;
    private final OrganizationQueries organizations;
    private final ExportService exports;
    private final Clock clock;

    TreeExport(CurrentActor current, OrganizationQueries organizations, ExportService exports, Clock clock) {
        this.current = current;
        this.organizations = organizations;
        this.exports = exports;
        this.clock = clock;
    }

    /** Reads everything anew, with the rights of whoever asks now. */
    ExportLink.Made make(String code, LocalDate day, Formats formats) {
        var actor = current.get();
        var unit = organizations.unit(actor.scope(), code, day);
        var texts = new ExportNotes(formats, "organization.tree.filter.");
        texts.filter("day", formats.date(day))
                .filter("unit", unit.name() + " · " + unit.code())
                .line("kit.export.definitions", texts.text("organization.tree.export.note"));
        var book = new GridBook<>(
                texts.text("organization.tree.title"),
                texts.list(actor, LocalDateTime.now(clock)),
                columns(texts),
                () -> lines(actor.scope(), unit, day),
                formats.locale());
        var filters = ExportNotes.filters(new TreeAddress(code, day).parameters());
        var export = new Export("export.organization", Permission.READ_FIGURES, code, filters, book);
        return new ExportLink.Made(
                ExportNotes.fileName("cay-to-chuc", code, day.toString()), exports.make(actor, export));
    }

    private Iterator<PlacedUnit> lines(OrgScope scope, Unit unit, LocalDate day) {
        return Stream.iterate(0, from -> from + PAGE)
                .map(from -> organizations.below(scope, unit.id(), day, from, PAGE))
                .takeWhile(page -> !page.isEmpty())
                .flatMap(List::stream)
                .iterator();
    }

    private static List<SheetColumn<PlacedUnit>> columns(ExportNotes texts) {
        return List.of(
                SheetColumn.whole(texts.text("organization.tree.export.level"), placed -> placed.depth() + 1),
                SheetColumn.text(
                        texts.text("organization.tree.column.code"),
                        18,
                        placed -> placed.unit().code()),
                SheetColumn.text(
                        texts.text("organization.tree.column.unit"),
                        46,
                        placed -> placed.unit().name()),
                SheetColumn.text(
                        texts.text("organization.tree.column.kind"),
                        26,
                        placed -> texts.word(placed.unit().kind())),
                SheetColumn.text(
                        texts.text("organization.tree.export.sector"),
                        30,
                        placed -> texts.word(placed.unit().sector())),
                SheetColumn.text(
                        texts.text("organization.tree.export.parentCode"),
                        18,
                        placed -> placed.unit().parentCode()),
                SheetColumn.text(
                        texts.text("organization.tree.export.parent"),
                        46,
                        placed -> placed.unit().parentName()),
                SheetColumn.whole(
                        texts.text("organization.tree.column.children"),
                        placed -> placed.unit().children()),
                SheetColumn.day(
                        texts.text("organization.tree.export.from"),
                        placed -> placed.unit().from()),
                SheetColumn.day(
                        texts.text("organization.tree.export.to"),
                        placed -> placed.unit().to()));
    }
}
