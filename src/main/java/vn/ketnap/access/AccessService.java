package vn.ketnap.access;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.audit.AuditLog;
import vn.ketnap.shared.Actor;
import vn.ketnap.shared.NotFound;
import vn.ketnap.shared.Problem;
import vn.ketnap.shared.Refused;
import vn.ketnap.shared.UserId;

/** Opens and closes accounts, sets passwords, gives and takes roles. */
@Service
@Transactional
public class AccessService {

    /** How long a password has to be at least. */
    public static final int SHORTEST_PASSWORD = PasswordRules.SHORTEST;

    private final AccessStore store;
    private final PasswordEncoder passwords;
    private final SlowDown slowDown;
    private final OwnSession ownSession;
    private final AuditLog audit;
    private final Clock clock;

    AccessService(
            AccessStore store,
            PasswordEncoder passwords,
            SlowDown slowDown,
            OwnSession ownSession,
            AuditLog audit,
            Clock clock) {
        this.store = store;
        this.passwords = passwords;
        this.slowDown = slowDown;
        this.ownSession = ownSession;
        this.audit = audit;
        this.clock = clock;
    }

    /** Opens an account without any role. */
    @PreAuthorize("hasAuthority('MANAGE_USERS')")
    public UserId createUser(Actor actor, CreateUser command) {
        boolean taken = AccessRules.isUsername(command.username())
                && store.byUsername(command.username()).isPresent();
        refuse(AccessRules.create(command, taken));
        String hash = hash(command.password());
        var account = new UserAccount(command.username(), command.displayName(), hash, true, now());
        var id = store.add(account);
        audit.record(actor, "access.user-created", command.username(), Map.of("displayName", command.displayName()));
        return id;
    }

    /** Changes the actor's own password; other sessions of the account end. */
    @PreAuthorize("isAuthenticated()")
    public void changePassword(Actor actor, ChangePassword command) {
        var account = hold(actor.id());
        if (slowDown.mustWait(account.username())) {
            throw new Refused(List.of(Problem.error("access.problem.wait", "current")));
        }
        boolean right = passwords.matches(command.current().text(), account.passwordHash());
        if (!right) {
            slowDown.failed(account.username());
            audit.recordApart(actor, "access.password-change-refused", account.username(), Map.of());
        }
        refuse(PasswordRules.change(account.username(), command, right));
        account.takePassword(hash(command.chosen()), false);
        store.save();
        audit.record(actor, "access.password-changed", account.username(), Map.of());
        ownSession.renew(account.passwordStamp());
    }

    /** Sets a password for somebody, who must change it at the next sign-in; sessions of the account end. */
    @PreAuthorize("hasAuthority('MANAGE_USERS')")
    public void resetPassword(Actor actor, UserId user, Password password) {
        var account = hold(user);
        refuse(PasswordRules.check(account.username(), password, "password"));
        account.takePassword(hash(password), true);
        store.save();
        audit.record(actor, "access.password-reset", account.username(), Map.of());
    }

    /**
     * Closes an account: its sessions end with the next click, its grants are kept for the record. Nobody closes the own
     * one, nor the last one that keeps accounts.
     */
    @PreAuthorize("hasAuthority('MANAGE_USERS')")
    public void disable(Actor actor, UserId user) {
        var administrators = store.holdAdministrators(LocalDate.now(clock));
        var account = hold(user);
        boolean administrator = administrators.remove(user);
        refuse(AccessRules.disable(actor, user, administrator, !administrators.isEmpty()));
        if (!account.disabled()) {
            account.disable(now());
            store.save();
            audit.record(actor, "access.user-disabled", account.username(), Map.of());
        }
    }

    /** Opens a closed account again, under the password it had and with the grants that still hold. */
    @PreAuthorize("hasAuthority('MANAGE_USERS')")
    public void enable(Actor actor, UserId user) {
        var account = hold(user);
        if (account.disabled()) {
            account.enable();
            store.save();
            audit.record(actor, "access.user-enabled", account.username(), Map.of());
        }
    }

    /** Gives a role; nobody gives one to oneself. */
    @PreAuthorize("hasAuthority('MANAGE_USERS')")
    public void grant(Actor actor, GrantRole command) {
        var account = hold(command.user());
        var held = store.grantsOf(command.user()).stream().map(RoleGrant::facts).toList();
        refuse(AccessRules.grant(actor, command, held));
        store.add(new RoleGrant(command));
        audit.record(
                actor,
                "access.role-granted",
                account.username(),
                command.facts().words());
    }

    /**
     * Takes a role away, from this moment; one that is not held is found nowhere. Nobody takes the own administration away,
     * nor the last one.
     */
    @PreAuthorize("hasAuthority('MANAGE_USERS')")
    public void withdraw(Actor actor, WithdrawRole command) {
        var today = LocalDate.now(clock);
        var administrators = store.holdAdministrators(today);
        var account = hold(command.user());
        administrators.remove(command.user());
        refuse(AccessRules.withdraw(actor, command, !administrators.isEmpty()));
        var ending = store.grantsOf(command.user()).stream()
                .filter(grant -> grant.facts().is(command.role(), command.organization()))
                .filter(grant -> grant.facts().until().isAfter(today))
                .toList();
        if (ending.isEmpty()) {
            throw new NotFound(command.role().name());
        }
        for (var grant : ending) {
            var before = grant.facts().words();
            grant.end(today);
            audit.record(actor, "access.role-withdrawn", account.username(), before);
        }
        store.save();
    }

    private UserAccount hold(UserId user) {
        return store.hold(user).orElseThrow(() -> new NotFound(Long.toString(user.value())));
    }

    private String hash(Password password) {
        return Objects.requireNonNull(passwords.encode(password.text()));
    }

    private LocalDateTime now() {
        return LocalDateTime.now(clock);
    }

    private static void refuse(List<Problem> problems) {
        if (problems.stream().anyMatch(problem -> problem.severity() == Problem.Severity.ERROR)) {
            throw new Refused(problems);
        }
    }
}
