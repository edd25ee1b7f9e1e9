package vn.ketnap.insight.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Span;
import java.util.Arrays;
import java.util.Comparator;
import vn.ketnap.insight.screen.SourceScreen;
import vn.ketnap.insight.ui.FigureTable.Align;
import vn.ketnap.kit.EmptyState;
import vn.ketnap.kit.Formats;
import vn.ketnap.kit.Messages;
import vn.ketnap.kit.Panel;
import vn.ketnap.source.WayOut;

/** Who left the sources within the period, and why. */
final class WaysOutPanel extends Composite<Panel> {

    WaysOutPanel(SourceScreen shown) {
        var formats = Formats.here();
        var out = shown.waysOut();
        getContent()
                .setSubtitle(getTranslation(
                        "insight.source.out.subtitle",
                        formats.period(shown.filter().period())));
        if (out.persons() == 0) {
            getContent().setFinding(getTranslation("insight.source.out.nobody"));
            getContent()
                    .setBody(new EmptyState(
                            getTranslation("insight.source.out.emptyTitle"),
                            getTranslation("insight.source.out.emptyHint")));
            return;
        }
        var words = Messages.ofClassPath();
        var reasons = Arrays.stream(WayOut.values())
                .filter(reason -> out.of(reason) > 0)
                .sorted(Comparator.comparingLong(out::of).reversed())
                .toList();
        getContent()
                .setFinding(getTranslation(
                        "insight.source.out.finding",
                        formats.number(out.persons()),
                        words.word(formats.locale(), reasons.getFirst())));
        var table = new FigureTable("kn-ways-out")
                .column("insight.source.out.reason", Align.WORDS)
                .column("insight.source.out.persons", Align.FIGURES);
        reasons.forEach(reason -> table.line(new Span(words.word(formats.locale(), reason)))
                .figure(formats.number(out.of(reason)), false));
        getContent().setBody(table);
    }
}
