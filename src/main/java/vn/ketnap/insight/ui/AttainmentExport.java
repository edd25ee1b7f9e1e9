package vn.ketnap.insight.ui;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.ketnap.access.CurrentActor;
import vn.ketnap.audit.Export;
import vn.ketnap.audit.ExportService;
import vn.ketnap.insight.AttainmentBranch;
import vn.ketnap.insight.AttainmentQueries;
import vn.ketnap.insight.Lag;
import vn.ketnap.kit.ExportLink;
import vn.ketnap.kit.Formats;
import vn.ketnap.kit.sheet.ExportNotes;
import vn.ketnap.shared.Actor;
import vn.ketnap.shared.Permission;

/** Hands out the tree of attainment: the lines that are open on the screen, or the whole branch. */
@Component
class AttainmentExport {

    private final CurrentActor current;
    private final AttainmentQueries attainment;
    private final ExportService exports;
    private final Clock clock;

    AttainmentExport(CurrentActor current, AttainmentQueries attainment, ExportService exports, Clock clock) {
        this.current = current;
        this.attainment = attainment;
        this.exports = exports;
        this.clock = clock;
    }

    /**
     * Reads everything anew, with the rights of whoever asks now.
     *
     * @param open paths of the lines that are open; null for the whole branch
     */
    ExportLink.Made make(AttainmentAddress address, List<String> roots, @Nullable Set<String> open, Formats formats) {
        var actor = current.get();
        var tree = new AttainmentTree(
                roots, address.order(), code -> attainment.load(actor.scope(), address.filter(code)));
        var notes = notes(actor, address, tree, open == null, formats);
        var book = new AttainmentBook(formats, address)
                .of(
                        notes,
                        () -> new AttainmentLines(
                                tree.roots(),
                                row -> open == null || open.contains(row.path()),
                                open == null ? whole(actor, address) : tree::children));
        var export = new Export(
                "export.attainment",
                Permission.READ_FIGURES,
                String.join(", ", roots),
                ExportNotes.filters(address.parameters()),
                book);
        String day = String.valueOf(Objects.requireNonNull(address.period()).to());
        return new ExportLink.Made(
                ExportNotes.fileName("chi-tieu-thuc-hien", address.unit(), day), exports.make(actor, export));
    }

    /** Each branch in one read: line by line a province would take as many reads as it has units with units below. */
    private Function<AttainmentRow, List<AttainmentRow>> whole(Actor actor, AttainmentAddress address) {
        var branches = new HashMap<String, AttainmentBranch>();
        return above -> branches
                .computeIfAbsent(
                        AttainmentRow.rootOf(above.path()),
                        root -> attainment.whole(actor.scope(), address.filter(root)))
                .children(above.unit().code())
                .stream()
                .sorted(address.order().comparator())
                .map(above::below)
                .toList();
    }

    private List<vn.ketnap.kit.sheet.GridBook.Note> notes(
            Actor actor, AttainmentAddress address, AttainmentTree tree, boolean whole, Formats formats) {
        var notes = new ExportNotes(formats, "insight.attainment.filter.");
        var sentences = new AttainmentNotes(formats);
        var terms = tree.terms();
        var lag = Lag.of(tree.compared());
        var roots = tree.roots();
        String units =
                String.join("; ", roots.stream().map(row -> row.unit().name()).toList());
        notes.filter("unit", units).filter("period", formats.period(Objects.requireNonNull(address.period())));
        if (roots.size() == 1) {
            notes.line(
                    "insight.attainment.column.CUT_OFF",
                    formats.date(roots.getFirst().unit().cutOff()));
        }
        notes.filter(
                        "kind",
                        address.kind() == null
                                ? notes.text("insight.attainment.anyKind")
                                : notes.text("insight.attainment.column."
                                        + address.kind().name()))
                .filter("population", notes.word(address.population()))
                .filter("basis", notes.word(terms.basis()))
                .filter(
                        "reading",
                        notes.text("insight.attainment.reading."
                                + address.reading().name()))
                .filter(
                        "printing",
                        notes.text(
                                "insight.attainment.printing."
                                        + terms.printing().rounding().name(),
                                terms.printing().decimals()))
                .filter(
                        "order",
                        notes.text("insight.attainment.order." + address.order().name()))
                .line("insight.export.depth", notes.text(whole ? "insight.export.whole" : "insight.export.open"))
                .line("kit.export.finding", sentences.finding(lag))
                .line("kit.export.definitions", sentences.footnote(address, terms, lag));
        return notes.list(actor, LocalDateTime.now(clock));
    }
}
