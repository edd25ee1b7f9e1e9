package vn.ketnap.access;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;
import vn.ketnap.audit.AuditLog;

/** Decides whether name and password open the door; every refusal looks the same and takes the same time. */
@Component
class PasswordCheck {

    /*
     * An unknown name is compared with a hash nobody has the password of, and a closed account is looked at only after
     * its hash: time tells nothing. Tries for one name go one after another: guessing in parallel gains nothing, and a
     * program that starts with many requests at once pays for one hash. While one has to wait, no hash is computed.
     */
    private final AccountQueries accounts;
    private final PasswordEncoder passwords;
    private final SlowDown slowDown;
    private final VerifiedPasswords verified;
    private final AuditLog audit;
    private final String nobodysHash;
    private final Object[] turns = new Object[64];

    PasswordCheck(
            AccountQueries accounts,
            PasswordEncoder passwords,
            SlowDown slowDown,
            VerifiedPasswords verified,
            AuditLog audit) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.slowDown = slowDown;
        this.verified = verified;
        this.audit = audit;
        this.nobodysHash =
                Objects.requireNonNull(passwords.encode(UUID.randomUUID().toString()));
        Arrays.setAll(turns, i -> new Object());
    }

    /** A person signs in: always checked against the hash. */
    Authentication atSignIn(Authentication tried) {
        return check(tried, false);
    }

    /** A program sends name and password with each request: a password seen right a moment ago is right. */
    Authentication atRequest(Authentication tried) {
        return check(tried, true);
    }

    private Authentication check(Authentication tried, boolean rememberedIsEnough) {
        String username = tried.getName().strip().toLowerCase(Locale.ROOT);
        String password = new Password(tried.getCredentials() instanceof String text ? text : "").text();
        synchronized (turns[Math.floorMod(username.hashCode(), turns.length)]) {
            var account = accounts.byUsername(username).orElse(null);
            if (rememberedIsEnough && account != null && !account.disabled() && verified.contains(account, password)) {
                return ActorAuthentication.of(account);
            }
            return compare(username, password, account, address(tried));
        }
    }

    private Authentication compare(String username, String password, @Nullable Account account, String address) {
        if (slowDown.mustWait(username, address)) {
            throw refused();
        }
        boolean right = passwords.matches(password, account == null ? nobodysHash : account.passwordHash());
        if (!right || account == null || account.disabled()) {
            var wait = slowDown.failed(username, address);
            var details = Map.of("address", address, "waitSeconds", wait.toSeconds());
            audit.recordApart(SystemActors.nobody(), "access.sign-in-refused", subject(account), details);
            throw refused();
        }
        slowDown.succeeded(username);
        verified.add(account, password);
        var signedIn = ActorAuthentication.of(account);
        audit.recordApart(signedIn.getPrincipal(), "access.signed-in", account.username(), Map.of("address", address));
        return signedIn;
    }

    /** An unknown name is not written down: it is often a password typed into the wrong field. */
    private static String subject(@Nullable Account account) {
        return account == null ? "?" : account.username();
    }

    private static String address(Authentication tried) {
        return tried.getDetails() instanceof WebAuthenticationDetails web
                ? String.valueOf(web.getRemoteAddress())
                : "?";
    }

    private static BadCredentialsException refused() {
        return new BadCredentialsException("refused");
    }
}
