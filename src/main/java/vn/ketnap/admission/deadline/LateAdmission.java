package vn.ketnap.admission.deadline;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One admission of which a clock ran out.
 *
 * @param name whole or initials, as the asker may read it; null where the person was deleted
 * @param since the day the clock runs from: resolution, decision, ceremony
 * @param dueOn the last day it should have been done
 * @param daysLate days since then, until today or until it was done
 */
public record LateAdmission(
        long id,
        LateKind kind,
        String branchCode,
        String branchName,
        @Nullable String name,
        boolean whole,
        LocalDate since,
        LocalDate dueOn,
        long daysLate) {}
