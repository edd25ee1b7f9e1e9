package vn.ketnap.insight.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.data.renderer.LitRenderer;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import vn.ketnap.insight.Stagnation;
import vn.ketnap.insight.ui.StagnationCells.Column;
import vn.ketnap.kit.Formats;

/** The branches of the register, page by page; the first page comes with the screen. */
final class StagnationGrid extends Composite<Grid<Stagnation.Branch>> {

    static final int PAGE = 50;
    static final String EDIT = "edit";

    private static final String NAME = "<a class=\"kn-strong\" href=${item.href}>${item.name}</a>";
    private static final String BUTTON = """
            <button class="kn-row-button" type="button" aria-label=${item.label} @click=${open}>${item.text}</button>""";
    private static final int LINES_AT_FULL_HEIGHT = 20;

    private final Grid<Stagnation.Branch> grid = getContent();
    private final StagnationCells cells;
    private final Map<Column, Grid.Column<Stagnation.Branch>> columns = new EnumMap<>(Column.class);

    /** @param day the day the register is read */
    StagnationGrid(LocalDate day) {
        this.cells = new StagnationCells(Formats.here(), day);
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
                .setWidth("min(138px, 40vw)");
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
                        .setFlexGrow(column == Column.NOTE ? 2 : 1));
    }

    /**
     * Gives each line a button that opens what is said of its branch.
     *
     * @param mayChange whether more can be said, or only read
     */
    void setReasons(boolean mayChange, Consumer<Stagnation.Branch> opened) {
        String text = getTranslation(mayChange ? "insight.stagnation.edit.short" : "insight.stagnation.look.short");
        String about = getTranslation("insight.stagnation.edit");
        grid.addColumn(LitRenderer.<Stagnation.Branch>of(BUTTON)
                        .withProperty("text", branch -> text)
                        .withProperty("label", branch -> about + ": " + branch.name())
                        .withFunction("open", opened::accept))
                .setHeader(getTranslation("insight.stagnation.column.EDIT"))
                .setKey(EDIT)
                .setFrozenToEnd(true)
                .setWidth("60px")
                .setFlexGrow(0);
    }

    /** The columns that somebody on the first page fills. */
    static List<Column> filled(List<Stagnation.Branch> first) {
        boolean followed = first.stream().anyMatch(branch -> branch.details().officer() != null);
        boolean listed = first.stream().anyMatch(branch -> branch.sources() != null);
        boolean noted = first.stream().anyMatch(branch -> branch.note() != null);
        return Arrays.stream(Column.values())
                .filter(column -> followed || column != Column.OFFICER)
                .filter(column -> listed || column != Column.SOURCES)
                .filter(column -> noted || column != Column.NOTE)
                .toList();
    }

    /** @param pages reads a page of so many branches */
    void show(long total, List<Stagnation.Branch> first, BiFunction<Integer, Integer, List<Stagnation.Branch>> pages) {
        var filled = filled(first);
        columns.forEach((key, column) -> column.setVisible(filled.contains(key)));
        boolean all = total <= LINES_AT_FULL_HEIGHT;
        grid.setAllRowsVisible(all);
        grid.setClassName("kn-scrolls", !all);
        grid.setItems(
                query -> query.getPage() == 0 && query.getPageSize() == PAGE
                        ? first.stream()
                        : pages.apply(query.getPage(), query.getPageSize()).stream(),
                query -> Math.toIntExact(total));
    }
}
