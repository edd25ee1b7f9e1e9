package vn.ketnap.admission.stagnation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something is to be done for a branch: one row of the sheet "Biện pháp".
 *
 * @param owner the office that does it, not the name of a person
 * @param reviewOn the day on which it is looked at
 * @param closedOn null while it is open
 * @param outcome what came of it; needed when it is closed
 */
public record AgreeAction(
        String code,
        Measure measure,
        LocalDate agreedOn,
        String owner,
        LocalDate reviewOn,
        @Nullable LocalDate closedOn,
        @Nullable String outcome,
        @Nullable String note) {

    /** What one action for one branch is known by. */
    record Key(String code, Measure measure, LocalDate agreedOn) {}

    Key key() {
        return new Key(code, measure, agreedOn);
    }
}
