package vn.ketnap.admission.disclosure;

import java.time.LocalDateTime;
import java.util.List;
import vn.ketnap.shared.CommonRules;
import vn.ketnap.shared.Problem;
import vn.ketnap.shared.Problems;
import vn.ketnap.shared.UserId;

/** What must hold before a list of persons leaves the portal. */
final class DisclosureRules {

    private static final int LONGEST = 500;

    private DisclosureRules() {}

    static List<Problem> check(RequestDisclosure command) {
        var problems = new Problems();
        CommonRules.needed(problems, "reason", command.reason(), LONGEST);
        return problems.list();
    }

    /** Four eyes: whoever asked never decides. */
    static List<Problem> check(DecideDisclosure command, Disclosure request, UserId decider) {
        var problems = new Problems();
        problems.unless(request.requestedBy() != decider.value(), "admission.problem.ownRequest", null);
        problems.unless(
                request.status() == DisclosureStatus.ASKED,
                "admission.problem.decidedAlready",
                null,
                request.decider() == null ? "" : request.decider());
        if (command.approved()) {
            CommonRules.fits(problems, "answer", command.answer(), LONGEST);
        } else {
            CommonRules.needed(problems, "answer", command.answer(), LONGEST);
        }
        return problems.list();
    }

    static List<Problem> fetch(Disclosure request, LocalDateTime now) {
        var problems = new Problems();
        boolean approved = problems.unless(
                request.status() == DisclosureStatus.APPROVED, "admission.problem.notToFetch", null, request.status());
        var expires = request.expiresAt();
        problems.unless(
                !approved || (expires != null && now.isBefore(expires)),
                "admission.problem.notToFetch",
                null,
                DisclosureStatus.EXPIRED);
        return problems.list();
    }
}
