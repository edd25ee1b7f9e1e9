package vn.ketnap.admin.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.Consumer;
import vn.ketnap.kit.Formats;
import vn.ketnap.kit.Panel;
import vn.ketnap.organization.ui.WordTable;
import vn.ketnap.settings.SettingVersion;

/** The values of one setting, the latest first; what stood before a correction is struck through below it. */
final class SettingPanel extends Composite<Panel> {

    private final SettingWords words = new SettingWords(Formats.here());
    private final SettingDesk desk;
    private final List<SettingVersion> versions;
    private final Runnable corrected;
    private final Consumer<SettingVersion> withdraw;

    SettingPanel(
            SettingDesk desk, List<SettingVersion> versions, Runnable corrected, Consumer<SettingVersion> withdraw) {
        this.desk = desk;
        this.versions = versions;
        this.corrected = corrected;
        this.withdraw = withdraw;
        var table = new WordTable(
                "admin.settings.column.days",
                "admin.settings.column.value",
                "admin.settings.column.source",
                "admin.settings.column.recorded",
                "admin.settings.column.actions");
        versions.stream().filter(SettingVersion::standing).forEach(version -> line(table, version));
        getContent().addClassNames("kn-settings", "kn-setting");
        getContent().setFinding(getTranslation("admin.settings.history"));
        getContent().setSubtitle(getTranslation("admin.settings.order"));
        getContent().setFootnote(getTranslation("admin.settings.footnote"));
        getContent().setBody(table);
    }

    private void line(WordTable table, SettingVersion version) {
        var value = new Div(lines(words.full(version.setting(), version.value())));
        var earlier = versions.stream()
                .filter(one -> !one.standing() && one.from().equals(version.from()))
                .toList();
        earlier.forEach(one -> {
            var struck = lines(words.full(one.setting(), one.value()));
            struck.addClassNames("kn-small", "kn-struck");
            struck.getElement().setAttribute("title", one.source());
            value.add(struck);
        });
        var recorded = new Div(new Span(words.recorded(version)));
        if (version.reason() != null) {
            recorded.add(WordTable.small(getTranslation("admin.settings.reason", version.reason())));
        }
        table.line(
                new Div(new Span(words.days(version)), WordTable.small(state(version))),
                value,
                new Span(version.source()),
                recorded,
                actions(version));
    }

    private static Span lines(String text) {
        var lines = new Span(text);
        lines.addClassName("kn-lines");
        return lines;
    }

    private String state(SettingVersion version) {
        if (version.from().isAfter(desk.today())) {
            return getTranslation("admin.settings.state.later");
        }
        return getTranslation(version.holdsOn(desk.today()) ? "admin.settings.state.now" : "admin.settings.state.over");
    }

    private Component actions(SettingVersion version) {
        var cell = new Div();
        cell.addClassName("kn-no-print");
        if (desk.mayKeep()) {
            cell.add(button(
                    "admin.settings.correct",
                    version,
                    () -> SettingForm.correct(desk, version, corrected).open()));
            if (version.from().isAfter(desk.today())) {
                cell.add(button("admin.settings.withdraw", version, () -> ask(version)));
            }
        }
        return cell;
    }

    private void ask(SettingVersion version) {
        var dialog = new ConfirmDialog(
                getTranslation("admin.settings.ask.withdraw", version.from()),
                getTranslation("admin.settings.askText.withdraw"),
                getTranslation("admin.settings.withdraw"),
                confirm -> withdraw.accept(version));
        dialog.setCancelable(true);
        dialog.setCancelText(getTranslation("kit.action.cancel"));
        dialog.open();
    }

    private Button button(String key, SettingVersion version, Runnable action) {
        var button = new Button(getTranslation(key), click -> action.run());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        button.setAriaLabel(getTranslation(key) + ": " + words.days(version));
        return button;
    }
}
