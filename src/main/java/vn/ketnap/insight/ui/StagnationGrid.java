package vn.ketnap.insight.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.data.renderer.LitRenderer;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import vn.ketnap.insight.Stagnation;
import vn.ketnap.insight.ui.StagnationCells.Column;
import vn.ketnap.kit.Formats;

/** The branches of the register, page by page; the first page comes with the screen. */
final class StagnationGrid extends Composite<Grid<Stagnation.Branch>> {

    static final int PAGE = 50;

    private static final String NAME = "<a class=\"kn-strong\" href=${item.href}>${item.name}</a>";
    private static final int LINES_AT_FULL_HEIGHT = 20;

    private final Grid<Stagnation.Branch> grid = getContent();
    private final StagnationCells cells = new StagnationCells(Formats.here());
    private final Map<Column, Grid.Column<Stagnation.Branch>> columns = new EnumMap<>(Column.class);

    StagnationGrid() {
        grid.addClassName("kn-dense");
        grid.addThemeVariants(GridVariant.LUMO_COMPACT, GridVariant.LUMO_WRAP_CELL_CONTENT);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setPageSize(PAGE);
        grid.addColumn(LitRenderer.<Stagnation.Branch>of(NAME)
                        .withProperty("name", Stagnation.Branch::name)
                        .withProperty("href", branch -> "don-vi/" + branch.code()))
                .setHeader(getTranslation("insight.stagnation.column.BRANCH"))
                .setFrozen(true)
                .setFlexGrow(2)
                .setWidth("min(170px, 40vw)");
        Arrays.stream(Column.values()).forEach(this::addColumn);
        grid.addItemClickListener(
                click -> FilterLinks.go(grid, "don-vi/" + click.getItem().code()));
    }

    private void addColumn(Column column) {
        columns.put(
                column,
                grid.addColumn(LitRenderer.<Stagnation.Branch>of(AttainmentGrid.CELL)
                                .withProperty(
                                        "text",
                                        branch -> cells.cell(column, branch).text())
                                .withProperty(
                                        "small",
                                        branch -> cells.cell(column, branch).small())
                                .withProperty(
                                        "look",
                                        branch -> cells.cell(column, branch).look())
                                .withProperty("mark", branch -> ""))
                        .setHeader(getTranslation(column.key()))
                        .setTextAlign(column.figures() ? ColumnTextAlign.END : ColumnTextAlign.START)
                        .setWidth(column.width())
                        .setFlexGrow(column == Column.NOTE ? 3 : 1));
    }

    /** The columns that somebody on the first page fills. */
    static List<Column> filled(List<Stagnation.Branch> first) {
        boolean followed = first.stream().anyMatch(branch -> branch.details().officer() != null);
        return Arrays.stream(Column.values())
                .filter(column -> followed || column != Column.OFFICER)
                .toList();
    }

    /** @param pages reads a page of so many branches */
    void show(Stagnation first, BiFunction<Integer, Integer, List<Stagnation.Branch>> pages) {
        var filled = filled(first.rows());
        columns.forEach((key, column) -> column.setVisible(filled.contains(key)));
        boolean all = first.total() <= LINES_AT_FULL_HEIGHT;
        grid.setAllRowsVisible(all);
        grid.setClassName("kn-scrolls", !all);
        grid.setItems(
                query -> query.getPage() == 0 && query.getPageSize() == PAGE
                        ? first.rows().stream()
                        : pages.apply(query.getPage(), query.getPageSize()).stream(),
                query -> Math.toIntExact(first.total()));
    }
}
