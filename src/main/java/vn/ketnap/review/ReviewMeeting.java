package vn.ketnap.review;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import vn.ketnap.shared.OrganizationId;

/**
 * A meeting.
 *
 * @param unit whose figures are looked at
 * @param unitName as it is called on the cut-off day
 * @param frozenAt when its figures were copied; null while they are those of the day
 * @param sha256 what the copied rows come to; null while there are none
 * @param closedAt null while the meeting is worked on
 * @param version counts the changes; a change names the one it was made on
 */
public record ReviewMeeting(
        long id,
        OrganizationId unit,
        String unitName,
        PlanReview plan,
        @Nullable LocalDateTime frozenAt,
        @Nullable String frozenBy,
        @Nullable String sha256,
        @Nullable LocalDateTime closedAt,
        int version) {

    /** Whether its figures are copies. */
    public boolean frozen() {
        return frozenAt != null;
    }

    /** Whether nothing but the progress of its tasks changes any more. */
    public boolean closed() {
        return closedAt != null;
    }
}
