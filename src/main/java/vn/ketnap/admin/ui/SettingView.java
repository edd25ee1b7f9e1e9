package vn.ketnap.admin.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ketnap.kit.Formats;
import vn.ketnap.kit.RefusedState;
import vn.ketnap.kit.ViewHeader;
import vn.ketnap.settings.Setting;
import vn.ketnap.settings.SettingVersion;
import vn.ketnap.settings.WithdrawSetting;
import vn.ketnap.shared.NotFound;
import vn.ketnap.shared.Refused;

/** What was this rule, what is it, what will it be, and who says so? */
@Route(SettingsView.ROUTE + "/:name")
@PermitAll
@StyleSheet("context://portal/styles/admin.css")
class SettingView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private final SettingDesk desk;
    private final SettingWords words = new SettingWords(Formats.here());
    private final FieldProblems refusal = new FieldProblems();
    private @Nullable Setting setting;

    SettingView(SettingDesk desk) {
        this.desk = desk;
    }

    static String href(Setting setting) {
        return SettingsView.ROUTE + "/" + setting.code();
    }

    @Override
    public String getPageTitle() {
        return setting == null ? getTranslation("admin.settings.title") : words.name(setting);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        setting = null;
        if (!desk.mayRead()) {
            add(new RefusedState(getTranslation("admin.refused"), getTranslation("admin.refused.hint")));
            return;
        }
        var name = event.getRouteParameters().get("name").orElse("");
        show(Setting.of(name).orElseThrow(() -> new NotFound(name)));
    }

    private void show(Setting shown) {
        setting = shown;
        var versions = desk.of(shown);
        var actions = new ArrayList<com.vaadin.flow.component.Component>();
        if (desk.mayKeep()) {
            actions.add(change(versions));
        }
        actions.add(link(SettingsView.ROUTE, "admin.settings.all"));
        actions.add(link(AuditAddress.about(shown.code()), "admin.user.log"));
        refusal.show(List.of());
        removeAll();
        add(
                new ViewHeader(
                        words.name(shown),
                        words.hint(shown),
                        actions.toArray(com.vaadin.flow.component.Component[]::new)),
                refusal,
                new SettingPanel(desk, versions, () -> done("admin.settings.corrected"), this::withdraw));
    }

    private Button change(List<SettingVersion> versions) {
        var last =
                versions.stream().filter(SettingVersion::standing).findFirst().orElseThrow();
        var button = new Button(
                getTranslation(setting == Setting.DAYS_OFF ? "admin.settings.changeCalendar" : "admin.settings.change"),
                click -> SettingForm.change(desk, last, () -> done("admin.settings.changed"))
                        .open());
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return button;
    }

    private Anchor link(String href, String key) {
        var link = new Anchor(href, getTranslation(key));
        link.addClassName("kn-export");
        return link;
    }

    private void withdraw(SettingVersion version) {
        try {
            desk.withdraw(new WithdrawSetting(version.setting(), version.from()));
        } catch (Refused refused) {
            show(version.setting());
            refusal.show(refused.problems());
            return;
        }
        done("admin.settings.withdrawn");
    }

    private void done(String key) {
        if (setting != null) {
            show(setting);
            Notification.show(getTranslation(key, words.name(setting)), 6000, Notification.Position.TOP_CENTER);
        }
    }
}
