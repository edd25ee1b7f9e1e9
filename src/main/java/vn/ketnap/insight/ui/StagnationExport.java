package vn.ketnap.insight.ui;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import vn.ketnap.access.CurrentActor;
import vn.ketnap.audit.Export;
import vn.ketnap.audit.ExportService;
import vn.ketnap.insight.ReasonFilter;
import vn.ketnap.insight.Stagnation;
import vn.ketnap.insight.StagnationQueries;
import vn.ketnap.insight.StagnationRegister;
import vn.ketnap.insight.StagnationRegisterQueries;
import vn.ketnap.insight.Together;
import vn.ketnap.insight.screen.StagnationScreenQueries;
import vn.ketnap.kit.ExportLink;
import vn.ketnap.kit.Formats;
import vn.ketnap.kit.sheet.ExportNotes;
import vn.ketnap.kit.sheet.GridBook;
import vn.ketnap.organization.OrganizationQueries;
import vn.ketnap.organization.grouping.GroupingQueries;
import vn.ketnap.shared.Actor;
import vn.ketnap.shared.OrgScope;
import vn.ketnap.shared.Permission;

/** Hands out the whole register of branches without admission, not only the page in sight. */
@Component
class StagnationExport {

    /** Clocks are worked out anew for each page, so a page is large. */
    private static final int PAGE = 2_000;

    private final CurrentActor current;
    private final StagnationRegisterQueries register;
    private final StagnationScreenQueries screens;
    private final StagnationQueries branches;
    private final OrganizationQueries organizations;
    private final GroupingQueries groupings;
    private final ExportService exports;
    private final Clock clock;

    StagnationExport(
            CurrentActor current,
            StagnationRegisterQueries register,
            StagnationScreenQueries screens,
            StagnationQueries branches,
            OrganizationQueries organizations,
            GroupingQueries groupings,
            ExportService exports,
            Clock clock) {
        this.current = current;
        this.register = register;
        this.screens = screens;
        this.branches = branches;
        this.organizations = organizations;
        this.groupings = groupings;
        this.exports = exports;
        this.clock = clock;
    }

    /** Reads everything anew, with the rights of whoever asks now; the address leaves nothing open. */
    ExportLink.Made make(StagnationAddress address, Formats formats) {
        var actor = current.get();
        String code = Objects.requireNonNull(address.unit());
        var shown = register.load(actor.scope(), address.filter(0, 1).with(ReasonFilter.ANY));
        var notes = notes(actor, address, shown, formats);
        var filter = address.filter(0, 1);
        long total = filter.reasons().any() ? shown.stagnation().total() : branches.count(actor.scope(), filter);
        var book = new StagnationBook(formats, filter.asOf()).of(notes, () -> lines(actor.scope(), address, total));
        var export = new Export(
                "export.stagnation", Permission.READ_FIGURES, code, ExportNotes.filters(address.parameters()), book);
        return new ExportLink.Made(
                ExportNotes.fileName("chi-bo-chua-ket-nap", code, String.valueOf(address.asOf())),
                exports.make(actor, export));
    }

    private Iterator<Stagnation.Branch> lines(OrgScope scope, StagnationAddress address, long total) {
        int pages = Math.toIntExact(total / PAGE) + 1;
        return IntStream.range(0, pages)
                .mapToObj(page -> screens.rows(scope, address.filter(page, PAGE)))
                .flatMap(List::stream)
                .iterator();
    }

    private List<GridBook.Note> notes(
            Actor actor, StagnationAddress address, StagnationRegister shown, Formats formats) {
        var notes = new ExportNotes(formats, "insight.stagnation.filter.");
        var grouping = groupings.find(actor.scope(), Objects.requireNonNull(address.unit()));
        var together = grouping.map(one -> Together.on(one, Objects.requireNonNull(address.asOf())));
        var sentences = new StagnationNotes(formats, address, shown, together.orElse(null));
        var words = new ReasonWords(formats);
        var unit = grouping.map(Together::unit)
                .orElseGet(() -> organizations.unit(
                        actor.scope(), Objects.requireNonNull(address.unit()), LocalDate.now(clock)));
        return notes.filter("unit", unit.name())
                .filter("day", formats.date(address.asOf()))
                .filter("span", sentences.span())
                .filter(
                        "predecessors",
                        notes.text(address.predecessors() ? "insight.stagnation.with" : "insight.stagnation.without"))
                .filter("cause", words.cause(address.reasons()))
                .filter("exempt", words.exempt(address.reasons().exempt()))
                .filter("action", words.action(address.reasons().action()))
                .line("kit.export.finding", sentences.finding())
                .line("kit.export.definitions", sentences.definition() + " " + sentences.footnote())
                .list(actor, LocalDateTime.now(clock));
    }
}
