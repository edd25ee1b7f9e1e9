package vn.ketnap.insight.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import vn.ketnap.admission.stagnation.CauseKind;
import vn.ketnap.insight.CauseCounts;
import vn.ketnap.insight.ReasonFilter;
import vn.ketnap.insight.ui.FigureTable.Align;
import vn.ketnap.kit.Formats;
import vn.ketnap.kit.Messages;
import vn.ketnap.kit.Panel;

/** Why the listed branches admit nobody: a line for each cause, below objective and subjective; each leads to its branches. */
final class CausesPanel extends Composite<Panel> {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Formats formats = Formats.here();
    private final StagnationAddress address;
    private final CauseCounts counts;

    CausesPanel(StagnationAddress address, CauseCounts counts, String span) {
        this.address = address;
        this.counts = counts;
        long named = counts.listed() - counts.unnamed();
        getContent()
                .setFinding(
                        named == 0
                                ? getTranslation("insight.stagnation.causes.none")
                                : getTranslation("insight.stagnation.causes", named, counts.listed()));
        getContent().setSubtitle(getTranslation("insight.stagnation.causes.subtitle", span));
        getContent()
                .setFootnote(getTranslation(
                        "insight.stagnation.causes.note",
                        counts.exempt(),
                        counts.expired(),
                        counts.acting(),
                        counts.overdue()));
        getContent().setBody(table());
    }

    private FigureTable table() {
        var table = new FigureTable("kn-causes")
                .column("insight.stagnation.causes.column.cause", Align.WORDS)
                .column("insight.stagnation.causes.column.branches", Align.FIGURES)
                .column("insight.stagnation.causes.column.share", Align.BAR);
        for (var kind : counts.byKind()) {
            var name = new Span(Messages.ofClassPath().word(formats.locale(), kind.kind()));
            name.addClassName("kn-strong");
            line(table.line(name), kind.branches());
            causes(table, kind.kind());
        }
        if (counts.unnamed() > 0) {
            line(
                    table.line(link(
                            getTranslation("insight.stagnation.causes.unnamed"),
                            new ReasonFilter(null, true, null, null))),
                    counts.unnamed());
        }
        return table;
    }

    private void causes(FigureTable table, CauseKind kind) {
        for (var one : counts.byCause()) {
            if (one.cause().kind() == kind) {
                var link = link(
                        Messages.ofClassPath().word(formats.locale(), one.cause()),
                        new ReasonFilter(one.cause(), false, null, null));
                link.addClassName("kn-causes-one");
                line(table.line(link), one.branches());
            }
        }
    }

    private Anchor link(String words, ReasonFilter wanted) {
        return new Anchor(address.wanting(wanted).href(), words);
    }

    private void line(FigureTable.Line line, long branches) {
        var share = BigDecimal.valueOf(branches)
                .multiply(HUNDRED)
                .divide(BigDecimal.valueOf(counts.listed()), MathContext.DECIMAL64)
                .setScale(1, RoundingMode.HALF_UP);
        var filled = new Div();
        filled.addClassName("kn-causes-bar");
        filled.getStyle().set("--kn-share", share.toPlainString());
        line.figure(formats.number(branches) + "/" + formats.number(counts.listed()), false)
                .cell(Align.BAR, filled, new Span(formats.percent(share)));
    }
}
