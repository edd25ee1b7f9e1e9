package vn.ketnap.admission.stagnation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A branch without any source need not admit for a time: one row of the sheet "Miễn xét".
 *
 * @param to last day that was approved; from the next one on the exemption has expired
 * @param evidence the paper that shows there is nobody left
 * @param approvedBy the committee that approved it
 * @param withdrawnOn the day from which it was taken back; null when it was not
 */
public record ExemptBranch(
        String code,
        LocalDate from,
        LocalDate to,
        String evidence,
        String approvedBy,
        @Nullable LocalDate withdrawnOn,
        @Nullable String withdrawnReason) {

    /** What one exemption of one branch is known by. */
    record Key(String code, LocalDate from) {}

    Key key() {
        return new Key(code, from);
    }

    /** The day after the last on which it holds. */
    LocalDate end() {
        return withdrawnOn != null && !withdrawnOn.isAfter(to) ? withdrawnOn : to.plusDays(1);
    }
}
