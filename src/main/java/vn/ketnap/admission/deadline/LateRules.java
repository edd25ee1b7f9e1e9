package vn.ketnap.admission.deadline;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.ketnap.admission.AdmissionTerms;
import vn.ketnap.admission.Probation;
import vn.ketnap.settings.WorkingDays;

/** Which clock of an admission ran out. */
final class LateRules {

    private LateRules() {}

    /** A clock that ran out. */
    record Late(LateKind kind, LocalDate since, LocalDate dueOn, long daysLate) {}

    /** What an admission came to. */
    record Days(
            LocalDate decidedOn,
            @Nullable LocalDate ceremonyOn,
            @Nullable LocalDate recognizedOn) {}

    /** The clock to act on; of what is done, only a ceremony that came late. */
    static Optional<Late> check(Days days, AdmissionTerms terms, WorkingDays calendar, LocalDate today) {
        var ceremonyDue = calendar.after(days.decidedOn, terms.ceremonyWorkingDays());
        if (days.ceremonyOn == null) {
            return late(LateKind.CEREMONY_DUE, days.decidedOn, ceremonyDue, today);
        }
        if (days.recognizedOn == null) {
            var open = recognition(days.ceremonyOn, terms, calendar, today);
            if (open.isPresent()) {
                return open;
            }
        }
        return late(LateKind.CEREMONY_HELD_LATE, days.decidedOn, ceremonyDue, days.ceremonyOn);
    }

    private static Optional<Late> recognition(
            LocalDate ceremony, AdmissionTerms terms, WorkingDays calendar, LocalDate today) {
        var ends = Probation.endsOn(ceremony, terms.probation());
        var review = late(LateKind.REVIEW_DUE, ceremony, calendar.after(ends, terms.reviewWorkingDays()), today);
        return review.isPresent() ? review : late(LateKind.RECOGNITION_DUE, ceremony, ends, today);
    }

    private static Optional<Late> late(LateKind kind, LocalDate since, LocalDate dueOn, LocalDate done) {
        return done.isAfter(dueOn)
                ? Optional.of(new Late(kind, since, dueOn, java.time.temporal.ChronoUnit.DAYS.between(dueOn, done)))
                : Optional.empty();
    }
}
