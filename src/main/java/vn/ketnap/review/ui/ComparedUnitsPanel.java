package vn.ketnap.review.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.ketnap.kit.ExportLink;
import vn.ketnap.kit.Formats;
import vn.ketnap.kit.Panel;
import vn.ketnap.review.snapshot.Comparison;
import vn.ketnap.review.snapshot.Comparison.Pair;
import vn.ketnap.review.snapshot.SnapshotUnit;
import vn.ketnap.review.ui.ReviewTable.Column;

/** The units of two meetings, then and now; who is behind now stands first. */
final class ComparedUnitsPanel extends Composite<Panel> {

    private static final Comparator<Pair> BY_GAP = Comparator.comparing(Pair::latest, UnitsPanel.BY_GAP);

    private final Formats formats = Formats.here();

    ComparedUnitsPanel(Comparison comparison, ExportLink export) {
        var units = byGap(comparison);
        long more = units.stream()
                .filter(pair -> pair.more() != null && pair.more() > 0)
                .count();
        var panel = getContent();
        panel.addClassNames("kn-review-units", "kn-review-compared");
        panel.setFinding(getTranslation("review.comparison.finding", more, units.size()));
        panel.setSubtitle(getTranslation("review.comparison.subtitle"));
        panel.setFootnote(
                getTranslation(comparison.alike() ? "review.comparison.footnote" : "review.comparison.unlike"));
        panel.setCorner(export);
        var table = new ReviewTable(
                Column.words("review.column.unit"),
                Column.figures("review.column.shareThen"),
                Column.figures("review.column.shareNow"),
                Column.figures("review.column.more"),
                Column.figures("review.column.rateThen"),
                Column.figures("review.column.rateNow"),
                Column.words("review.column.bandThen"),
                Column.words("review.column.bandNow"));
        line(table, comparison.own(), new Span(comparison.own().latest().name()));
        units.forEach(pair -> line(
                table,
                pair,
                new Anchor(ReviewLinks.unit(pair.latest().code()), pair.latest().name())));
        panel.setBody(table);
    }

    /** The units in the order of the table. */
    static List<Pair> byGap(Comparison comparison) {
        return comparison.units().stream().sorted(BY_GAP).toList();
    }

    private void line(ReviewTable table, Pair pair, Component name) {
        table.line(
                name,
                told(pair.then(), this::share),
                told(pair.now(), this::share),
                new Span(pair.more() == null ? Formats.MISSING : formats.signed(pair.more())),
                told(pair.then(), this::rate),
                told(pair.now(), this::rate),
                band(pair.then()),
                band(pair.now()));
    }

    private Span told(@Nullable SnapshotUnit unit, Function<SnapshotUnit, String> figure) {
        return new Span(unit == null ? getTranslation("review.comparison.absent") : figure.apply(unit));
    }

    private String share(SnapshotUnit unit) {
        return UnitsPanel.share(formats, unit);
    }

    private String rate(SnapshotUnit unit) {
        return UnitsPanel.rate(formats, unit);
    }

    private static Component band(@Nullable SnapshotUnit unit) {
        return UnitsPanel.band(unit == null ? null : unit.band());
    }
}
