package vn.ketnap.review.snapshot;

import java.util.List;

/**
 * A copied row.
 *
 * @param content canonical text
 * @param sha256 of the content, as it was written
 */
record SnapshotLine(int place, Section section, String subject, String content, String sha256) {

    static SnapshotLine of(int place, Section section, String subject, Object content) {
        String text = Canonical.text(content);
        return new SnapshotLine(place, section, subject, text, Canonical.sha256(text));
    }

    /** Whether the content is what was written. */
    boolean intact() {
        return Canonical.sha256(content).equals(sha256);
    }

    <T> T read(Class<T> type) {
        return Canonical.read(content, type);
    }

    /** What some rows come to, in their order: every place, every subject and every content counts. */
    static String sha256(List<SnapshotLine> lines) {
        var all = new StringBuilder();
        for (var line : lines) {
            all.append(line.place)
                    .append('\t')
                    .append(line.section)
                    .append('\t')
                    .append(line.subject)
                    .append('\t')
                    .append(line.sha256)
                    .append('\n');
        }
        return Canonical.sha256(all.toString());
    }
}
