package vn.ketnap.access;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.audit.AuditLog;
import vn.ketnap.shared.Actor;

/** Keeps the accounts to try the portal with: only on the portal's own database, never on somebody's server. */
@Service
@Transactional
public class DemoUserService {

    private final AccessStore store;
    private final PasswordEncoder passwords;
    private final AuditLog audit;
    private final Clock clock;
    private final boolean allowed;

    DemoUserService(
            AccessStore store,
            PasswordEncoder passwords,
            AuditLog audit,
            Clock clock,
            @Value("${ketnap.database}") String database) {
        this.store = store;
        this.passwords = passwords;
        this.audit = audit;
        this.clock = clock;
        this.allowed = database.equals("embedded");
    }

    /**
     * Creates what is missing: accounts, and roles whose unit has been loaded since.
     *
     * @param common the password all take, whatever the rules say of it; null: new accounts get random ones
     * @return the random passwords, by username
     */
    @PreAuthorize("hasAuthority('MANAGE_USERS')")
    public Map<String, Password> keep(Actor actor, List<DemoUser> users, @Nullable Password common) {
        if (!allowed) {
            throw new IllegalStateException("demo accounts belong to the embedded database only");
        }
        String commonHash = common == null ? null : hashOf(common, users);
        var fresh = new LinkedHashMap<String, Password>();
        for (var user : users) {
            var account = store.byUsername(user.username()).orElse(null);
            if (account == null) {
                var password = Password.random(user.username());
                account = create(actor, user, commonHash == null ? hash(password) : commonHash);
                if (commonHash == null) {
                    fresh.put(user.username(), password);
                }
            } else if (commonHash != null && !commonHash.equals(account.passwordHash())) {
                account.takePassword(commonHash, false);
                audit.record(actor, "access.password-reset", user.username(), Map.of());
            }
            place(actor, user, account);
        }
        store.save();
        return fresh;
    }

    private UserAccount create(Actor actor, DemoUser user, String hash) {
        var account = new UserAccount(user.username(), user.displayName(), hash, false, LocalDateTime.now(clock));
        store.add(account);
        audit.record(actor, "access.user-created", user.username(), Map.of("displayName", user.displayName()));
        return account;
    }

    private void place(Actor actor, DemoUser user, UserAccount account) {
        var held = store.grantsOf(account.id());
        if (user.placed() && held.stream().noneMatch(grant -> grant.facts().is(user.role(), user.organization()))) {
            var grant = GrantRole.forGood(account.id(), user.role(), user.organization(), LocalDate.now(clock));
            store.add(new RoleGrant(grant));
            audit.record(
                    actor, "access.role-granted", user.username(), grant.facts().words());
        }
    }

    /** One hash for all: they share the password anyway, and a start does not wait for six. */
    private String hashOf(Password common, List<DemoUser> users) {
        return users.stream()
                .flatMap(user -> store.byUsername(user.username()).stream())
                .map(UserAccount::passwordHash)
                .distinct()
                .filter(hash -> passwords.matches(common.text(), hash))
                .findFirst()
                .orElseGet(() -> hash(common));
    }

    private String hash(Password password) {
        return Objects.requireNonNull(passwords.encode(password.text()));
    }
}
