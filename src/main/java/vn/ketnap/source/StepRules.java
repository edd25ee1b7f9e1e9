package vn.ketnap.source;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import vn.ketnap.shared.CommonRules;
import vn.ketnap.shared.Folded;
import vn.ketnap.shared.Population;
import vn.ketnap.shared.Problem;
import vn.ketnap.shared.Problems;
import vn.ketnap.source.CandidateRules.Elsewhere;

/** What must hold before an entry that stands changes. */
final class StepRules {

    private static final int LONGEST_REASON = 500;
    private static final String ON = "on";

    private StepRules() {}

    /** A form lists a person once; who has left comes back from his entry. */
    static List<Problem> first(ListCandidate command, boolean standing) {
        var problems = new Problems();
        problems.unless(!standing, "source.problem.alreadyListed", "fullName", command.code());
        return problems.list();
    }

    /**
     * The next step.
     *
     * @param elsewhere where else the person is carried
     */
    static List<Problem> check(
            AdvanceCandidate command, CandidateEntry standing, PathRules.Facts facts, List<Elsewhere> elsewhere) {
        var problems = new Problems();
        if (fresh(problems, command.stamp(), standing)
                && problems.unless(command.to() != Stage.LEFT, "source.problem.noWayOut", "to")
                && problems.unless(
                        !standing.ofRegister(command.to()), "source.problem.throughRegister", "to", command.to())
                && problems.unless(
                        command.to().compareTo(standing.stage()) > 0,
                        "source.problem.stepTaken",
                        "to",
                        command.to(),
                        standing.stage())) {
            path(problems, standing.days().with(command.to(), command.on()), command.to(), facts);
            helper(problems, command, standing);
            boolean considered = !command.to().beforeResolution()
                    && elsewhere.stream().anyMatch(one -> !one.stage().beforeResolution());
            problems.unless(
                    !considered,
                    "source.problem.twoBranches",
                    null,
                    String.join(", ", elsewhere.stream().map(Elsewhere::code).toList()),
                    facts.rules().clause("candidate.step.BRANCH_RESOLUTION", command.on()));
        }
        return problems.list();
    }

    /** Whoever assigns a helper says whom. */
    private static void helper(Problems problems, AdvanceCandidate command, CandidateEntry standing) {
        if (command.to() == Stage.HELPER_ASSIGNED) {
            var helper = command.helper() == null ? standing.helper() : command.helper();
            CommonRules.needed(problems, "helper", helper, CandidateRules.LONGEST_NAME);
        }
    }

    /** The way out. */
    static List<Problem> check(LeavePipeline command, CandidateEntry standing, PathRules.Facts facts) {
        var problems = new Problems();
        if (fresh(problems, command.stamp(), standing)
                && problems.unless(
                        standing.admissionId() == null || command.wayOut() != WayOut.STRUCK_OFF,
                        "source.problem.throughRegister",
                        "wayOut",
                        command.wayOut())
                && problems.unless(
                        standing.stage() != Stage.LEFT, "source.problem.cannotLeave", null, standing.stage())) {
            path(problems, standing.days().with(Stage.LEFT, command.on()), Stage.LEFT, facts);
        }
        return problems.list();
    }

    /** Back in another round. */
    static List<Problem> check(ReenterPipeline command, CandidateEntry standing, PathRules.Facts facts) {
        var problems = new Problems();
        if (!fresh(problems, command.stamp(), standing)
                || !problems.unless(
                        standing.stage() == Stage.LEFT && standing.latest(), "source.problem.notLeft", null)) {
            return problems.list();
        }
        var left = standing.days().on(Stage.LEFT);
        problems.unless(
                Stage.LEFT.mayBecome(command.at()),
                "source.problem.notReentered",
                "at",
                command.at(),
                facts.rules().clause("candidate.step." + command.at().name(), command.on()));
        problems.unless(
                left == null || command.on().isAfter(left),
                "source.problem.backBeforeLeaving",
                ON,
                left == null ? "" : left);
        if (command.at() == Stage.DOSSIERS) {
            certificate(problems, command, standing, facts);
        }
        path(problems, StageDays.NONE.with(command.at(), command.on()), command.at(), facts);
        return problems.list();
    }

    /** Only a certificate that still counts spares the class. */
    private static void certificate(
            Problems problems, ReenterPipeline command, CandidateEntry standing, PathRules.Facts facts) {
        var certificate = standing.certificateOn();
        var clause = facts.rules().clause("candidate.certificate-months", command.on());
        if (certificate == null) {
            problems.unless(false, "source.problem.skipped", "at", command.at(), Stage.COMPLETED_CLASS, clause);
            return;
        }
        var until = certificate.plusMonths(facts.rules().integer("candidate.certificate-months", certificate));
        problems.unless(!command.on().isAfter(until), "source.problem.certificateLapsed", "at", until, clause);
    }

    /** The mark. */
    static List<Problem> check(JudgeCandidate command, CandidateEntry standing, PathRules.Facts facts) {
        var problems = new Problems();
        if (fresh(problems, command.stamp(), standing) && CommonRules.plausible(problems, ON, command.on())) {
            problems.unless(!command.on().isAfter(facts.today()), "source.problem.future", ON, command.on());
            problems.unless(standing.stage().beforeDecision(), "source.problem.decidedAlready", null, standing.stage());
            problems.unless(
                    command.feasible() == (command.hindrance() == null), "source.problem.noHindrance", "hindrance");
        }
        return problems.list();
    }

    /**
     * A correction.
     *
     * @param taken whether the unit has the person in another entry
     */
    static List<Problem> check(
            CorrectCandidate command,
            CandidateEntry standing,
            PathRules.Facts facts,
            List<Problem> ofUnits,
            boolean taken) {
        var problems = new Problems();
        if (!fresh(problems, command.stamp(), standing)
                || !problems.unless(standing.whole(), "source.problem.notYourPerson", null)) {
            return problems.list();
        }
        CommonRules.needed(problems, "fullName", command.fullName(), CandidateRules.LONGEST_NAME);
        CommonRules.fits(problems, "helper", command.helper(), CandidateRules.LONGEST_NAME);
        CommonRules.fits(problems, "note", command.note(), CandidateRules.LONGEST_NOTE);
        problems.unless(
                command.channel().division() == Population.Division.CHANNEL,
                "source.problem.noChannel",
                "channel",
                command.channel());
        problems.unless(!taken, "source.problem.alreadyListed", "fullName", command.code());
        problems.unless(!touchesRegister(command, standing), "source.problem.inRegister", null);
        boolean left = command.days().on(Stage.LEFT) != null;
        problems.unless(left == (command.wayOut() != null), "source.problem.noWayOut", "wayOut");
        if (problems.unless(!command.days().days().isEmpty(), "source.problem.noStage", null)) {
            var stated = EnumSet.copyOf(command.days().days().keySet());
            PathRules.check(problems, command.days(), stated, Stage::name, facts);
        }
        reason(problems, command);
        var all = new ArrayList<>(ofUnits);
        all.addAll(problems.list());
        return all;
    }

    /** What stands in the register is corrected there. */
    private static boolean touchesRegister(CorrectCandidate command, CandidateEntry standing) {
        return standing.admissionId() != null
                && (!command.fullName().equals(standing.fullName())
                        || !command.bornOn().equals(standing.bornOn())
                        || command.channel() != standing.channel()
                        || !Objects.equals(command.admittingCode(), standing.admittingCode())
                        || !command.days().sameInRegister(standing.days()));
    }

    private static void path(Problems problems, StageDays path, Stage stated, PathRules.Facts facts) {
        PathRules.check(problems, path, Set.of(stated), stage -> ON, facts);
    }

    /** Whoever read another entry than the one that stands decides anew. */
    private static boolean fresh(Problems problems, String stamp, CandidateEntry standing) {
        return problems.unless(stamp.equals(standing.stamp()), "source.problem.changedMeanwhile", null);
    }

    /** The reason goes to the audit log, where no name may stand. */
    private static void reason(Problems problems, CorrectCandidate command) {
        CommonRules.needed(problems, "reason", command.reason(), LONGEST_REASON);
        problems.unless(
                !Folded.of(command.reason()).contains(Folded.of(command.fullName()))
                        || command.fullName().isBlank(),
                "source.problem.nameInReason",
                "reason");
    }
}
