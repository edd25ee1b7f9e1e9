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
            @Nullable LocalDate resolvedOn,
            LocalDate decidedOn,
            @Nullable LocalDate ceremonyOn,
            @Nullable LocalDate recognizedOn) {}

    /** The clock to act on; of what is done, a ceremony that came late, then a decision that did. */
    static Optional<Late> check(Days days, AdmissionTerms terms, WorkingDays calendar, LocalDate today) {
        var ceremonyDue = calendar.after(days.decidedOn, terms.ceremonyWorkingDays());
        if (days.ceremonyOn == null) {
            var due = late(LateKind.CEREMONY_DUE, days.decidedOn, ceremonyDue, today);
            return due.isPresent() ? due : decision(days, terms, calendar);
        }
        if (days.recognizedOn == null) {
            var open = recognition(days.ceremonyOn, terms, calendar, today);
            if (open.isPresent()) {
                return open;
            }
        }
        var held = late(LateKind.CEREMONY_HELD_LATE, days.decidedOn, ceremonyDue, days.ceremonyOn);
        return held.isPresent() ? held : decision(days, terms, calendar);
    }

    /** Known only where the day of the resolution is. */
    private static Optional<Late> decision(Days days, AdmissionTerms terms, WorkingDays calendar) {
        return days.resolvedOn == null
                ? Optional.empty()
                : late(
                        LateKind.DECIDED_LATE,
                        days.resolvedOn,
                        calendar.after(days.resolvedOn, terms.decisionWorkingDays()),
                        days.decidedOn);
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
