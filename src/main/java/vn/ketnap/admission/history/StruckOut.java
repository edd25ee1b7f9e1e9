package vn.ketnap.admission.history;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * An entry that was wrong: out of the register, still told with the reason. Whom it was about is not kept.
 *
 * @param decisionNo of the decision it was entered with
 * @param decidedOn ISO date of it
 */
public record StruckOut(
        long admissionId,
        String branchCode,
        String branchName,
        @Nullable String decisionNo,
        @Nullable String decidedOn,
        LocalDateTime at,
        String username,
        @Nullable String reason) {}
