package vn.ketnap.review.snapshot;

import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.review.ReviewMeeting;
import vn.ketnap.review.ReviewQueries;
import vn.ketnap.shared.OrgScope;

/** Reads the figures of a meeting: the copies where it is frozen, else those of today. */
@Component
@Transactional(readOnly = true)
public class SnapshotQueries {

    private final ReviewQueries meetings;
    private final SnapshotStore store;
    private final LiveQueries live;

    SnapshotQueries(ReviewQueries meetings, SnapshotStore store, LiveQueries live) {
        this.meetings = meetings;
        this.store = store;
        this.live = live;
    }

    /** Of what the figures of a meeting consist, and whether they are copies. */
    public record Figures(ReviewMeeting meeting, Snapshot snapshot) {}

    /**
     * The figures a meeting goes by.
     *
     * @throws vn.ketnap.shared.NotFound when there is no such meeting, or its unit is out of scope
     */
    public Figures figures(OrgScope scope, long id) {
        var meeting = meetings.meeting(scope, id);
        return new Figures(meeting, meeting.frozen() ? SnapshotLines.read(store.lines(id)) : live.read(scope, meeting));
    }

    /** Whether the copies are what was copied; empty while there are none. */
    public Optional<SnapshotCheck> check(OrgScope scope, long id) {
        var meeting = meetings.meeting(scope, id);
        return meeting.frozen()
                ? Optional.of(SnapshotCheck.of(store.lines(id), Objects.requireNonNull(meeting.sha256())))
                : Optional.empty();
    }
}
