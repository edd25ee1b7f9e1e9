package vn.ketnap.insight.ui;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.ketnap.access.CurrentActor;
import vn.ketnap.audit.Export;
import vn.ketnap.audit.ExportService;
import vn.ketnap.insight.Attainment;
import vn.ketnap.insight.AttainmentFilter;
import vn.ketnap.insight.AttainmentQueries;
import vn.ketnap.insight.Lag;
import vn.ketnap.kit.ExportLink;
import vn.ketnap.kit.Formats;
import vn.ketnap.kit.sheet.ExportNotes;
import vn.ketnap.kit.sheet.GridBook;
import vn.ketnap.shared.Actor;
import vn.ketnap.shared.Permission;

/** Hands out the units right below a unit, the largest gap first: all of them, not only those the page begins with. */
@Component
class ChildrenExport {

    private final CurrentActor current;
    private final AttainmentQueries attainment;
    private final ExportService exports;
    private final Clock clock;

    ChildrenExport(CurrentActor current, AttainmentQueries attainment, ExportService exports, Clock clock) {
        this.current = current;
        this.attainment = attainment;
        this.exports = exports;
        this.clock = clock;
    }

    /** Reads everything anew, with the rights of whoever asks now. */
    ExportLink.Made make(AttainmentFilter filter, Formats formats) {
        var actor = current.get();
        var shown = attainment.load(actor.scope(), filter);
        var address = FilterLinks.address(filter, filter.code());
        var above = AttainmentRow.root(shown.own());
        var book = new AttainmentBook(formats, address)
                .of(
                        notes(actor, address, shown, formats),
                        () -> shown.children().stream()
                                .sorted(Lag.LARGEST_FIRST)
                                .map(above::below)
                                .iterator());
        var export = new Export(
                "export.children",
                Permission.READ_FIGURES,
                filter.code(),
                ExportNotes.filters(address.parameters()),
                book);
        String day = filter.period().to().toString();
        return new ExportLink.Made(
                ExportNotes.fileName("don-vi-truc-thuoc", filter.code(), day), exports.make(actor, export));
    }

    private List<GridBook.Note> notes(Actor actor, AttainmentAddress address, Attainment shown, Formats formats) {
        var notes = new ExportNotes(formats, "insight.attainment.filter.");
        var sentences = new AttainmentNotes(formats);
        var lag = Lag.of(shown.children());
        var printing = shown.terms().printing();
        String kind = address.kind() == null
                ? "insight.attainment.anyKind"
                : "insight.attainment.column." + address.kind().name();
        return notes.filter("unit", shown.own().name())
                .filter("period", address.period() == null ? Formats.MISSING : formats.period(address.period()))
                .line(
                        "insight.attainment.column.CUT_OFF",
                        formats.date(shown.own().cutOff()))
                .filter("kind", notes.text(kind))
                .filter("population", notes.word(address.population()))
                .filter("basis", notes.word(shown.terms().basis()))
                .filter(
                        "reading",
                        notes.text("insight.attainment.reading."
                                + address.reading().name()))
                .filter(
                        "printing",
                        notes.text(
                                "insight.attainment.printing."
                                        + printing.rounding().name(),
                                printing.decimals()))
                .filter("order", notes.text("insight.attainment.order.GAP"))
                .line("insight.export.depth", notes.text("insight.export.children"))
                .line("kit.export.finding", sentences.finding(lag))
                .line("kit.export.definitions", sentences.footnote(address, shown.terms(), lag))
                .list(actor, LocalDateTime.now(clock));
    }
}
