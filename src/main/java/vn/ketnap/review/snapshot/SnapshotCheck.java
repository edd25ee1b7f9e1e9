package vn.ketnap.review.snapshot;

import java.util.List;

/**
 * Whether the copies are what was copied.
 *
 * @param altered rows whose content is no longer what was written: section and subject, "UNIT TH-TX"
 * @param whole whether all rows together come to the meeting's hash: no row is missing, added or moved
 */
public record SnapshotCheck(int rows, List<String> altered, boolean whole) {

    /** Copies the names. */
    public SnapshotCheck {
        altered = List.copyOf(altered);
    }

    /** Whether nothing was altered. */
    public boolean intact() {
        return altered.isEmpty() && whole;
    }

    static SnapshotCheck of(List<SnapshotLine> lines, String sha256) {
        return new SnapshotCheck(
                lines.size(),
                lines.stream()
                        .filter(line -> !line.intact())
                        .map(line -> line.section() + " " + line.subject())
                        .toList(),
                SnapshotLine.sha256(lines).equals(sha256));
    }
}
