package vn.ketnap.admission.correction;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ketnap.admission.Probation;
import vn.ketnap.shared.CommonRules;
import vn.ketnap.shared.Folded;
import vn.ketnap.shared.Problem;
import vn.ketnap.shared.Problems;

/** What must hold before an entry of the register changes. */
final class CorrectionRules {

    private static final int LONGEST_REASON = 500;
    private static final String REASON = "reason";

    private CorrectionRules() {}

    /**
     * A correction.
     *
     * @param ofAdmission what is wrong with the entry as it is to be
     * @param taken whether the branch has the person in another entry
     */
    static List<Problem> check(CorrectAdmission command, Entry standing, List<Problem> ofAdmission, boolean taken) {
        var problems = new Problems();
        if (!problems.unless(standing.command() != null, "admission.problem.notYourPerson", null)
                || !fresh(problems, command.stamp(), standing)) {
            return problems.list();
        }
        problems.unless(!command.to().equals(standing.command()), "admission.problem.nothingChanged", null);
        problems.unless(
                standing.struckOffOn() == null || command.to().recognizedOn() == null,
                "admission.problem.leftAlready",
                "recognizedOn",
                standing.struckOffOn() == null ? "" : standing.struckOffOn());
        problems.unless(
                !taken,
                "admission.problem.alreadyRecorded",
                "fullName",
                command.to().code());
        reason(problems, command.reason(), standing);
        var all = new ArrayList<>(ofAdmission);
        all.addAll(problems.list());
        return all;
    }

    /** A step. */
    static List<Problem> check(RecordStep command, Entry standing, int probation, LocalDate today) {
        var problems = new Problems();
        if (!fresh(problems, command.stamp(), standing)
                || !CommonRules.plausible(problems, "on", command.on())
                || !problems.unless(!command.on().isAfter(today), "admission.problem.future", "on", command.on())) {
            return problems.list();
        }
        problems.unless(
                standing.struckOffOn() == null,
                "admission.problem.leftAlready",
                null,
                standing.struckOffOn() == null ? "" : standing.struckOffOn());
        switch (command.step()) {
            case CEREMONY -> ceremony(problems, command, standing);
            case RECOGNIZED -> recognition(problems, command, standing, probation);
            case STRUCK_OFF -> leaving(problems, command, standing);
        }
        return problems.list();
    }

    /** An entry to be struck out. */
    static List<Problem> check(StrikeOutAdmission command, Entry standing) {
        var problems = new Problems();
        if (fresh(problems, command.stamp(), standing)) {
            reason(problems, command.reason(), standing);
        }
        return problems.list();
    }

    private static void ceremony(Problems problems, RecordStep command, Entry standing) {
        problems.unless(
                standing.ceremonyOn() == null, "admission.problem.stepTaken", null, word(standing.ceremonyOn()));
        problems.unless(
                !command.on().isBefore(standing.decidedOn()),
                "admission.problem.ceremonyBeforeDecision",
                "on",
                standing.decidedOn());
    }

    private static void recognition(Problems problems, RecordStep command, Entry standing, int probation) {
        problems.unless(
                standing.recognizedOn() == null, "admission.problem.stepTaken", null, word(standing.recognizedOn()));
        var ceremony = standing.ceremonyOn();
        if (ceremony == null) {
            problems.unless(false, "admission.problem.recognizedWithoutCeremony", "on");
            return;
        }
        var earliest = Probation.endsOn(ceremony, probation);
        problems.unless(!command.on().isBefore(earliest), "admission.problem.recognizedEarly", "on", earliest);
    }

    private static void leaving(Problems problems, RecordStep command, Entry standing) {
        problems.unless(
                standing.recognizedOn() == null,
                "admission.problem.noLongerOnProbation",
                null,
                word(standing.recognizedOn()));
        problems.unless(
                !command.on().isBefore(standing.decidedOn()),
                "admission.problem.leftBeforeDecision",
                "on",
                standing.decidedOn());
        reason(problems, command.reason(), standing);
    }

    /** Whoever read another entry than the one that stands decides anew. */
    private static boolean fresh(Problems problems, String stamp, Entry standing) {
        return problems.unless(stamp.equals(standing.stamp()), "admission.problem.changedMeanwhile", null);
    }

    /** The reason goes to the history and the audit log, where no name may stand. */
    private static void reason(Problems problems, @Nullable String reason, Entry standing) {
        CommonRules.needed(problems, REASON, reason, LONGEST_REASON);
        var name = standing.fullName();
        if (reason != null && name != null) {
            problems.unless(!Folded.of(reason).contains(Folded.of(name)), "admission.problem.nameInReason", REASON);
        }
    }

    private static Object word(@Nullable LocalDate day) {
        return day == null ? "" : day;
    }
}
