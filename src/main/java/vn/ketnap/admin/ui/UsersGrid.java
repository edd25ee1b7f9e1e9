package vn.ketnap.admin.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.data.renderer.LitRenderer;
import java.util.List;
import vn.ketnap.admin.UserRow;
import vn.ketnap.kit.Formats;
import vn.ketnap.kit.PaperTable;

/** One page of accounts, on the screen and on paper. */
final class UsersGrid extends Composite<Grid<UserRow>> {

    private static final String NAME = "<a class=\"kn-strong\" href=${item.href}>${item.name}</a>";
    private static final String LINES = "<span class=\"kn-lines\">${item.text}</span>";

    private final UserWords words = new UserWords(Formats.here());
    private final List<UserRow> rows;

    UsersGrid(List<UserRow> rows) {
        this.rows = rows;
        var grid = getContent();
        grid.addClassName("kn-dense");
        grid.addThemeVariants(GridVariant.LUMO_COMPACT, GridVariant.LUMO_WRAP_CELL_CONTENT);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setAllRowsVisible(true);
        grid.addColumn(LitRenderer.<UserRow>of(NAME)
                        .withProperty("name", UserRow::username)
                        .withProperty("href", user -> UserView.href(user.username())))
                .setHeader(getTranslation("admin.users.column.username"))
                .setWidth("130px");
        grid.addColumn(UserRow::displayName)
                .setHeader(getTranslation("admin.users.column.displayName"))
                .setWidth("190px");
        grid.addColumn(LitRenderer.<UserRow>of(LINES).withProperty("text", words::roles))
                .setHeader(getTranslation("admin.users.column.roles"))
                .setWidth("320px")
                .setFlexGrow(3);
        grid.addColumn(words::state)
                .setHeader(getTranslation("admin.users.column.state"))
                .setWidth("190px");
        grid.addColumn(words::lastSignIn)
                .setHeader(getTranslation("admin.users.column.lastSignIn"))
                .setWidth("150px")
                .setFlexGrow(0);
        grid.setItems(rows);
    }

    /** @param rest what to say of accounts on other pages */
    PaperTable paper(String rest) {
        var heads = List.of(head("username"), head("displayName"), head("roles"), head("state"), head("lastSignIn"));
        var lines = rows.stream()
                .map(user -> new PaperTable.Line(
                        0,
                        List.of(
                                user.username(),
                                user.displayName(),
                                words.roles(user).replace("\n", "; "),
                                words.state(user),
                                words.lastSignIn(user))))
                .toList();
        var paper = new PaperTable();
        paper.show(getTranslation("admin.users.title"), heads, lines, rest);
        return paper;
    }

    private PaperTable.Column head(String name) {
        return new PaperTable.Column(getTranslation("admin.users.column." + name), false);
    }
}
