package vn.ketnap.access;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/** Remembers for minutes that a password was right, so that a program asking often does not pay for its hash each time. */
@Component
class VerifiedPasswords {

    /*
     * Under the digest lies the stored hash itself: a changed or reset password is another key and never found. The key
     * of the digest lives and dies with the process, so the digests are worth nothing outside it. Whether the account
     * still stands is not remembered; that is read with each request.
     */
    private static final String DIGEST = "HmacSHA256";
    private static final Duration KEPT = Duration.ofMinutes(5);
    private static final int MOST_KEPT = 1_000;

    private final Map<String, Instant> until = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) {
            return size() > MOST_KEPT;
        }
    };
    private final SecretKeySpec key;
    private final Clock clock;

    VerifiedPasswords(Clock clock) {
        var random = new byte[32];
        new SecureRandom().nextBytes(random);
        this.key = new SecretKeySpec(random, DIGEST);
        this.clock = clock;
    }

    synchronized boolean contains(Account account, String password) {
        var end = until.get(digest(account, password));
        return end != null && clock.instant().isBefore(end);
    }

    synchronized void add(Account account, String password) {
        until.put(digest(account, password), clock.instant().plus(KEPT));
    }

    private String digest(Account account, String password) {
        try {
            var mac = Mac.getInstance(DIGEST);
            mac.init(key);
            mac.update((account.id().value() + " " + account.passwordHash() + " ").getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(mac.doFinal(password.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
