package vn.ketnap.source.tally;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Puts the sums into the tree of today when a day has come that the tree was to change on, and counts them in a database
 * that is older than they are. Until then they are not read.
 */
@Component
class TallyByCalendar implements ApplicationRunner {

    private final TallyStore tallies;
    private final TransactionTemplate transactions;

    TallyByCalendar(TallyStore tallies, TransactionTemplate transactions) {
        this.tallies = tallies;
        this.transactions = transactions;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        settle();
    }

    @Scheduled(initialDelayString = "PT10M", fixedDelayString = "PT10M")
    void settle() {
        if (tallies.outdated()) {
            transactions.executeWithoutResult(status -> tallies.settle());
        }
    }
}
