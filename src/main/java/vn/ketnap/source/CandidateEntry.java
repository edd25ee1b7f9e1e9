package vn.ketnap.source;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ketnap.shared.Population;
import vn.ketnap.shared.person.Initials;

/**
 * A candidate as it stands, with who it is.
 *
 * @param stamp changes with every change of it
 * @param code of the unit that carries the person, as it is called now or was called last
 * @param person digest of name and birth
 * @param round counted from 1; earlier rounds ended with a way out
 * @param latest whether no later round stands
 * @param whole whether the asker reads the person
 * @param fullName null where the person was deleted; initials where the asker does not read it
 * @param helper the full member who helps
 * @param admittingCode code of the branch that will admit; null where it is the unit itself
 * @param certificateOn of the certificate that counts; null where there is none
 * @param feasible whether the person can be admitted here; null while nobody has said
 * @param admissionId the entry of the register that the candidate became; null where there is none
 * @param earlier the rounds before this one
 */
public record CandidateEntry(
        long id,
        String stamp,
        long organizationId,
        String code,
        String unitName,
        String person,
        int round,
        boolean latest,
        boolean whole,
        @Nullable String fullName,
        @Nullable LocalDate bornOn,
        @Nullable String helper,
        @Nullable String note,
        Population channel,
        @Nullable Long admittingId,
        @Nullable String admittingCode,
        StageDays days,
        @Nullable WayOut wayOut,
        @Nullable LocalDate certificateOn,
        @Nullable Boolean feasible,
        @Nullable LocalDate judgedOn,
        @Nullable WayOut hindrance,
        @Nullable Long admissionId,
        List<StageDays> earlier) {

    /** Copies the rounds. */
    public CandidateEntry {
        earlier = List.copyOf(earlier);
    }

    /** Where the person stands in this round. */
    public Stage stage() {
        var current = days.current();
        if (current == null) {
            throw new IllegalStateException("a round without a stage: " + id);
        }
        return current;
    }

    /** Whether the first steps are not known: the person came in at a later stage. */
    public boolean direct() {
        return round == 1 && days.on(Stage.LISTED) == null;
    }

    /** Whether a step is the register's to tell: the decision of anybody, and all that follows of who stands in it. */
    public boolean ofRegister(Stage step) {
        return step == Stage.DECIDED || (admissionId != null && StageDays.OF_REGISTER.contains(step));
    }

    StandingCandidate standing() {
        return new StandingCandidate(
                organizationId,
                person,
                round,
                admittingId,
                channel,
                days,
                wayOut,
                days.on(Stage.COMPLETED_CLASS) == null ? certificateOn : null,
                new StandingCandidate.Mark(feasible, judgedOn, hindrance));
    }

    /** The entry as the asker may see it: initials, and nothing else of the person, where he does not read it. */
    CandidateEntry shown() {
        return whole && fullName != null
                ? this
                : new CandidateEntry(
                        id,
                        stamp,
                        organizationId,
                        code,
                        unitName,
                        person,
                        round,
                        latest,
                        false,
                        fullName == null ? null : Initials.of(fullName),
                        null,
                        null,
                        null,
                        channel,
                        admittingId,
                        admittingCode,
                        days,
                        wayOut,
                        certificateOn,
                        feasible,
                        judgedOn,
                        hindrance,
                        admissionId,
                        earlier);
    }
}
