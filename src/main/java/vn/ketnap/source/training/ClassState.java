package vn.ketnap.source.training;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Where a class stands on a day. */
public enum ClassState {
    PLANNED,
    RUNNING,
    HELD,
    CANCELLED;

    /** A class without days is planned until somebody sets them or cancels it. */
    static ClassState on(LocalDate today, @Nullable LocalDate from, @Nullable LocalDate to, boolean cancelled) {
        if (cancelled) {
            return CANCELLED;
        }
        if (from == null || to == null || today.isBefore(from)) {
            return PLANNED;
        }
        return today.isAfter(to) ? HELD : RUNNING;
    }
}
