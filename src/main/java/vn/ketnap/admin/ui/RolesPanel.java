package vn.ketnap.admin.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.Consumer;
import vn.ketnap.admin.HeldRole;
import vn.ketnap.admin.UserRow;
import vn.ketnap.kit.EmptyState;
import vn.ketnap.kit.Formats;
import vn.ketnap.kit.Panel;

/** The roles of an account: those that hold, those to come, those that are over. */
final class RolesPanel extends Composite<Panel> {

    private final Formats formats = Formats.here();
    private final UserWords words = new UserWords(formats);
    private final Consumer<HeldRole> withdraw;

    RolesPanel(UserRow user, Consumer<HeldRole> withdraw) {
        this.withdraw = withdraw;
        getContent().setFinding(getTranslation("admin.user.roles"));
        getContent().setSubtitle(getTranslation("admin.user.roles.order"));
        getContent().setFootnote(getTranslation("admin.user.roles.footnote"));
        getContent()
                .setBody(
                        user.roles().isEmpty()
                                ? new EmptyState(
                                        getTranslation("admin.user.roles.empty"),
                                        getTranslation("admin.user.roles.empty.hint"))
                                : table(user));
    }

    private Component table(UserRow user) {
        var table = new NativeTable();
        table.addClassNames("kn-table", "kn-words", "kn-roles");
        var head = new NativeTableRow();
        for (var name : List.of("role", "unit", "from", "until", "standing")) {
            head.add(new NativeTableHeaderCell(getTranslation("admin.user.column." + name)));
        }
        head.add(new NativeTableHeaderCell(""));
        table.getHead().add(head);
        user.roles().forEach(role -> table.getBody().add(line(role)));
        return table;
    }

    private NativeTableRow line(HeldRole role) {
        var row = new NativeTableRow();
        var name = new NativeTableHeaderCell(words.word(role.role()));
        name.getElement().setAttribute("scope", "row");
        row.add(name);
        var unit = row.addDataCell();
        unit.add(new Span(words.unit(role)));
        if (role.unitCode() != null) {
            var code = new Span(role.unitCode());
            code.addClassName("kn-small");
            unit.add(code);
        }
        row.addDataCell().setText(formats.date(role.from()));
        row.addDataCell().setText(words.until(role));
        row.addDataCell().setText(getTranslation("admin.user.standing." + standing(role)));
        var action = row.addDataCell();
        if (!role.over()) {
            action.add(button(role));
        }
        return row;
    }

    private static String standing(HeldRole role) {
        return role.over() ? "over" : role.standing() ? "now" : "later";
    }

    private Button button(HeldRole role) {
        String text = getTranslation("admin.user.withdraw");
        var button = new Button(text, click -> {
            var dialog = new ConfirmDialog(
                    getTranslation("admin.user.ask.withdraw", words.word(role.role()), words.unit(role)),
                    getTranslation("admin.user.askText.withdraw"),
                    text,
                    confirm -> withdraw.accept(role));
            dialog.setCancelable(true);
            dialog.setCancelText(getTranslation("kit.action.cancel"));
            dialog.open();
        });
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        button.addClassName("kn-no-print");
        button.setAriaLabel(getTranslation("admin.user.withdrawOf", words.word(role.role()), words.unit(role)));
        return button;
    }
}
