package vn.ketnap.admission.history;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A change about to be noted.
 *
 * @param reason why; null where nobody has to say
 */
public record NewChange(
        long admissionId,
        long organizationId,
        ChangeKind kind,
        @Nullable String reason,
        List<FieldChange> fields) {

    /** Copies the fields. */
    public NewChange {
        fields = List.copyOf(fields);
    }
}
