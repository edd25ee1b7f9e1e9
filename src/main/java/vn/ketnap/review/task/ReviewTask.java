package vn.ketnap.review.task;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.ketnap.admission.stagnation.Measure;

/**
 * What a meeting asks.
 *
 * @param meeting of which it is a conclusion
 * @param heldOn day of the meeting
 * @param code the unit asked; null: every unit that takes part
 * @param measure what is done, in the codes of the field; null where none fits
 * @param office who sees to it, by office
 * @param outcome what is said of its progress
 * @param version counts the changes; a change names the one it was made on
 */
public record ReviewTask(
        long id,
        long meeting,
        LocalDate heldOn,
        @Nullable String code,
        @Nullable String name,
        String content,
        @Nullable Measure measure,
        @Nullable String office,
        @Nullable LocalDate dueOn,
        TaskStatus status,
        @Nullable String outcome,
        @Nullable LocalDate reportedOn,
        int version) {

    /** Whether it is done. */
    public boolean done() {
        return status == TaskStatus.DONE;
    }

    /** Whether it should have been done by a day and is not. */
    public boolean overdue(LocalDate day) {
        return !done() && dueOn != null && dueOn.isBefore(day);
    }
}
