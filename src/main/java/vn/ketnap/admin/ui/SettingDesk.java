package vn.ketnap.admin.ui;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.ketnap.access.CurrentActor;
import vn.ketnap.settings.ChangeSetting;
import vn.ketnap.settings.CorrectSetting;
import vn.ketnap.settings.Setting;
import vn.ketnap.settings.SettingService;
import vn.ketnap.settings.SettingStore;
import vn.ketnap.settings.SettingVersion;
import vn.ketnap.settings.WithdrawSetting;
import vn.ketnap.shared.Permission;

/** Settings as their screens read and keep them, with the rights of whoever looks now. */
@Component
class SettingDesk {

    private final CurrentActor current;
    private final SettingStore settings;
    private final SettingService service;
    private final Clock clock;

    SettingDesk(CurrentActor current, SettingStore settings, SettingService service, Clock clock) {
        this.current = current;
        this.settings = settings;
        this.service = service;
        this.clock = clock;
    }

    boolean mayRead() {
        return mayKeep() || current.get().may(Permission.READ_AUDIT);
    }

    boolean mayKeep() {
        return current.get().may(Permission.MANAGE_SETTINGS);
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    List<SettingVersion> all() {
        return settings.versions();
    }

    List<SettingVersion> of(Setting setting) {
        return all().stream().filter(version -> version.setting() == setting).toList();
    }

    void change(ChangeSetting command) {
        service.change(current.get(), command);
    }

    void correct(CorrectSetting command) {
        service.correct(current.get(), command);
    }

    void withdraw(WithdrawSetting command) {
        service.withdraw(current.get(), command);
    }
}
