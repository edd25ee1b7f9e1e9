package vn.ketnap.exchange.ui;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.ketnap.access.CurrentActor;
import vn.ketnap.audit.Export;
import vn.ketnap.audit.ExportService;
import vn.ketnap.exchange.unit.UnitBook;
import vn.ketnap.exchange.unit.UnitRowQueries;
import vn.ketnap.kit.ExportLink;
import vn.ketnap.kit.Formats;
import vn.ketnap.kit.Messages;
import vn.ketnap.kit.sheet.ExportNotes;
import vn.ketnap.organization.OrganizationQueries;
import vn.ketnap.organization.UnitHit;
import vn.ketnap.shared.Permission;

/** Hands out the working book of a unit: what is changed in it comes in again on the same screen. */
@Component
class UnitBookExport {

    private final CurrentActor current;
    private final OrganizationQueries organizations;
    private final UnitRowQueries rows;
    private final ExportService exports;
    private final Clock clock;

    UnitBookExport(
            CurrentActor current,
            OrganizationQueries organizations,
            UnitRowQueries rows,
            ExportService exports,
            Clock clock) {
        this.current = current;
        this.organizations = organizations;
        this.rows = rows;
        this.exports = exports;
        this.clock = clock;
    }

    /** The unit whose book somebody wants most: the topmost of those the asker stands over. */
    Optional<UnitHit> own() {
        return find("", 0, 1).findFirst();
    }

    /** Units by any part of their names; before anything is typed the topmost ones. */
    Stream<UnitHit> find(String text, int offset, int limit) {
        var scope = current.get().scope();
        var today = LocalDate.now(clock);
        var found = text.isEmpty()
                ? organizations.roots(scope, today, offset, limit)
                : organizations.find(scope, text, today, offset, limit);
        return found.rows().stream().map(UnitHit::of);
    }

    /** Reads everything anew, with the rights of whoever asks now; the words are those of the contract. */
    ExportLink.Made make(String code) {
        var actor = current.get();
        var today = LocalDate.now(clock);
        var unit = organizations.unit(actor.scope(), code, today);
        var texts = new ExportNotes(Formats.of(Messages.VIETNAMESE), "exchange.unitBook.");
        texts.filter("unit", unit.name() + " · " + unit.code())
                .line("exchange.unitBook.how", texts.text("exchange.unitBook.how.words"))
                .line("exchange.unitBook.persons", texts.text("exchange.unitBook.persons.words"));
        var book = new UnitBook(rows, actor.scope(), code, texts.list(actor, LocalDateTime.now(clock)));
        var export = new Export("export.unit-book", Permission.IMPORT_WORKBOOK, code, Map.of(), book);
        return new ExportLink.Made(
                ExportNotes.fileName("so-lam-viec", code, today.toString()), exports.make(actor, export));
    }
}
