package vn.ketnap.audit;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Seals what has been committed since, twice a minute. */
@Component
class Sealer {

    /*
     * An id is given when an entry is written, and the entry is seen when its transaction commits: a long import commits a
     * low id after higher ones were sealed. So entries are taken by whether they have a seal and not by id, and the chain
     * has an order of its own. How late may one be? No transaction lasts a day. What says it is more than a day older than
     * the last sealing, and was not there then, did not come from the portal: it gets no seal, and the check names it.
     *
     * A run is one transaction: were half of it to stand, the rest would be measured against the wrong moment.
     */
    private static final Duration LONGEST_TRANSACTION = Duration.ofDays(1);
    private static final Logger LOG = LoggerFactory.getLogger(Sealer.class);

    private final SealStore store;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Sealer(SealStore store, PlatformTransactionManager transactions, Clock clock) {
        this.store = store;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
        transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @Scheduled(initialDelayString = "${ketnap.seal-every:PT30S}", fixedDelayString = "${ketnap.seal-every:PT30S}")
    void sealNow() {
        if (!seal(0)) {
            LOG.debug("another server is sealing");
        }
    }

    /**
     * Seals everything that is committed.
     *
     * @return false when another server was at it all the time
     */
    boolean seal(int patienceSeconds) {
        return store.alone(patienceSeconds, () -> transaction.executeWithoutResult(status -> chain()));
    }

    /** Entries without a seal that say they are older than this have been added by other hands. */
    static LocalDateTime oldest(LocalDateTime lastSealedAt) {
        return lastSealedAt.minus(LONGEST_TRANSACTION);
    }

    private void chain() {
        var last = store.last().orElse(null);
        var since = last == null ? null : oldest(last.sealedAt());
        var at = LocalDateTime.now(clock).truncatedTo(ChronoUnit.MICROS);
        long after = 0;
        for (var entries = store.unsealed(since, after); !entries.isEmpty(); entries = store.unsealed(since, after)) {
            var seals = new ArrayList<Seal>(entries.size());
            for (var entry : entries) {
                last = Seal.behind(last, entry, at);
                seals.add(last);
            }
            store.append(seals);
            after = entries.getLast().id();
        }
    }
}
