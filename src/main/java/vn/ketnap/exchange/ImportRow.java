package vn.ketnap.exchange;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import vn.ketnap.shared.ImportId;

/**
 * One import in the history.
 *
 * @param username who imported
 * @param accepted rows of the workbook
 * @param undoneAt when it was taken back; null while it stands
 */
public record ImportRow(
        ImportId id,
        String fileName,
        String sha256,
        LocalDateTime importedAt,
        String username,
        int accepted,
        int added,
        int changed,
        int same,
        int warnings,
        @Nullable LocalDateTime undoneAt) {

    /** Whether it still stands. */
    public boolean standing() {
        return undoneAt == null;
    }
}
