package vn.ketnap.admission.history;

import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One change of an admission, as its history tells it.
 *
 * @param username who did it; the file's importer where a workbook did; null where nobody knows any more
 * @param reason as given; null where nobody had to say
 */
public record AdmissionChange(
        ChangeKind kind,
        LocalDateTime at,
        @Nullable String username,
        @Nullable String reason,
        List<FieldChange> fields) {

    /** Copies the fields. */
    public AdmissionChange {
        fields = List.copyOf(fields);
    }
}
