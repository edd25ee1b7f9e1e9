package vn.ketnap.shared.facts;

import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The guard of every store: what is written outside a write transaction would vanish or stand half-done. */
public final class WriteTransaction {

    private WriteTransaction() {}

    /**
     * Lets pass only inside a write transaction.
     *
     * @throws IllegalStateException when nothing would hold the coming writes together
     */
    public static void needed() {
        if (!TransactionSynchronizationManager.isActualTransactionActive()
                || TransactionSynchronizationManager.isCurrentTransactionReadOnly()) {
            throw new IllegalStateException("a store writes only inside a write transaction");
        }
    }
}
