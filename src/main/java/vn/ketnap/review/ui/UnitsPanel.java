package vn.ketnap.review.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ketnap.insight.Band;
import vn.ketnap.kit.BandMark;
import vn.ketnap.kit.Formats;
import vn.ketnap.kit.Messages;
import vn.ketnap.kit.PageWords;
import vn.ketnap.kit.Panel;
import vn.ketnap.review.snapshot.SnapshotUnit;
import vn.ketnap.review.ui.ReviewTable.Column;

/** The units of the meeting, the most behind first: what the first annex says. */
final class UnitsPanel extends Composite<Panel> {

    /** Whoever is behind stands above who is ahead; who has no pace comes last. */
    static final Comparator<SnapshotUnit> BY_GAP = Comparator.comparing(
                    SnapshotUnit::ahead, Comparator.nullsLast(Comparator.<BigDecimal>naturalOrder()))
            .thenComparing(SnapshotUnit::name);

    private final Formats formats = Formats.here();

    UnitsPanel(ReviewScreen shown) {
        var units = byGap(shown.snapshot().units());
        long behind = units.stream().filter(SnapshotUnit::behind).count();
        var panel = getContent();
        panel.addClassName("kn-review-units");
        panel.setFinding(getTranslation("review.units.finding", behind, units.size()));
        panel.setSubtitle(getTranslation(
                shown.meeting().frozen() ? "review.units.frozen" : "review.units.live",
                shown.snapshot().head().period()));
        panel.setFootnote(getTranslation("review.units.footnote"));
        var table = new ReviewTable(
                Column.words("review.column.unit"),
                Column.figures("review.column.share"),
                Column.figures("review.column.rate"),
                Column.figures("review.column.ahead"),
                Column.words("review.column.band"),
                Column.figures("review.column.inMonth"),
                Column.figures("review.column.yearBefore"),
                Column.words("review.column.heard"));
        line(table, shown.snapshot().own(), new Span(shown.snapshot().own().name()));
        units.forEach(unit -> line(table, unit, new Anchor(ReviewLinks.unit(unit.code()), unit.name())));
        panel.setBody(table);
    }

    static List<SnapshotUnit> byGap(List<SnapshotUnit> units) {
        return units.stream().sorted(BY_GAP).toList();
    }

    private void line(ReviewTable table, SnapshotUnit unit, Component name) {
        table.line(
                name,
                new Span(share(formats, unit)),
                new Span(rate(formats, unit)),
                new Span(unit.ahead() == null ? Formats.MISSING : formats.signed(unit.ahead(), 0)),
                band(unit.band()),
                new Span(formats.count(unit.inMonth())),
                new Span(formats.count(unit.yearBefore())),
                new Span(unit.heard() == SnapshotUnit.Heard.HEARD ? "" : heard(unit)));
    }

    private String heard(SnapshotUnit unit) {
        return unit.heard() == SnapshotUnit.Heard.LATE && unit.cutOff() != null
                ? getTranslation("review.units.until", unit.cutOff())
                : PageWords.word(unit.heard());
    }

    /** n/N as it stands in the figures. */
    static String share(Formats formats, SnapshotUnit unit) {
        return unit.rate() == null
                ? formats.count(unit.admitted())
                : formats.count(unit.admitted()) + "/"
                        + formats.number(unit.rate().of(), 0);
    }

    /** The percentage as the language of the page writes it; copies hold it as papers print it. */
    static String rate(Formats formats, SnapshotUnit unit) {
        if (unit.rate() == null) {
            return Formats.MISSING;
        }
        var printed = unit.rate().text();
        return formats.locale().getLanguage().equals(Messages.VIETNAMESE.getLanguage())
                ? printed
                : printed.replace(".", "").replace(',', '.').replace(" %", "%");
    }

    static Component band(@Nullable Band band) {
        return band == null ? new Span(Formats.MISSING) : new BandMark(band.name());
    }
}
