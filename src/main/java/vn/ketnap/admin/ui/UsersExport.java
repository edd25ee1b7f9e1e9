package vn.ketnap.admin.ui;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import vn.ketnap.access.CurrentActor;
import vn.ketnap.admin.UserQueries;
import vn.ketnap.admin.UserRow;
import vn.ketnap.audit.Export;
import vn.ketnap.audit.ExportService;
import vn.ketnap.kit.ExportLink;
import vn.ketnap.kit.Formats;
import vn.ketnap.kit.sheet.ExportNotes;
import vn.ketnap.kit.sheet.GridBook;
import vn.ketnap.kit.sheet.SheetColumn;
import vn.ketnap.organization.Unit;
import vn.ketnap.shared.Permission;

/** Hands out all accounts that the filters want, not only the page in sight. */
@Component
class UsersExport {

    private static final int PAGE = 500;

    private final CurrentActor current;
    private final UserQueries users;
    private final UnitChoice units;
    private final ExportService exports;
    private final Clock clock;

    UsersExport(CurrentActor current, UserQueries users, UnitChoice units, ExportService exports, Clock clock) {
        this.current = current;
        this.users = users;
        this.units = units;
        this.exports = exports;
        this.clock = clock;
    }

    /** Reads everything anew; only who keeps accounts takes it. */
    ExportLink.Made make(UsersAddress address, Formats formats) {
        var actor = current.get();
        var words = new UserWords(formats);
        var notes = new ExportNotes(formats, "admin.users.filter.");
        notes.filter("text", address.text() == null ? words.word(null) : address.text())
                .filter("role", words.word(address.role()))
                .filter("unit", units.find(address.unit()).map(Unit::name).orElse(words.word(null)))
                .filter("state", words.word(address.state()))
                .line("kit.export.definitions", notes.text("admin.users.footnote"));
        var book = new GridBook<>(
                notes.text("admin.users.title"),
                notes.list(actor, LocalDateTime.now(clock)),
                columns(notes, words),
                () -> lines(address),
                formats.locale());
        var filters = ExportNotes.filters(address.turnedTo(0).parameters());
        var export = new Export("export.users", Permission.MANAGE_USERS, "", filters, book);
        return new ExportLink.Made(
                ExportNotes.fileName("nguoi-dung", null, LocalDate.now(clock).toString()), exports.make(actor, export));
    }

    private Iterator<UserRow> lines(UsersAddress address) {
        long total = users.page(UnitChoice.NAMES, address.filter(0, 1)).total();
        return IntStream.range(0, Math.toIntExact(total / PAGE) + 1)
                .mapToObj(page -> users.page(UnitChoice.NAMES, address.filter(page, PAGE)))
                .flatMap(page -> page.rows().stream())
                .iterator();
    }

    private static List<SheetColumn<UserRow>> columns(ExportNotes texts, UserWords words) {
        return List.of(
                SheetColumn.text(texts.text("admin.users.column.username"), 20, UserRow::username),
                SheetColumn.text(texts.text("admin.users.column.displayName"), 34, UserRow::displayName),
                SheetColumn.text(
                        texts.text("admin.users.column.roles"),
                        70,
                        user -> words.roles(user).replace("\n", "; ")),
                SheetColumn.text(texts.text("admin.users.column.state"), 30, words::state),
                SheetColumn.text(texts.text("admin.users.column.lastSignIn"), 20, words::lastSignIn),
                SheetColumn.day(
                        texts.text("admin.users.column.createdOn"),
                        user -> user.createdAt().toLocalDate()));
    }
}
