package vn.ketnap.insight.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.data.renderer.LitRenderer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.ketnap.figure.Answer;
import vn.ketnap.insight.AttainmentFilter;
import vn.ketnap.insight.MonthSheet;
import vn.ketnap.kit.ExportLink;
import vn.ketnap.kit.Formats;
import vn.ketnap.kit.Panel;
import vn.ketnap.kit.PaperTable;

/** Months × units: who admitted when, and who not at all; the darker a month, the nearer the unit's own best one. */
final class MonthsPanel extends Composite<Panel> {

    /** So many lines stand at full height; more scroll within the grid. */
    private static final int LINES_AT_FULL_HEIGHT = 16;

    /** How dark a month can be. */
    private static final int SHADES = 4;

    /** A month is narrow: the mark of a bound stands right before its number. */
    private static final String NO_BREAK = "\u00A0";

    private static final String NAME = "<a href=${item.href}>${item.name}</a>";

    private final Formats formats = Formats.here();
    private final AttainmentFilter filter;
    private final MonthSheet sheet;

    /** @param exports hands out the months of all units */
    MonthsPanel(AttainmentFilter filter, MonthSheet sheet, MonthsExport exports) {
        this.filter = filter;
        this.sheet = sheet;
        var lines = lines();
        getContent().setFinding(finding());
        getContent().setSubtitle(getTranslation("insight.months.subtitle", String.valueOf(sheet.year())));
        getContent()
                .setCorner(new ExportLink(getTranslation("kit.export.button"), () -> exports.make(filter, formats)));
        getContent().setBody(grid(lines), paper(lines));
        getContent()
                .setFootnote(getTranslation("insight.months.note") + " "
                        + getTranslation("insight.attainment.note.reading."
                                + filter.reading().name()));
    }

    private List<MonthSheet.Row> lines() {
        var lines = new ArrayList<MonthSheet.Row>();
        if (sheet.own() != null) {
            lines.add(sheet.own());
        }
        lines.addAll(sheet.children());
        return lines;
    }

    /** How many of the units below admitted nobody in the last month that has ended for all of them. */
    private String finding() {
        for (int month = MonthSheet.MONTHS - 1; month >= 0; month--) {
            int index = month;
            var known = sheet.children().stream()
                    .map(row -> row.months().get(index))
                    .filter(answer -> answer != null && ended(answer, index))
                    .toList();
            if (!known.isEmpty()) {
                long nobody =
                        known.stream().filter(answer -> number(answer) == 0).count();
                return getTranslation("insight.months.finding", nobody, known.size(), month + 1);
            }
        }
        return getTranslation("insight.months.none");
    }

    private boolean ended(Answer answer, int month) {
        return !answer.cutOff().isBefore(sheet.month(month).plusMonths(1).minusDays(1));
    }

    private Grid<MonthSheet.Row> grid(List<MonthSheet.Row> lines) {
        var grid = new Grid<MonthSheet.Row>();
        grid.addClassNames("kn-dense", "kn-months");
        grid.addThemeVariants(GridVariant.LUMO_COMPACT);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.addColumn(LitRenderer.<MonthSheet.Row>of(NAME)
                        .withProperty("name", MonthSheet.Row::name)
                        .withProperty("href", row -> FilterLinks.unit(filter.about(row.code()))))
                .setHeader(getTranslation("insight.attainment.column.unit"))
                .setPartNameGenerator(row -> row.equals(sheet.own()) ? "months-own" : null)
                .setTooltipGenerator(MonthSheet.Row::name)
                .setFrozen(true)
                .setWidth("9.5rem")
                .setFlexGrow(3);
        IntStream.range(0, MonthSheet.MONTHS)
                .forEach(month -> figure(grid, head(month), row -> text(row, month))
                        .setPartNameGenerator(row -> shade(row, month))
                        .setTooltipGenerator(row -> hint(row, month)));
        figure(grid, getTranslation("insight.months.total"), this::total)
                .setPartNameGenerator(row -> "months-total")
                .setWidth("3rem");
        grid.setItems(lines);
        boolean all = lines.size() <= LINES_AT_FULL_HEIGHT;
        grid.setAllRowsVisible(all);
        grid.setClassName("kn-scrolls", !all);
        return grid;
    }

    private static Grid.Column<MonthSheet.Row> figure(
            Grid<MonthSheet.Row> grid,
            String head,
            com.vaadin.flow.function.ValueProvider<MonthSheet.Row, String> text) {
        return grid.addColumn(text)
                .setHeader(head)
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("2.3rem")
                .setFlexGrow(1);
    }

    private PaperTable paper(List<MonthSheet.Row> lines) {
        var columns = new ArrayList<PaperTable.Column>();
        columns.add(new PaperTable.Column(getTranslation("insight.attainment.column.unit"), false));
        IntStream.range(0, MonthSheet.MONTHS).forEach(month -> columns.add(new PaperTable.Column(head(month), true)));
        columns.add(new PaperTable.Column(getTranslation("insight.months.total"), true));
        var table = new PaperTable();
        int left = lines.size() - PaperTable.LINES_AT_FIRST;
        table.show(
                getTranslation("insight.months.subtitle", String.valueOf(sheet.year())),
                columns,
                lines.stream().limit(PaperTable.LINES_AT_FIRST).map(this::line).toList(),
                left > 0 ? getTranslation("insight.months.rest", left) : "");
        return table;
    }

    private PaperTable.Line line(MonthSheet.Row row) {
        var cells = new ArrayList<String>();
        cells.add(row.name());
        IntStream.range(0, MonthSheet.MONTHS).forEach(month -> cells.add(text(row, month)));
        cells.add(total(row));
        return new PaperTable.Line(row.equals(sheet.own()) ? 0 : 1, cells);
    }

    private String head(int month) {
        return getTranslation("insight.months.month", month + 1);
    }

    private String text(MonthSheet.Row row, int month) {
        var answer = row.months().get(month);
        return answer == null ? Formats.MISSING : formats.count(answer.count()).replace(NO_BREAK, "");
    }

    private String total(MonthSheet.Row row) {
        var total = row.total();
        return total == null ? Formats.MISSING : formats.number(total);
    }

    private @Nullable String hint(MonthSheet.Row row, int month) {
        var answer = row.months().get(month);
        return answer == null
                ? getTranslation("insight.months.unknown")
                : getTranslation(
                        "insight.months.hint",
                        text(row, month),
                        answer.cutOff(),
                        getTranslation(
                                "insight.months.source." + answer.source().name()));
    }

    private static @Nullable String shade(MonthSheet.Row row, int month) {
        var answer = row.months().get(month);
        if (answer == null) {
            return "months-unknown";
        }
        long best = row.months().stream()
                .mapToLong(other -> other == null ? 0 : number(other))
                .max()
                .orElse(0);
        long n = number(answer);
        return n == 0 ? "months-nobody" : "months-" + (1 + (n * SHADES - 1) / best);
    }

    private static long number(Answer answer) {
        return answer.count().value();
    }
}
