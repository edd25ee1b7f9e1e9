package vn.ketnap.review.task;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.ketnap.admission.stagnation.Measure;

/**
 * Concludes at a meeting that something is to be done.
 *
 * @param version of the meeting that was looked at
 * @param code the unit asked; null: every unit that takes part
 * @param office who sees to it, not the name of a person
 */
public record AssignTask(
        long meeting,
        int version,
        @Nullable String code,
        String content,
        @Nullable Measure measure,
        @Nullable String office,
        @Nullable LocalDate dueOn) {}
