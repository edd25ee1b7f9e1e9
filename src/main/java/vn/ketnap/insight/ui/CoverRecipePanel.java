package vn.ketnap.insight.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import vn.ketnap.insight.cover.Cover;
import vn.ketnap.insight.cover.CoverLine;
import vn.ketnap.insight.cover.PassRate;
import vn.ketnap.insight.screen.SourceScreen;
import vn.ketnap.insight.ui.FigureTable.Align;
import vn.ketnap.kit.EmptyState;
import vn.ketnap.kit.Formats;
import vn.ketnap.kit.Panel;

/** How the expected number comes about: persons in each stage, times the share that passed in the years before. */
final class CoverRecipePanel extends Composite<Panel> {

    private final Formats formats = Formats.here();

    CoverRecipePanel(SourceScreen shown) {
        getContent().setFinding(getTranslation("insight.source.recipe"));
        var own = shown.own().orElse(null);
        if (own == null || own.lines().isEmpty()) {
            getContent().setSubtitle("");
            getContent()
                    .setBody(new EmptyState(
                            getTranslation("insight.source.recipe.emptyTitle"),
                            getTranslation("insight.source.recipe.emptyHint")));
            return;
        }
        getContent().setSubtitle(getTranslation("insight.source.recipe.subtitle", own.day(), own.end()));
        getContent().setBody(table(own));
        getContent().setFootnote(footnote(own));
    }

    private FigureTable table(Cover own) {
        var table = new FigureTable("kn-cover-recipe")
                .column("insight.source.recipe.stage", Align.WORDS)
                .column("insight.source.recipe.persons", Align.FIGURES)
                .column("insight.source.recipe.share", Align.FIGURES)
                .column("insight.source.recipe.expected", Align.FIGURES);
        own.lines().forEach(line -> line(table, line));
        table.foot(new Span(getTranslation("insight.source.recipe.sum")))
                .figure(formats.number(own.persons()), false)
                .figure("", false)
                .figure(decimal(own.expected()), false);
        return table;
    }

    private void line(FigureTable table, CoverLine line) {
        var share = line.share();
        table.line(new Span(getTranslation("insight.source.stage." + line.stage())), FigureTable.small(seen(line)))
                .figure(formats.number(line.persons()), false)
                .figure(CoverPanel.percent(formats, share), false)
                .figure(share == null ? Formats.MISSING : decimal(line.expected()), false);
    }

    /** What was seen in the years before: the unit's own people in numbers, the superior's as a share. */
    private String seen(CoverLine line) {
        if (!line.own().known() && !line.above().known()) {
            return getTranslation("insight.source.recipe.neverSeen");
        }
        var own = getTranslation(
                "insight.source.recipe.own",
                formats.number(line.own().passed()),
                formats.number(line.own().stood()));
        return line.above().known()
                ? own + " · " + getTranslation("insight.source.recipe.above", share(line.above()))
                : own;
    }

    private String share(PassRate rate) {
        return CoverPanel.percent(formats, rate.share());
    }

    private String footnote(Cover own) {
        var classes = own.classes();
        var words = new StringBuilder(getTranslation("insight.source.recipe.footnote"));
        if (classes.sent() > 0) {
            words.append(' ')
                    .append(getTranslation(
                            "insight.source.recipe.classes",
                            formats.number(classes.decided()),
                            formats.number(classes.sent()),
                            own.end()));
        }
        if (classes.medianDays() != null) {
            words.append(' ')
                    .append(getTranslation(
                            "insight.source.recipe.median",
                            formats.number(classes.medianDays().longValue())));
        }
        return words.toString();
    }

    private String decimal(double number) {
        return formats.number(BigDecimal.valueOf(number), 1);
    }
}
