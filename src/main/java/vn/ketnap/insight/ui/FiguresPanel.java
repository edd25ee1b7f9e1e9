package vn.ketnap.insight.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;
import vn.ketnap.insight.FigureSheet;
import vn.ketnap.insight.FigureSheet.Part;
import vn.ketnap.insight.screen.UnitSituation;
import vn.ketnap.insight.ui.FigureTable.Align;
import vn.ketnap.kit.EmptyState;
import vn.ketnap.kit.Formats;
import vn.ketnap.kit.Panel;
import vn.ketnap.shared.Count;
import vn.ketnap.shared.Qualifier;

/** What the unit itself has declared, with its parts: does it add up, and what is left? */
final class FiguresPanel extends Composite<Panel> {

    private final Formats formats = Formats.here();

    FiguresPanel(UnitSituation shown) {
        getContent().setFinding(finding(shown));
        getContent().setSubtitle(getTranslation("insight.unit.figures.subtitle"));
        if (shown.sheets().isEmpty()) {
            getContent()
                    .setBody(new EmptyState(
                            getTranslation("insight.unit.figures.emptyTitle"),
                            getTranslation("insight.unit.figures.emptyHint")));
            return;
        }
        var table = new FigureTable("insight.unit.figures.column.", "kn-figures")
                .column("metric", Align.WORDS)
                .column("value", Align.FIGURES)
                .column("cutOff", Align.WORDS)
                .column("source", Align.WIDE);
        shown.sheets().forEach(sheet -> lines(table, sheet));
        getContent().setBody(table);
    }

    private String finding(UnitSituation shown) {
        long contradictions = shown.sheets().stream()
                .filter(sheet -> negative(sheet.difference()) || negative(sheet.residual()))
                .count();
        if (contradictions > 0) {
            return getTranslation("insight.unit.figures.contradictions", (int) contradictions);
        }
        return getTranslation(
                shown.sheets().isEmpty() ? "insight.unit.figures.none" : "insight.unit.figures.addUp",
                shown.sheets().size());
    }

    private void lines(FigureTable table, FigureSheet sheet) {
        var declared = sheet.declared();
        table.line(new Span(getTranslation("word.Metric." + sheet.metric().name())))
                .cell(
                        Align.FIGURES,
                        declared == null
                                ? new Span(Formats.MISSING)
                                : figure(new Count(declared.value(), declared.upTo(), declared.qualifier())))
                .cell(Align.WORDS, declared == null ? "" : formats.date(declared.cutOff()))
                .cell(Align.WIDE, declared == null || declared.note() == null ? "" : declared.note());
        sheet.parts().forEach(part -> part(table, part, declared == null));
        sums(table, sheet);
        sheet.groups().forEach(part -> part(table, part, declared == null));
    }

    private void part(FigureTable table, Part part, boolean alone) {
        var name = getTranslation("word.Population." + part.population().name());
        table.line(FigureTable.quiet(name, "kn-part"))
                .cell(Align.FIGURES, figure(part.count()))
                .cell(Align.WORDS, alone ? formats.date(part.cutOff()) : "")
                .cell(
                        Align.WIDE,
                        getTranslation("insight.unit.figures.division."
                                + part.population().division().name()));
    }

    /** "More than 150, and not yet 180": the bound as the source gives it, and what else follows. */
    private Span figure(Count count) {
        if (count.upTo() == null || count.qualifier() != Qualifier.AT_LEAST) {
            return new Span(formats.count(count));
        }
        var figure = new Span(formats.count(new Count(count.value(), null, count.qualifier())));
        figure.add(FigureTable.small(getTranslation("insight.unit.figures.atMost", formats.number(count.upTo()))));
        return figure;
    }

    private void sums(FigureTable table, FigureSheet sheet) {
        if (sheet.sumOfParts() != null && sheet.difference() != null) {
            sum(table, "parts", sheet.sumOfParts(), sheet.difference());
        }
        if (sheet.sumOfChildren() != null && sheet.declared() != null) {
            sum(table, "children", sheet.sumOfChildren(), sheet.residual());
        }
    }

    private void sum(FigureTable table, String of, long sum, @Nullable Long left) {
        table.line(FigureTable.quiet(getTranslation("insight.unit.figures.sum." + of), "kn-part"))
                .figure(formats.number(sum), false)
                .cell(Align.WORDS, "")
                .cell(Align.WIDE, left(of, left));
    }

    private Span left(String of, @Nullable Long left) {
        if (left == null) {
            return new Span(getTranslation("insight.unit.figures.otherCutOff"));
        }
        if (left == 0) {
            return new Span(getTranslation("insight.unit.figures.exactly"));
        }
        var words = new Span(getTranslation(
                left < 0 ? "insight.unit.figures.contradiction" : "insight.unit.figures.left." + of,
                left < 0 ? formats.signed(left) : formats.number(left)));
        if (left < 0) {
            words.addClassName("kn-behind");
        }
        return words;
    }

    private static boolean negative(@Nullable Long number) {
        return number != null && number < 0;
    }
}
