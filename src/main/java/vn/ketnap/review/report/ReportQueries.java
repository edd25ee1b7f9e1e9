package vn.ketnap.review.report;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.review.choice.ChoiceQueries;
import vn.ketnap.review.snapshot.SnapshotQueries;
import vn.ketnap.review.snapshot.SnapshotQueries.Figures;
import vn.ketnap.review.task.TaskQueries;
import vn.ketnap.shared.OrgScope;

/**
 * Writes the papers of a meeting from its figures, its decisions and what people have written over.
 *
 * @see "decision 0031"
 */
@Component
@Transactional(readOnly = true)
public class ReportQueries {

    private final SnapshotQueries snapshots;
    private final ChoiceQueries choices;
    private final TaskQueries tasks;
    private final SentenceStore sentences;
    private final LayoutStore layouts;
    private final Clock clock;

    ReportQueries(
            SnapshotQueries snapshots,
            ChoiceQueries choices,
            TaskQueries tasks,
            SentenceStore sentences,
            LayoutStore layouts,
            Clock clock) {
        this.snapshots = snapshots;
        this.choices = choices;
        this.tasks = tasks;
        this.sentences = sentences;
        this.layouts = layouts;
        this.clock = clock;
    }

    /**
     * The papers of a meeting.
     *
     * @throws vn.ketnap.shared.NotFound when there is no such meeting, or its unit is out of scope
     */
    public Report report(OrgScope scope, long meeting) {
        return report(scope, snapshots.figures(scope, meeting));
    }

    /** The papers of a meeting whose figures have been read. */
    public Report report(OrgScope scope, Figures figures) {
        var meeting = figures.meeting();
        var material = new Material(
                meeting, figures.snapshot(), choices.of(scope, meeting.id()), tasks.ofMeeting(scope, meeting.id()));
        return Papers.of(
                material,
                sentences.edited(meeting.id()),
                layouts.of(meeting.plan().layout(), LocalDate.now(clock)));
    }
}
