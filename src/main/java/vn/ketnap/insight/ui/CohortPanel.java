package vn.ketnap.insight.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Comparator;
import java.util.List;
import vn.ketnap.insight.cover.Cohort;
import vn.ketnap.insight.screen.SourceScreen;
import vn.ketnap.insight.ui.FigureTable.Align;
import vn.ketnap.kit.EmptyState;
import vn.ketnap.kit.Formats;
import vn.ketnap.kit.Panel;

/** What became of those who got the certificate, year by year of the certificate. */
final class CohortPanel extends Composite<Panel> {

    private final Formats formats = Formats.here();

    CohortPanel(SourceScreen shown) {
        var cohorts = shown.cohorts();
        getContent().setSubtitle(getTranslation("insight.source.cohort.subtitle", shown.day()));
        if (cohorts.isEmpty()) {
            getContent().setFinding(getTranslation("insight.source.cohort.nobody"));
            getContent()
                    .setBody(new EmptyState(
                            getTranslation("insight.source.cohort.emptyTitle"),
                            getTranslation("insight.source.cohort.emptyHint")));
            return;
        }
        var told = told(cohorts, shown.day().getYear());
        getContent()
                .setFinding(getTranslation("insight.source.cohort.finding", share(told), String.valueOf(told.year())));
        var table = new FigureTable("kn-cohorts")
                .column("insight.source.cohort.year", Align.WORDS)
                .column("insight.source.cohort.trained", Align.FIGURES)
                .column("insight.source.cohort.decided", Align.FIGURES)
                .column("insight.source.cohort.share", Align.FIGURES)
                .column("insight.source.cohort.open", Align.FIGURES)
                .column("insight.source.cohort.left", Align.FIGURES);
        cohorts.forEach(cohort -> table.line(new Span(String.valueOf(cohort.year())))
                .figure(formats.number(cohort.trained()), false)
                .figure(formats.number(cohort.decided()), false)
                .figure(share(cohort), false)
                .figure(formats.number(cohort.open()), false)
                .figure(formats.number(cohort.left()), false));
        var scroller = new Div(table);
        scroller.addClassName("kn-funnel-scroll");
        getContent().setBody(scroller);
        getContent().setFootnote(getTranslation("insight.source.cohort.footnote"));
    }

    /** The largest of those that had a year at least; the youngest have hardly begun. */
    private static Cohort told(List<Cohort> cohorts, int year) {
        return cohorts.stream()
                .filter(cohort -> cohort.year() < year)
                .max(Comparator.comparingLong(Cohort::trained))
                .orElse(cohorts.getFirst());
    }

    private String share(Cohort cohort) {
        return CoverPanel.percent(formats, (double) cohort.decided() / cohort.trained());
    }
}
