package vn.ketnap.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes whoever guesses passwords wait: twice as long after each wrong one, per account and per address. */
@Component
class SlowDown {

    /*
     * Kept in memory, not in the database: a wait lasts minutes, a restart or a second node gives a guesser a handful of
     * tries more, and a table would let strangers make the portal write. The longest wait of an account is short, or
     * anybody could lock a secretary out by typing her name. Counts fade after an hour without a failure; the
     * longest untouched ones give way when there are too many.
     */
    private static final Limit ACCOUNT = new Limit(5, Duration.ofMinutes(1));
    private static final Limit ADDRESS = new Limit(20, Duration.ofMinutes(15));
    private static final Duration FADES_AFTER = Duration.ofHours(1);
    private static final int MOST_KEPT = 20_000;

    private final Map<String, Tries> kept = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Tries> eldest) {
            return size() > MOST_KEPT;
        }
    };
    private final Clock clock;

    SlowDown(Clock clock) {
        this.clock = clock;
    }

    boolean mustWait(String username) {
        return waiting(account(username));
    }

    boolean mustWait(String username, String address) {
        return waiting(account(username)) || waiting(address(address));
    }

    /** Counts a wrong password and says how long the account now waits. */
    Duration failed(String username) {
        return count(account(username), ACCOUNT);
    }

    /** Counts a wrong password and says how long account or address now wait. */
    Duration failed(String username, String address) {
        var ofAccount = count(account(username), ACCOUNT);
        var ofAddress = count(address(address), ADDRESS);
        return ofAccount.compareTo(ofAddress) > 0 ? ofAccount : ofAddress;
    }

    /** Forgets the account's failures; not the address's, or one own account would cover for guessing at others. */
    synchronized void succeeded(String username) {
        kept.remove(account(username));
    }

    /** Forgets everything. */
    synchronized void forget() {
        kept.clear();
    }

    private synchronized boolean waiting(String key) {
        var tries = kept.get(key);
        return tries != null && clock.instant().isBefore(tries.openAt());
    }

    private synchronized Duration count(String key, Limit limit) {
        var now = clock.instant();
        int failures = 1 + failures(kept.get(key), now);
        var wait = limit.waitAfter(failures);
        kept.put(key, new Tries(failures, now, now.plus(wait)));
        return wait;
    }

    private static int failures(@Nullable Tries tries, Instant now) {
        return tries == null || tries.last().plus(FADES_AFTER).isBefore(now) ? 0 : tries.failures();
    }

    private static String account(String username) {
        return "account " + username;
    }

    private static String address(String address) {
        return "address " + address;
    }

    private record Tries(int failures, Instant last, Instant openAt) {}

    private record Limit(int free, Duration longest) {

        Duration waitAfter(int failures) {
            if (failures < free) {
                return Duration.ZERO;
            }
            var wait = Duration.ofSeconds(1L << Math.min(failures - free, 30));
            return wait.compareTo(longest) > 0 ? longest : wait;
        }
    }
}
