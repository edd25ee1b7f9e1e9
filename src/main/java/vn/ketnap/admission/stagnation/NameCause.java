package vn.ketnap.admission.stagnation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Why a branch admits nobody: one row of the sheet "Nguyên nhân".
 *
 * @param notedOn first day of which it is said
 * @param to last day on which it held; null while it holds
 */
public record NameCause(
        String code,
        Cause cause,
        LocalDate notedOn,
        @Nullable LocalDate to,
        @Nullable String note) {

    /** What one cause of one branch is known by. */
    record Key(String code, Cause cause, LocalDate notedOn) {}

    Key key() {
        return new Key(code, cause, notedOn);
    }
}
