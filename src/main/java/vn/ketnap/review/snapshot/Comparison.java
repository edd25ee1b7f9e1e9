package vn.ketnap.review.snapshot;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.ketnap.review.ReviewMeeting;
import vn.ketnap.review.snapshot.SnapshotQueries.Figures;

/**
 * Two frozen meetings of one unit.
 *
 * @param difference what the later one says otherwise, and the entries that came between the two copies
 */
public record Comparison(Figures earlier, Figures later, Difference difference) {

    /** Meetings as they came. */
    public static final Comparator<ReviewMeeting> IN_TIME = Comparator.comparing(
                    (ReviewMeeting meeting) -> meeting.plan().heldOn())
            .thenComparingLong(ReviewMeeting::id);

    /**
     * A unit then and now.
     *
     * @param then null where the earlier meeting did not know it
     * @param now null where the later one knows it no more
     */
    public record Pair(
            @Nullable SnapshotUnit then, @Nullable SnapshotUnit now) {

        /** The unit as it was told last. */
        public SnapshotUnit latest() {
            return Objects.requireNonNull(now == null ? then : now);
        }

        /** Persons more or fewer than then; null where one of the two is no exact number. */
        public @Nullable Long more() {
            var one = then == null ? null : then.admitted();
            var other = now == null ? null : now.admitted();
            return one == null || other == null || !one.exact() || !other.exact() ? null : other.value() - one.value();
        }
    }

    /** The unit of the two meetings. */
    public Pair own() {
        return new Pair(earlier.snapshot().own(), later.snapshot().own());
    }

    /** Those below it: in the order of the later meeting, then those it knows no more. */
    public List<Pair> units() {
        var before = new LinkedHashMap<String, SnapshotUnit>();
        earlier.snapshot().units().forEach(unit -> before.put(unit.code(), unit));
        var pairs = new ArrayList<Pair>();
        later.snapshot().units().forEach(unit -> pairs.add(new Pair(before.remove(unit.code()), unit)));
        before.values().forEach(unit -> pairs.add(new Pair(unit, null)));
        return List.copyOf(pairs);
    }

    /** Whether the two count from the same day, on the same basis and in the same reading of the tree. */
    public boolean alike() {
        var one = earlier.snapshot().head();
        var other = later.snapshot().head();
        return one.from().equals(other.from())
                && one.basis() == other.basis()
                && one.reading().equals(other.reading())
                && one.kinds().equals(other.kinds());
    }
}
