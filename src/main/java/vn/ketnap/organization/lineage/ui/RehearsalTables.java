package vn.ketnap.organization.lineage.ui;

import static vn.ketnap.kit.PageWords.text;
import static vn.ketnap.kit.PageWords.word;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ketnap.kit.Formats;
import vn.ketnap.organization.lineage.CarryOutEvent;
import vn.ketnap.organization.lineage.EventFigures;
import vn.ketnap.organization.lineage.EventPlan;
import vn.ketnap.organization.lineage.EventSources;
import vn.ketnap.organization.lineage.EventTargets;
import vn.ketnap.organization.lineage.Rehearsal;
import vn.ketnap.organization.lineage.ReorganizationKind;
import vn.ketnap.organization.ui.WordTable;
import vn.ketnap.shared.Count;

/** What a rehearsal found, as tables. */
final class RehearsalTables {

    /** So many units of one fate are named. */
    private static final int NAMED = 12;

    private final Formats formats = Formats.here();
    private final Rehearsal rehearsal;
    private final CarryOutEvent command;

    RehearsalTables(Rehearsal rehearsal, CarryOutEvent command) {
        this.rehearsal = rehearsal;
        this.command = command;
    }

    /** Who ends, starts, changes, moves. */
    Component units() {
        var changes = rehearsal.plan().changes(rehearsal.superiors());
        if (changes.isEmpty()) {
            return new Paragraph(text("organization.event.noUnits"));
        }
        var table = new WordTable(
                "organization.event.column.fate", "organization.event.column.unit", "organization.event.column.how");
        for (var fate : EventPlan.Fate.values()) {
            var some = changes.stream().filter(change -> change.fate() == fate).toList();
            some.stream()
                    .limit(NAMED)
                    .forEach(change -> table.line(
                            new Span(word(fate)),
                            new Div(new Span(change.name()), WordTable.small(change.code())),
                            new Span(how(change))));
            if (some.size() > NAMED) {
                table.line(
                        new Span(word(fate)),
                        new Span(text("organization.event.more", some.size() - NAMED)),
                        new Span(Formats.MISSING));
            }
        }
        return withAllToOne(table, changes);
    }

    /** Whoever stood below a split or dissolved unit goes to one superior: where that is several, it is said aloud. */
    private Component withAllToOne(WordTable table, List<EventPlan.Change> changes) {
        var moved = changes.stream()
                .filter(change -> change.fate() == EventPlan.Fate.MOVES)
                .toList();
        if (command.childrenTo() == null || moved.size() < 2) {
            return table;
        }
        var said = new Paragraph(text(
                command.kind() == ReorganizationKind.SPLIT
                        ? "organization.event.allToOne.split"
                        : "organization.event.allToOne",
                moved.size(),
                moved.getFirst().after()));
        var all = new Div(said, table);
        all.addClassName("kn-rehearsal-part");
        return all;
    }

    private static String how(EventPlan.Change change) {
        return switch (change.fate()) {
            case ENDS -> text("organization.event.below", change.before());
            case STARTS -> text("organization.event.below", change.after());
            case CHANGES, MOVES ->
                change.before() != null && change.before().equals(change.after())
                        ? text("organization.event.described")
                        : text("organization.event.fromTo", change.before(), change.after());
        };
    }

    /** Officers who leave, accounts over units that end. */
    Component people() {
        var lines = new ArrayList<String>();
        rehearsal
                .plan()
                .leaving()
                .forEach(officer -> lines.add(text(
                        "organization.event.officerLeaves",
                        officer.title(),
                        officer.name(),
                        officer.code(),
                        officer.to())));
        rehearsal
                .accounts()
                .forEach(held -> lines.add(text(
                        "organization.event.accounts",
                        held.holders().accounts(),
                        word(held.holders().role()),
                        held.code())));
        return lines.isEmpty() ? new Paragraph(text("organization.event.noPeople")) : list(lines);
    }

    /** Targets that stay with units that end. */
    Component targets() {
        if (rehearsal.targets().isEmpty()) {
            return new Paragraph(text("organization.event.noTargets"));
        }
        var table = new WordTable(
                "organization.event.column.unit", "organization.event.column.target", "organization.event.column.left");
        rehearsal
                .targets()
                .forEach(target -> table.line(
                        new Div(new Span(target.unit()), WordTable.small(target.code())),
                        new Div(
                                new Span(text("word.TargetKind." + target.kind())),
                                WordTable.small(formats.days(target.period()))),
                        new Span(left(target))));
        var all = new Div(table, new Paragraph(text("organization.event.targetsStay")));
        all.addClassName("kn-rehearsal-part");
        return all;
    }

    /** Whom units that end had on their way, and who carries them from then on. */
    Component sources() {
        if (rehearsal.sources().isEmpty()) {
            return new Paragraph(text("organization.event.noSources"));
        }
        var table = new WordTable(
                "organization.event.column.unit",
                "organization.event.column.listed",
                "organization.event.column.trained",
                "organization.event.column.carriedBy");
        rehearsal
                .sources()
                .forEach(source -> table.line(
                        new Div(new Span(source.unit()), WordTable.small(source.code())),
                        new Span(formats.number(source.listed())),
                        new Span(formats.number(source.trained())),
                        carriedBy(source)));
        var all = new Div(table, new Paragraph(text("organization.event.sourcesGo")));
        all.addClassName("kn-rehearsal-part");
        return all;
    }

    private static Component carriedBy(EventSources.Carried source) {
        return source.heir() == null || source.heirCode() == null
                ? new Span(text("organization.event.carriedByNobody"))
                : new Div(new Span(source.heir()), WordTable.small(source.heirCode()));
    }

    /** The units of the event on the day before and on the day. */
    Component states() {
        var table = new WordTable(
                "organization.effect.column.day",
                "organization.effect.column.units",
                "organization.effect.column.branches",
                "organization.effect.column.members");
        state(table, "organization.effect.before", rehearsal.after().before());
        state(table, "organization.effect.after", rehearsal.after().after());
        return table;
    }

    /** What they admitted in the current year, read either way, as long as nothing is written and once it is. */
    Component year() {
        var table = new WordTable(
                "organization.event.column.admitted",
                "organization.effect.column.asItWas",
                "organization.effect.column.asItIs");
        var before = rehearsal.before();
        if (before != null) {
            year(table, "organization.event.yearBefore", before);
        }
        year(table, "organization.event.yearAfter", rehearsal.after());
        return table;
    }

    private void state(WordTable table, String key, EventFigures.State state) {
        var members = new Div(new Span(
                state.members() == null
                        ? Formats.MISSING
                        : formats.number(state.members().longValue())));
        if (state.membersOn() != null) {
            members.add(WordTable.small(text("organization.effect.countedOn", state.membersOn())));
        }
        table.line(
                new Span(text(key, state.day())),
                new Span(formats.number((long) state.units())),
                new Span(formats.number(state.branches())),
                members);
    }

    private void year(WordTable table, String key, EventFigures.Effect effect) {
        if (effect.years().isEmpty()) {
            return;
        }
        var year = effect.years().getLast();
        table.line(new Span(text(key, year.until())), count(year.asItWas()), count(year.asItIs()));
    }

    private Span count(@Nullable Count count) {
        return new Span(formats.count(count));
    }

    private String left(EventTargets.Staying target) {
        return target.left() == null && target.percent() != null
                ? formats.percent(target.percent()) + " %"
                : formats.count(target.left());
    }

    private static Component list(List<String> lines) {
        var list = new UnorderedList();
        lines.forEach(line -> list.add(new ListItem(line)));
        return list;
    }
}
