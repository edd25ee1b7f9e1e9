package vn.ketnap.insight.ui;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.ketnap.insight.FigureSheet;
import vn.ketnap.insight.FigureSheetQueries;
import vn.ketnap.insight.LatestPeriodQueries;
import vn.ketnap.insight.ui.FigureTable.Align;
import vn.ketnap.kit.Formats;
import vn.ketnap.kit.PageWords;
import vn.ketnap.kit.Panel;
import vn.ketnap.shared.Count;
import vn.ketnap.shared.Metric;
import vn.ketnap.shared.OrgScope;
import vn.ketnap.shared.Period;
import vn.ketnap.source.training.ui.ClassPart;

/** What a unit has declared of classes, below those that are kept here: the total, its parts, and the difference. */
@org.springframework.stereotype.Component
class DeclaredClassesPart implements ClassPart {

    private static final List<Metric> METRICS =
            List.of(Metric.CLASSES_HELD, Metric.SENT_TO_CLASS, Metric.COMPLETED_CLASS, Metric.SENT_TO_NEW_MEMBER_CLASS);

    private final FigureSheetQueries figures;
    private final LatestPeriodQueries latest;

    DeclaredClassesPart(FigureSheetQueries figures, LatestPeriodQueries latest) {
        this.figures = figures;
        this.latest = latest;
    }

    @Override
    public Optional<Component> about(OrgScope scope, String code, @Nullable Integer year) {
        var asked = year == null ? latest.known(scope, code) : Optional.of(Period.year(year));
        return asked.flatMap(period -> {
            var sheets = METRICS.stream()
                    .map(metric -> figures.load(scope, code, metric, period))
                    .filter(sheet -> sheet.declared() != null)
                    .toList();
            return sheets.isEmpty() ? Optional.empty() : Optional.of(panel(sheets, period));
        });
    }

    private static Panel panel(List<FigureSheet> sheets, Period period) {
        var formats = Formats.here();
        var table = new FigureTable("kn-declared-classes")
                .column("insight.source.classes.metric", Align.WORDS)
                .column("insight.source.classes.declared", Align.FIGURES)
                .column("insight.source.classes.parts", Align.WORDS)
                .column("insight.source.classes.sum", Align.FIGURES)
                .column("insight.source.classes.difference", Align.FIGURES);
        for (var sheet : sheets) {
            var declared = Objects.requireNonNull(sheet.declared());
            var line = table.line(FigureTable.quiet(PageWords.word(sheet.metric()), "kn-strong"));
            line.cell(Align.FIGURES, formats.count(new Count(declared.value(), declared.upTo(), declared.qualifier())))
                    .cell(Align.WORDS, parts(sheet, formats))
                    .cell(
                            Align.FIGURES,
                            sheet.sumOfParts() == null ? Formats.MISSING : formats.number(sheet.sumOfParts()))
                    .cell(
                            Align.FIGURES,
                            sheet.difference() == null ? Formats.MISSING : formats.signed(sheet.difference()));
        }
        var panel = new Panel(
                PageWords.text("insight.source.classes.finding"),
                PageWords.text("insight.source.classes.subtitle", formats.period(period)));
        panel.setBody(table);
        panel.setFootnote(PageWords.text("insight.source.classes.footnote"));
        return panel;
    }

    private static String parts(FigureSheet sheet, Formats formats) {
        return sheet.parts().isEmpty()
                ? Formats.MISSING
                : sheet.parts().stream()
                        .map(part -> PageWords.word(part.population()) + ": " + formats.count(part.count()))
                        .collect(Collectors.joining(" · "));
    }
}
