package vn.ketnap.settings;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.audit.AuditLog;
import vn.ketnap.shared.Actor;
import vn.ketnap.shared.Problem;
import vn.ketnap.shared.Refused;

/** Changes settings from a day on, corrects them with a reason, takes back what is not yet in use. */
@Service
@Transactional
public class SettingService {

    private final SettingStore store;
    private final AuditLog audit;
    private final Clock clock;

    SettingService(SettingStore store, AuditLog audit, Clock clock) {
        this.store = store;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Another value from a day on.
     *
     * @throws Refused when it breaks a rule
     */
    @PreAuthorize("hasAuthority('MANAGE_SETTINGS')")
    public void change(Actor actor, ChangeSetting command) {
        var facts = facts();
        refuse(SettingRules.change(command, facts));
        var from = Objects.requireNonNull(command.from());
        var before = facts.of(command.setting()).floorEntry(from);
        store.insert(command.setting(), from, written(actor, command.value(), command.source(), command.reason()));
        audit.record(
                actor,
                "settings.changed",
                command.setting().code(),
                told(
                        from,
                        before == null ? null : before.getValue(),
                        new SettingRules.Standing(command.value(), command.source()),
                        command.reason()));
    }

    /**
     * What a value should have been.
     *
     * @throws Refused when it breaks a rule, or somebody changed it meanwhile
     */
    @PreAuthorize("hasAuthority('MANAGE_SETTINGS')")
    public void correct(Actor actor, CorrectSetting command) {
        var facts = facts();
        refuse(SettingRules.correct(command, facts));
        store.update(
                command.setting(), command.from(), written(actor, command.value(), command.source(), command.reason()));
        audit.record(
                actor,
                "settings.corrected",
                command.setting().code(),
                told(
                        command.from(),
                        facts.of(command.setting()).get(command.from()),
                        new SettingRules.Standing(command.value(), command.source()),
                        command.reason()));
    }

    /**
     * Takes a value back that is not yet in use.
     *
     * @throws Refused when it is, or is gone
     */
    @PreAuthorize("hasAuthority('MANAGE_SETTINGS')")
    public void withdraw(Actor actor, WithdrawSetting command) {
        var facts = facts();
        refuse(SettingRules.withdraw(command, facts));
        store.delete(command.setting(), command.from());
        audit.record(
                actor,
                "settings.withdrawn",
                command.setting().code(),
                told(command.from(), facts.of(command.setting()).get(command.from()), null, null));
    }

    private SettingRules.Facts facts() {
        return new SettingRules.Facts(store.hold(), LocalDate.now(clock));
    }

    private SettingStore.Written written(Actor actor, String value, String source, @Nullable String reason) {
        return new SettingStore.Written(value, source, actor.username(), LocalDateTime.now(clock), reason);
    }

    private static void refuse(List<Problem> problems) {
        Refused.ifBroken(List.of(problems));
    }

    private static Map<String, Object> told(
            LocalDate from,
            SettingRules.@Nullable Standing before,
            SettingRules.@Nullable Standing after,
            @Nullable String reason) {
        var told = new LinkedHashMap<String, Object>();
        told.put("from", from.toString());
        told.put("before", words(before));
        told.put("after", words(after));
        if (reason != null) {
            told.put("reason", reason);
        }
        return told;
    }

    private static Map<String, String> words(SettingRules.@Nullable Standing standing) {
        return standing == null ? Map.of() : Map.of("value", standing.value(), "source", standing.source());
    }
}
