package vn.ketnap.audit;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What a walk along the chain of seals found.
 *
 * @param entries how many seals were right, one after another
 * @param code hash of the last of them: noted elsewhere, it proves later that nothing before it was exchanged
 * @param lastEntry number of its entry; 0 when nothing is sealed
 * @param notedEntry number of the entry whose seal is the code that was noted elsewhere; null when none was given, and
 *     when it does not stand in the chain as far as the chain holds
 * @param finding the first thing wrong; null when nothing is
 */
public record SealCheck(
        long entries,
        String code,
        long lastEntry,
        @Nullable Long notedEntry,
        @Nullable Finding finding) {

    /** What can be wrong. */
    public enum Kind {
        /** An entry, or its seal, does not say what was sealed. */
        ALTERED,
        /** An entry that was sealed is gone. */
        MISSING,
        /** Seals are gone from the chain, with or without their entries. */
        CHAIN_BROKEN,
        /** An entry that says it is old was not there when its time was sealed. */
        ADDED
    }

    /**
     * The first thing wrong.
     *
     * @param number of the entry; where the chain is broken, of the entry behind the gap
     * @param at when the entry says it was recorded; of one that is gone, when it was sealed
     * @param username who the entry says did it; empty when it is gone
     * @param action what the entry says was done; empty when it is gone
     */
    public record Finding(Kind kind, long number, LocalDateTime at, String username, String action) {

        static Finding of(Kind kind, AuditEntry entry) {
            return new Finding(kind, entry.id(), entry.recordedAt(), entry.username(), entry.action());
        }
    }

    /** Whether everything is as it was sealed. */
    public boolean unbroken() {
        return finding == null;
    }
}
