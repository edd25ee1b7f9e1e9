package vn.ketnap.admission.ui;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.function.ValueProvider;

/** The branch of a row: its name, which leads to its page, and its code. */
final class BranchColumn {

    private static final String BRANCH =
            "<a class=\"kn-strong\" href=${item.href}>${item.name}</a><span class=\"kn-small\">${item.code}</span>";

    private BranchColumn() {}

    static <R> void addTo(Grid<R> grid, ValueProvider<R, String> code, ValueProvider<R, String> name) {
        grid.addColumn(LitRenderer.<R>of(BRANCH)
                        .withProperty("name", name)
                        .withProperty("code", code)
                        .withProperty("href", row -> "don-vi/" + code.apply(row)))
                .setHeader(grid.getTranslation("admission.register.column.branch"))
                .setFlexGrow(2)
                .setWidth("min(170px, 40vw)");
    }
}
