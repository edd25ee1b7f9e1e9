package vn.ketnap.insight.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import vn.ketnap.insight.Allocation;
import vn.ketnap.insight.Published;
import vn.ketnap.insight.TargetProgress;
import vn.ketnap.insight.Verdict;
import vn.ketnap.insight.screen.UnitSituation;
import vn.ketnap.insight.ui.FigureTable.Align;
import vn.ketnap.kit.Formats;
import vn.ketnap.kit.Panel;
import vn.ketnap.shared.Metric;
import vn.ketnap.shared.Period;
import vn.ketnap.shared.Population;

/** All targets of a unit side by side, each with its paper and whether it is met; and what is odd about them. */
final class TargetsPanel extends Composite<Panel> {

    private final Formats formats = Formats.here();
    private final UnitSituation shown;

    TargetsPanel(UnitSituation shown) {
        this.shown = shown;
        var targets = shown.targets();
        getContent().setFinding(finding(targets));
        if (targets.isEmpty()) {
            getContent().setSubtitle(getTranslation("insight.unit.targets.emptyHint"));
            getContent().setBody(notes());
            return;
        }
        getContent().setSubtitle(getTranslation("insight.unit.targets.subtitle"));
        var table = new FigureTable("kn-targets", "kn-cards")
                .column("insight.unit.targets.column.target", Align.WORDS)
                .column("insight.unit.targets.column.period", Align.WORDS)
                .column("insight.unit.targets.column.share", Align.FIGURES)
                .column("insight.unit.targets.column.rate", Align.FIGURES)
                .column("insight.unit.targets.column.verdict", Align.WORDS);
        targets.forEach(target -> line(table, target));
        getContent().setBody(table, notes());
    }

    private String finding(List<TargetProgress> targets) {
        if (targets.isEmpty()) {
            return getTranslation("insight.unit.targets.none");
        }
        var counted = Arrays.stream(Verdict.values())
                .filter(verdict -> shown.targets(verdict) > 0)
                .map(verdict -> shown.targets(verdict) + " " + getTranslation("insight.unit.verdict." + verdict.name()))
                .collect(Collectors.joining(", "));
        return getTranslation("insight.unit.targets.finding", targets.size(), counted);
    }

    private void line(FigureTable table, TargetProgress target) {
        table.line(name(target))
                .cell(Align.WORDS, formats.period(new Period(target.from(), target.to())))
                .cell(Align.FIGURES, share(target))
                .cell(Align.FIGURES, rate(target))
                .cell(Align.WORDS, verdict(target));
    }

    private Component[] name(TargetProgress target) {
        var parts = new ArrayList<Component>();
        parts.add(new Span(getTranslation("word.TargetKind." + target.kind().name())));
        if (target.metric() != Metric.ADMITTED || target.population() != Population.ALL) {
            var metric = getTranslation("word.Metric." + target.metric().name());
            parts.add(FigureTable.small(
                    target.population() == Population.ALL
                            ? metric
                            : getTranslation("insight.unit.targets.among", metric, target.population())));
        }
        if (target.instrument() != null && !target.instrument().isBlank()) {
            parts.add(FigureTable.small(target.instrument()));
        }
        return parts.toArray(Component[]::new);
    }

    private Component share(TargetProgress target) {
        var own = shown.overview().own();
        boolean whole = target.metric() == Metric.ADMITTED
                && target.population() == shown.overview().filter().population();
        var rate = target.rate();
        var reached = whole ? formats.count(own.admitted()) : rate == null ? Formats.MISSING : formats.number(rate.n());
        return target.value() == null
                ? new Span(
                        new Span(reached),
                        FigureTable.small(getTranslation("insight.unit.targets.goal", target.text(formats))))
                : new Span(new Span(reached), FigureTable.quiet("/" + target.text(formats), "kn-of"));
    }

    private Component rate(TargetProgress target) {
        if (target.rate() != null) {
            return new Span(target.rate().text(formats));
        }
        return target.ratioPercent() != null && target.value() == null
                ? FigureTable.quiet(getTranslation("insight.overview.noBase"), "kn-of")
                : new Span(Formats.MISSING);
    }

    private Component verdict(TargetProgress target) {
        var name = target.verdict().name();
        var shape = FigureTable.quiet(getTranslation("insight.unit.verdictShape." + name), "kn-band-shape");
        shape.getElement().setAttribute("aria-hidden", "true");
        var mark = new Span(shape, new Span(getTranslation("insight.unit.verdict." + name)));
        mark.addClassNames(
                "kn-band",
                "kn-verdict-" + name.toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
        return mark;
    }

    /** What must be said of the targets: handed down, printed elsewhere, implausible. */
    private Component notes() {
        var notes = new UnorderedList();
        notes.addClassName("kn-notes");
        var given = shown.handedDown();
        if (given.sumOfChildren() != null) {
            notes.add(new ListItem(handedDown(given, formats.number(given.sumOfChildren(), 0))));
        }
        var published = shown.overview().own().published();
        if (published != null) {
            notes.add(new ListItem(published(published)));
        }
        var unusual = shown.unusual();
        if (unusual != null) {
            var note = new ListItem(getTranslation(
                    "insight.unit.targets.unusual",
                    unusual.target().text(formats),
                    formats.percent(unusual.percent(), 2, RoundingMode.HALF_UP),
                    shortest(unusual.below()),
                    shortest(unusual.above())));
            note.addClassName("kn-warned");
            notes.add(note);
        }
        notes.setVisible(notes.getComponentCount() > 0);
        return notes;
    }

    private String handedDown(Allocation given, String sum) {
        var units = (int) shown.givenTo();
        return given.own() == null || given.gap() == null
                ? getTranslation("insight.unit.targets.givenOnly", sum, units)
                : getTranslation(
                        "insight.unit.targets.given",
                        sum,
                        units,
                        formats.number(given.own(), 0),
                        formats.signed(given.gap(), 0));
    }

    private String published(Published published) {
        var way = shown.overview().own().admitted() == null
                ? "withoutNumber"
                : published.matches().replaceAll("_\\d+$", "");
        return getTranslation("insight.unit.published." + way, published.text());
    }

    private String shortest(java.math.BigDecimal number) {
        return formats.number(number, Math.max(0, number.stripTrailingZeros().scale()));
    }
}
