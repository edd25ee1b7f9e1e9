package vn.ketnap.organization.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.treegrid.TreeGrid;
import com.vaadin.flow.data.renderer.LitRenderer;
import java.util.List;
import vn.ketnap.kit.Formats;
import vn.ketnap.kit.Panel;
import vn.ketnap.organization.Unit;

/** The tree of a day, opened along the way down to the unit chosen. */
final class TreePanel extends Composite<Panel> {

    private static final String NAME = """
            <vaadin-grid-tree-toggle @click=${e => e.target.closest('a') || toggle(e)} .leaf=${!model.hasChildren} \
            .expanded=${live(model.expanded)} .level=${model.level}>\
            <a aria-current=${item.chosen ? 'true' : 'false'} \
            href=${item.href}>${item.name}</a></vaadin-grid-tree-toggle>""";

    private final TreeGrid<Unit> grid = new TreeGrid<>();

    /** @param way the unit chosen and all above it, topmost first; empty when it does not stand on the day */
    TreePanel(TreeAddress address, UnitTree tree, List<Unit> way, List<Unit> children) {
        grid.addClassNames("kn-dense", "kn-scrolls");
        grid.addThemeVariants(GridVariant.LUMO_COMPACT, GridVariant.LUMO_WRAP_CELL_CONTENT);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.addColumn(LitRenderer.<Unit>of(NAME)
                        .withProperty("name", Unit::name)
                        .withProperty("chosen", unit -> unit.code().equals(address.unit()))
                        .withProperty("href", unit -> address.about(unit.code()).href())
                        .withFunction("toggle", this::toggle))
                .setHeader(getTranslation("organization.tree.column.unit"))
                .setWidth("min(260px, 60vw)")
                .setFlexGrow(3);
        grid.addColumn(unit ->
                        getTranslation("word.OrganizationKind." + unit.kind().name()))
                .setHeader(getTranslation("organization.tree.column.kind"))
                .setWidth("140px")
                .setFlexGrow(1);
        grid.addColumn(Unit::code)
                .setHeader(getTranslation("organization.tree.column.code"))
                .setWidth("110px")
                .setFlexGrow(1);
        grid.addColumn(unit ->
                        unit.children() == 0 ? Formats.MISSING : Formats.here().number(unit.children()))
                .setHeader(getTranslation("organization.tree.column.children"))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("90px")
                .setFlexGrow(0);
        grid.addItemClickListener(click -> UI.getCurrent()
                .navigate(
                        OrganizationView.class,
                        address.about(click.getItem().code()).parameters()));
        grid.setDataProvider(tree);
        grid.expand(way);
        getContent().setFootnote(getTranslation("organization.tree.footnote"));
        getContent().setBody(grid, new LineTable(way, children, address));
    }

    private void toggle(Unit unit) {
        if (grid.isExpanded(unit)) {
            grid.collapse(unit);
        } else {
            grid.expand(unit);
        }
    }
}
