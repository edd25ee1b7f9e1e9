package vn.ketnap.insight.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.data.renderer.LitRenderer;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import vn.ketnap.insight.BranchList;
import vn.ketnap.insight.screen.StagnationScreen;
import vn.ketnap.kit.EmptyState;
import vn.ketnap.kit.Formats;
import vn.ketnap.kit.Panel;

/** One of the lists beside the register, page by page: unknown branches, branches that admit again, small ones. */
final class BranchListPanel extends Composite<Panel> {

    private static final String NAME = "<a class=\"kn-strong\" href=${item.href}>${item.name}</a>";
    private static final int LINES_AT_FULL_HEIGHT = 20;

    private final Formats formats = Formats.here();
    private final Grid<BranchList.Line> grid = new Grid<>();

    /** @param pages reads a page of so many branches */
    BranchListPanel(
            StagnationAddress address,
            StagnationScreen shown,
            String span,
            BranchList first,
            BiFunction<Integer, Integer, List<BranchList.Line>> pages) {
        var kind = Objects.requireNonNull(address.list());
        var day = Objects.requireNonNull(address.asOf());
        getContent().setFinding(finding(kind, address, shown, first.total()));
        getContent().setSubtitle(subtitle(kind, day, span));
        if (kind == BranchList.Kind.SMALL) {
            getContent().setCorner(thresholds(address, shown));
        }
        if (first.total() == 0) {
            getContent()
                    .setBody(new EmptyState(
                            getTranslation("insight.stagnation.list.empty"),
                            getTranslation("insight.stagnation.list.empty.hint")));
            return;
        }
        columns(kind);
        boolean all = first.total() <= LINES_AT_FULL_HEIGHT;
        grid.setAllRowsVisible(all);
        grid.setClassName("kn-scrolls", !all);
        grid.setItems(
                query -> query.getPage() == 0 && query.getPageSize() == StagnationGrid.PAGE
                        ? first.lines().stream()
                        : pages.apply(query.getPage(), query.getPageSize()).stream(),
                query -> Math.toIntExact(first.total()));
        getContent().setBody(grid);
    }

    private String finding(BranchList.Kind kind, StagnationAddress address, StagnationScreen shown, long total) {
        return getTranslation(
                "insight.stagnation.list." + kind.name() + ".finding",
                total,
                address.under() == null ? shown.small().getLast().threshold() : address.under());
    }

    private String subtitle(BranchList.Kind kind, LocalDate day, String span) {
        return getTranslation("insight.stagnation.list." + kind.name() + ".subtitle", span, day.withDayOfYear(1), day);
    }

    private Div thresholds(StagnationAddress address, StagnationScreen shown) {
        var links = new Div();
        links.addClassName("kn-lists-corner");
        for (var under : shown.small()) {
            var link = new Anchor(
                    address.listing(BranchList.Kind.SMALL, under.threshold()).href(),
                    getTranslation("insight.stagnation.under", under.threshold(), formats.number(under.branches())));
            if (Objects.equals(address.under(), under.threshold())) {
                link.getElement().setAttribute("aria-current", "page");
            }
            links.add(link);
        }
        return links;
    }

    private void columns(BranchList.Kind kind) {
        grid.addClassName("kn-dense");
        grid.addThemeVariants(GridVariant.LUMO_COMPACT, GridVariant.LUMO_WRAP_CELL_CONTENT);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setPageSize(StagnationGrid.PAGE);
        grid.addColumn(LitRenderer.<BranchList.Line>of(NAME)
                        .withProperty("name", BranchList.Line::name)
                        .withProperty("href", line -> "don-vi/" + line.code()))
                .setHeader(getTranslation("insight.stagnation.column.BRANCH"))
                .setFlexGrow(2);
        words("insight.stagnation.column.BASE", line -> Objects.requireNonNullElse(line.baseName(), Formats.MISSING));
        figures("insight.stagnation.column.MEMBERS", line -> formats.number(line.members()));
        if (kind == BranchList.Kind.RECOVERED) {
            figures("insight.stagnation.column.AGAIN", line -> formats.date(line.againOn()));
            figures("insight.stagnation.column.SILENT", line -> formats.number(line.years()));
        }
        grid.addItemClickListener(
                click -> FilterLinks.go(grid, "don-vi/" + click.getItem().code()));
    }

    private void words(String key, Function<BranchList.Line, String> text) {
        grid.addColumn(text::apply).setHeader(getTranslation(key)).setFlexGrow(2);
    }

    private void figures(String key, Function<BranchList.Line, String> text) {
        grid.addColumn(text::apply)
                .setHeader(getTranslation(key))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("130px");
    }
}
