package vn.ketnap.insight.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.ketnap.insight.FigureSheet;
import vn.ketnap.insight.FigureSheet.Part;
import vn.ketnap.insight.Left;
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
        var table = new FigureTable("kn-figures", "kn-cards")
                .column("insight.unit.figures.column.metric", Align.WORDS)
                .column("insight.unit.figures.column.value", Align.FIGURES)
                .column("insight.unit.figures.column.cutOff", Align.WORDS)
                .column("insight.unit.figures.column.parts", Align.WIDE)
                .column("insight.unit.figures.column.source", Align.WIDE);
        shown.sheets().forEach(sheet -> line(table, sheet));
        getContent().setBody(table);
    }

    private String finding(UnitSituation shown) {
        long contradictions = shown.sheets().stream()
                .filter(sheet -> negative(sheet.difference()) || contradicted(sheet.left()))
                .count();
        if (contradictions > 0) {
            return getTranslation("insight.unit.figures.contradictions", (int) contradictions);
        }
        return getTranslation(
                shown.sheets().isEmpty() ? "insight.unit.figures.none" : "insight.unit.figures.addUp",
                shown.sheets().size());
    }

    private void line(FigureTable table, FigureSheet sheet) {
        var declared = sheet.declared();
        var cutOff = declared != null
                ? declared.cutOff()
                : parts(sheet).map(Part::cutOff).findFirst().orElse(null);
        table.line(new Span(getTranslation("word.Metric." + sheet.metric().name())))
                .cell(
                        Align.FIGURES,
                        declared == null
                                ? new Span(Formats.MISSING)
                                : figure(new Count(declared.value(), declared.upTo(), declared.qualifier())))
                .cell(Align.WORDS, formats.date(cutOff))
                .cell(Align.WIDE, compared(sheet))
                .cell(Align.WIDE, declared == null || declared.note() == null ? "" : declared.note());
    }

    private static Stream<Part> parts(FigureSheet sheet) {
        return Stream.concat(sheet.parts().stream(), sheet.groups().stream());
    }

    /** The parts, whether they add up, the groups that are never added, and what the units below add up to. */
    private Component[] compared(FigureSheet sheet) {
        var lines = new ArrayList<Component>();
        if (!sheet.parts().isEmpty()) {
            var line = new Div(new Span(said(sheet.parts())));
            if (sheet.sumOfParts() != null && sheet.difference() != null) {
                line.add(new Span(" · "), left(sheet.sumOfParts(), sheet.difference()));
            }
            lines.add(line);
        }
        if (!sheet.groups().isEmpty()) {
            lines.add(new Div(getTranslation("insight.unit.figures.groups", said(sheet.groups()))));
        }
        if (sheet.sumOfChildren() != null && sheet.declared() != null) {
            lines.add(new Div(beside(sheet.sumOfChildren(), sheet.left())));
        }
        return lines.toArray(Component[]::new);
    }

    private String said(List<Part> parts) {
        return parts.stream()
                .map(part -> getTranslation(
                                "word.Population." + part.population().name()) + " " + formats.count(part.count()))
                .collect(Collectors.joining(" · "));
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

    private Span left(long sum, long left) {
        var ending = left == 0 ? "exactly" : left < 0 ? "contradiction" : "left";
        var words = new Span(getTranslation(
                "insight.unit.figures.parts." + ending,
                formats.number(sum),
                left < 0 ? formats.signed(left) : formats.number(left)));
        if (left < 0) {
            words.addClassName("kn-behind");
        }
        return words;
    }

    private Span beside(long sum, @Nullable Left left) {
        var ending = left == null ? "otherCutOff" : left.atLeast() ? "atLeast" : "SOME";
        if (left != null && left.finding() != Left.Finding.SOME) {
            ending = left.finding().name();
        }
        var words = new Span(getTranslation(
                "insight.unit.figures.children." + ending, formats.number(sum), left == null ? "" : said(left)));
        if (contradicted(left)) {
            words.addClassName("kn-behind");
        }
        return words;
    }

    private String said(Left left) {
        return left.atLeast() ? formats.number(left.count().value()) : formats.count(left.count());
    }

    private static boolean contradicted(@Nullable Left left) {
        return left != null && left.finding() == Left.Finding.CONTRADICTION;
    }

    private static boolean negative(@Nullable Long number) {
        return number != null && number < 0;
    }
}
