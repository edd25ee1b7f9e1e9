package vn.ketnap.insight.ui;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import vn.ketnap.access.CurrentActor;
import vn.ketnap.audit.Export;
import vn.ketnap.audit.ExportService;
import vn.ketnap.insight.screen.OfficerBoard;
import vn.ketnap.insight.screen.OfficerBoardQueries;
import vn.ketnap.kit.ExportLink;
import vn.ketnap.kit.Formats;
import vn.ketnap.kit.sheet.ExportNotes;
import vn.ketnap.kit.sheet.GridBook;
import vn.ketnap.shared.Actor;
import vn.ketnap.shared.Period;
import vn.ketnap.shared.Permission;

/** Hands out the board of officers: the units of one of them, or everybody. */
@Component
class OfficerExport {

    private final CurrentActor current;
    private final OfficerBoardQueries boards;
    private final ExportService exports;
    private final Clock clock;

    OfficerExport(CurrentActor current, OfficerBoardQueries boards, ExportService exports, Clock clock) {
        this.current = current;
        this.boards = boards;
        this.exports = exports;
        this.clock = clock;
    }

    /** Reads everything anew, with the rights of whoever asks now; the address leaves no day open. */
    ExportLink.Made make(OfficerAddress address, Formats formats) {
        var actor = current.get();
        var period = Objects.requireNonNull(address.period());
        var shown = boards.load(actor.scope(), address.officer(), period);
        var book = new OfficerBook(formats).of(notes(actor, shown, period, formats), shown);
        var export = new Export("export.officers", Permission.READ_FIGURES, "", filters(address, period), book);
        return new ExportLink.Made(
                ExportNotes.fileName(OfficerAddress.ROUTE, null, period.to().toString()), exports.make(actor, export));
    }

    /** The log names the office and not the officer: it keeps what it is told for good. */
    private static Map<String, String> filters(OfficerAddress address, Period period) {
        return Map.of(
                "chuc-danh",
                address.officer() == null ? "" : address.officer().title(),
                UrlState.FROM,
                period.from().toString(),
                UrlState.TO,
                period.to().toString());
    }

    private List<GridBook.Note> notes(Actor actor, OfficerBoard shown, Period period, Formats formats) {
        var notes = new ExportNotes(formats, "insight.officer.filter.");
        var sentences = new AttainmentNotes(formats);
        var officer = shown.officer();
        notes.filter(
                        "officer",
                        officer == null
                                ? notes.text("insight.officer.everybody")
                                : officer.name() + " · " + officer.title())
                .filter("period", formats.period(period));
        if (officer != null) {
            var lag = shown.lag();
            var definitions = sentences.footnote(FilterLinks.address(shown.filter(), null), shown.terms(), lag);
            notes.line("kit.export.finding", sentences.finding(lag))
                    .line(
                            "kit.export.definitions",
                            definitions + " " + notes.text("insight.officer.note.silence", shown.years()));
        }
        return notes.list(actor, LocalDateTime.now(clock));
    }
}
