package vn.ketnap.organization.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.ketnap.kit.EmptyState;
import vn.ketnap.kit.Formats;
import vn.ketnap.kit.Panel;
import vn.ketnap.organization.lineage.EventFigures;
import vn.ketnap.organization.lineage.UnitHistory;
import vn.ketnap.organization.lineage.UnitHistory.Related;

/** The life of a unit: what happened to it with its papers, what it was called and where it stood. */
final class HistoryPanel extends Composite<Div> {

    private final Formats formats = Formats.here();
    private final TreeAddress address;
    private final LocalDate today;
    private final Set<String> codes;
    private final Function<UnitHistory.Event, EventFigures.Effect> effect;

    /** @param effect what an event changed in figures, asked when somebody wants to know */
    HistoryPanel(
            UnitHistory history,
            TreeAddress address,
            LocalDate today,
            Function<UnitHistory.Event, EventFigures.Effect> effect) {
        this.effect = effect;
        this.address = address;
        this.today = today;
        this.codes = history.versions().stream().map(UnitHistory.Version::code).collect(Collectors.toSet());
        getContent().addClassName("kn-columns-aside");
        getContent().add(events(history), versions(history));
    }

    private Panel events(UnitHistory history) {
        var panel = new Panel(history.name(), getTranslation("organization.history.events"));
        panel.setCorner(new Anchor("don-vi/" + history.code(), getTranslation("organization.history.figures")));
        var heir = history.heir();
        if (heir != null) {
            panel.setFootnote(getTranslation(
                    "organization.history.heir",
                    heir.name() == null ? getTranslation("organization.history.outOfScope") : heir.name()));
        }
        if (history.events().isEmpty()) {
            panel.setBody(new EmptyState(
                    getTranslation("organization.history.quiet"), getTranslation("organization.history.quietHint")));
            return panel;
        }
        var table = new WordTable(
                "organization.history.column.on",
                "organization.history.column.event",
                "organization.history.column.olds",
                "organization.history.column.news");
        history.events().forEach(event -> line(table, event));
        panel.setBody(table);
        return panel;
    }

    private void line(WordTable table, UnitHistory.Event event) {
        var what = new Div(new Span(
                getTranslation("word.ReorganizationKind." + event.kind().name())));
        var paper = Stream.of(
                        event.instrumentNumber(),
                        event.instrumentOn() == null ? null : formats.date(event.instrumentOn()))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" · "));
        if (!paper.isEmpty()) {
            what.add(WordTable.small(paper));
        }
        var figures = new Button(
                getTranslation("organization.effect.open"),
                click -> new EffectDialog(event, effect.apply(event)).open());
        figures.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        figures.addClassName("kn-no-print");
        figures.setAriaLabel(getTranslation("organization.effect.openOf", event.kind(), event.on()));
        what.add(figures);
        table.line(
                new Span(formats.date(event.on())),
                what,
                units(event.olds(), event.on().minusDays(1)),
                units(event.news(), event.on()));
    }

    private Panel versions(UnitHistory history) {
        var panel = new Panel(
                getTranslation("organization.history.versions"),
                getTranslation(
                        "organization.history.versionsOf", history.versions().size()));
        var table = new WordTable(
                "organization.history.column.period",
                "organization.history.column.name",
                "organization.history.column.superior");
        for (var version : history.versions()) {
            var name = new Div(
                    new Span(version.name()),
                    WordTable.small(Stream.of(
                                    version.code(),
                                    getTranslation("word.OrganizationKind."
                                            + version.kind().name()),
                                    getTranslation("word.OrganizationSector."
                                            + version.sector().name()))
                            .collect(Collectors.joining(" · "))));
            var superior = version.superior();
            table.line(
                    period(version.from(), version.to()),
                    name,
                    superior == null ? new Span(Formats.MISSING) : unit(superior, version.from()));
        }
        panel.setBody(table);
        return panel;
    }

    /** The stretch of days; leads to the tree on its first one. */
    private Anchor period(LocalDate from, @Nullable LocalDate to) {
        var words = to == null
                ? getTranslation("organization.history.since", from)
                : getTranslation("organization.history.between", from, to);
        return new Anchor(address.on(from).href(), words);
    }

    private Div units(List<Related> units, LocalDate day) {
        var list = new Div();
        units.forEach(related -> {
            var line = new Div(unit(related, day));
            if (related.membersMoved() != null) {
                line.add(WordTable.small(getTranslation("organization.history.members", related.membersMoved())));
            }
            list.add(line);
        });
        if (units.isEmpty()) {
            list.add(new Paragraph(Formats.MISSING));
        }
        return list;
    }

    private Component unit(Related related, LocalDate day) {
        var code = related.code();
        var name = related.name();
        if (code == null || name == null) {
            return new Span(getTranslation("organization.history.outOfScope"));
        }
        if (codes.contains(code)) {
            return new Span(name);
        }
        var seen = day.isAfter(today) ? today : day;
        return new Anchor(new TreeAddress(code, seen).href(), name);
    }
}
