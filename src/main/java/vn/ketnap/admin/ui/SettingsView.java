package vn.ketnap.admin.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import vn.ketnap.kit.DayField;
import vn.ketnap.kit.ExportLink;
import vn.ketnap.kit.FilterBar;
import vn.ketnap.kit.Formats;
import vn.ketnap.kit.Panel;
import vn.ketnap.kit.PrintButton;
import vn.ketnap.kit.RefusedState;
import vn.ketnap.kit.ViewHeader;
import vn.ketnap.organization.ui.WordTable;
import vn.ketnap.settings.SettingGroup;
import vn.ketnap.settings.SettingVersion;

/** Which rules of law and custom hold on a day, and where were they read? */
@Route(SettingsView.ROUTE)
@PermitAll
@StyleSheet("context://portal/styles/admin.css")
class SettingsView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    static final String ROUTE = "quan-tri/quy-dinh";

    private static final String DAY = "ngay";

    private final SettingDesk desk;
    private final SettingsExport exports;
    private final SettingWords words = new SettingWords(Formats.here());

    SettingsView(SettingDesk desk, SettingsExport exports) {
        this.desk = desk;
        this.exports = exports;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("admin.settings.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        if (desk.mayRead()) {
            show(day(event.getLocation().getQueryParameters()));
        } else {
            add(new RefusedState(getTranslation("admin.refused"), getTranslation("admin.refused.hint")));
        }
    }

    private LocalDate day(QueryParameters given) {
        var text = Parameters.text(given, DAY);
        try {
            return text == null ? desk.today() : LocalDate.parse(text);
        } catch (DateTimeParseException unreadable) {
            return desk.today();
        }
    }

    private void show(LocalDate day) {
        var formats = Formats.here();
        add(
                new ViewHeader(
                        getTranslation("admin.settings.title"),
                        getTranslation("admin.settings.subtitle"),
                        new ExportLink(getTranslation("kit.export.button"), () -> exports.make(formats)),
                        new PrintButton()),
                filters(day));
        var all = desk.all();
        for (var group : SettingGroup.values()) {
            var some = all.stream()
                    .filter(version -> version.setting().group() == group)
                    .toList();
            add(panel(group, some, day));
        }
    }

    private FilterBar filters(LocalDate day) {
        var field = new DayField("");
        field.setValue(day);
        field.setWidth("16em");
        field.addValueChangeListener(change -> {
            var chosen = change.getValue() == null ? desk.today() : change.getValue();
            UI.getCurrent().navigate(SettingsView.class, QueryParameters.simple(Map.of(DAY, chosen.toString())));
        });
        return new FilterBar()
                .with(
                        getTranslation("admin.settings.filter.day"),
                        field,
                        value -> Formats.here().date(value));
    }

    private Panel panel(SettingGroup group, List<SettingVersion> versions, LocalDate day) {
        var table = new WordTable(
                "admin.settings.column.name",
                "admin.settings.column.value",
                "admin.settings.column.days",
                "admin.settings.column.source");
        versions.stream()
                .filter(version -> version.holdsOn(day))
                .sorted(SettingsExport.ORDER)
                .forEach(version -> table.line(
                        name(version),
                        value(version, next(versions, version)),
                        new Span(words.days(version)),
                        new Span(version.source())));
        var panel = new Panel(words.group(group), "");
        panel.getContent().addClassName("kn-settings");
        panel.setBody(table);
        return panel;
    }

    private Component name(SettingVersion version) {
        return new Div(
                new Anchor(SettingView.href(version.setting()), words.name(version.setting())),
                WordTable.small(words.hint(version.setting())));
    }

    /** The value, and the one that follows where there is another. */
    private Component value(SettingVersion version, List<SettingVersion> next) {
        var cell = new Div(new Span(words.value(version.setting(), version.value())));
        next.forEach(coming -> cell.add(WordTable.small(
                getTranslation("admin.settings.next", coming.from(), words.value(coming.setting(), coming.value())))));
        return cell;
    }

    private List<SettingVersion> next(List<SettingVersion> versions, SettingVersion version) {
        return versions.stream()
                .filter(one -> one.standing() && one.setting() == version.setting())
                .filter(one -> one.from().equals(version.until()) && one.from().isAfter(desk.today()))
                .toList();
    }
}
