package vn.ketnap.admission.correction;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The next thing that happened to an admitted person.
 *
 * @param id the admission
 * @param stamp of the entry as it was read; another one is told instead of overwritten
 * @param on day of it
 * @param reason the paper; needed only of who leaves
 */
public record RecordStep(
        long id,
        String stamp,
        Step step,
        LocalDate on,
        @Nullable String reason) {}
