package vn.ketnap.insight.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;
import vn.ketnap.insight.Explanation;
import vn.ketnap.insight.Explanation.Recipe;
import vn.ketnap.insight.ui.FigureTable.Align;
import vn.ketnap.kit.Formats;
import vn.ketnap.shared.Count;
import vn.ketnap.shared.Period;

/** Where a number comes from: the sum in one line, and every figure in it with the paper it was read in. */
final class WhyDialog extends Dialog {

    private final Formats formats = Formats.here();

    WhyDialog(Explanation why) {
        setHeaderTitle(getTranslation("insight.unit.why.title"));
        setWidth("46rem");
        setCloseOnOutsideClick(true);
        var content = new Div();
        content.addClassName("kn-why");
        content.add(new H3(getTranslation("insight.unit.why.admitted")));
        content.add(recipe(why.admitted(), "insight.unit.why.noNumber"));
        if (why.admitted() != null) {
            content.add(table(why.admitted()));
        }
        content.add(new H3(getTranslation("insight.unit.why.rate")));
        content.add(recipe(why.rate(), "insight.unit.why.noRate"));
        add(content);
        getFooter().add(new Button(getTranslation("insight.unit.why.close"), click -> close()));
    }

    private Paragraph recipe(@Nullable Recipe recipe, String missing) {
        var line = new Paragraph(recipe == null ? getTranslation(missing) : recipe.text());
        line.addClassName(recipe == null ? "kn-of" : "kn-recipe");
        return line;
    }

    private FigureTable table(Recipe recipe) {
        var table = new FigureTable("kn-why-table", "kn-cards")
                .column("insight.unit.why.column.unit", Align.WORDS)
                .column("insight.unit.why.column.value", Align.FIGURES)
                .column("insight.unit.why.column.period", Align.WORDS)
                .column("insight.unit.why.column.source", Align.WIDE);
        for (var figure : recipe.figures()) {
            var count = formats.count(new Count(figure.value(), figure.upTo(), figure.qualifier()));
            table.line(new Span(figure.name()))
                    .figure(recipe.figures().size() > 1 ? figure.sign() + " " + count : count, false)
                    .cell(Align.WORDS, formats.days(new Period(figure.from(), figure.to())))
                    .cell(
                            Align.WIDE,
                            figure.note() == null ? getTranslation("insight.unit.why.noSource") : figure.note());
        }
        return table;
    }
}
