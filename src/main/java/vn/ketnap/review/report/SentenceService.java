package vn.ketnap.review.report;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.audit.AuditLog;
import vn.ketnap.review.ReviewQueries;
import vn.ketnap.review.ReviewRules;
import vn.ketnap.review.ReviewStore;
import vn.ketnap.shared.Actor;
import vn.ketnap.shared.CommonRules;
import vn.ketnap.shared.NotFound;
import vn.ketnap.shared.Problems;
import vn.ketnap.shared.Refused;

/** Keeps what people write over the sentences that the figures made. */
@Service
@Transactional
public class SentenceService {

    private static final int LONGEST = 4000;

    private final ReviewQueries meetings;
    private final ReportQueries reports;
    private final ReviewStore reviews;
    private final SentenceStore store;
    private final AuditLog audit;
    private final Clock clock;

    SentenceService(
            ReviewQueries meetings,
            ReportQueries reports,
            ReviewStore reviews,
            SentenceStore store,
            AuditLog audit,
            Clock clock) {
        this.meetings = meetings;
        this.reports = reports;
        this.reviews = reviews;
        this.store = store;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Writes a sentence over, or gives it back to the figures.
     *
     * @throws NotFound when there is no such meeting or sentence, or it is out of scope
     * @throws Refused when it breaks a rule, or somebody changed the meeting meanwhile
     */
    @PreAuthorize("hasAuthority('MANAGE_REVIEWS')")
    public void edit(Actor actor, EditSentence command) {
        var meeting = meetings.meeting(actor.scope(), command.meeting());
        var before = reports.report(actor.scope(), command.meeting()).sentences().stream()
                .filter(sentence -> sentence.place().equals(command.place()))
                .findFirst()
                .orElseThrow(() -> new NotFound(command.place()));
        var problems = new Problems();
        problems.unless(!meeting.closed(), "review.problem.closed", null);
        if (command.text() != null) {
            CommonRules.needed(problems, "text", command.text(), LONGEST);
        }
        Refused.ifBroken(List.of(problems.list()));
        if (!reviews.touch(command.meeting(), command.version())) {
            throw ReviewRules.changedMeanwhile();
        }
        if (command.text() == null || command.text().strip().equals(before.generated())) {
            store.remove(command.meeting(), command.place());
        } else {
            store.put(
                    command.meeting(),
                    command.place(),
                    before.generated(),
                    command.text().strip(),
                    actor.username(),
                    LocalDateTime.now(clock));
        }
        audit.record(
                actor,
                "review.sentence-edited",
                meeting.plan().logged(),
                Map.of(
                        "meeting", command.meeting(),
                        "code", command.place(),
                        "before", before.text(),
                        "after",
                                command.text() == null
                                        ? before.generated()
                                        : command.text().strip()));
    }
}
