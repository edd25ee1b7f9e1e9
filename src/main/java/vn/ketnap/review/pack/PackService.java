package vn.ketnap.review.pack;

import java.util.Map;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import vn.ketnap.audit.AuditLog;
import vn.ketnap.review.ReviewQueries;
import vn.ketnap.review.report.ReportQueries;
import vn.ketnap.shared.Actor;

/** Makes the papers of meetings and lets them leave; both are in the audit log. */
@Service
public class PackService {

    private final ReviewQueries meetings;
    private final ReportQueries reports;
    private final AuditLog audit;

    PackService(ReviewQueries meetings, ReportQueries reports, AuditLog audit) {
        this.meetings = meetings;
        this.reports = reports;
        this.audit = audit;
    }

    /**
     * Makes the papers; nothing is read while they are laid out.
     *
     * @throws vn.ketnap.shared.NotFound when there is no such meeting, or its unit is out of scope
     */
    @PreAuthorize("hasAuthority('READ_FIGURES')")
    public byte[] make(Actor actor, MakePack command) {
        var report = reports.report(actor.scope(), command.meeting());
        var content = command.format().render(report);
        log(actor, "review.pack-made", command, content.length);
        return content;
    }

    /**
     * Lets papers leave that were made.
     *
     * @throws vn.ketnap.shared.NotFound when there is no such meeting, or its unit is out of scope
     */
    @PreAuthorize("hasAuthority('READ_FIGURES')")
    public void handOut(Actor actor, MakePack command, long bytes) {
        log(actor, "review.pack-fetched", command, bytes);
    }

    private void log(Actor actor, String action, MakePack command, long bytes) {
        var plan = meetings.meeting(actor.scope(), command.meeting()).plan();
        audit.recordApart(
                actor,
                action,
                plan.logged(),
                Map.of("meeting", command.meeting(), "format", command.format(), "bytes", bytes));
    }
}
