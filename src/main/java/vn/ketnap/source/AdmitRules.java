package vn.ketnap.source;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.ketnap.shared.Problem;
import vn.ketnap.shared.Problems;
import vn.ketnap.source.CandidateRules.Elsewhere;

/** What must hold before the register takes somebody from the list of candidates. */
final class AdmitRules {

    /** What the register calls the day of a step. */
    private static final Map<Stage, String> FIELDS = new EnumMap<>(Map.of(
            Stage.BRANCH_RESOLUTION, "resolvedOn",
            Stage.BASE_COMMITTEE, "decidedOn",
            Stage.DECIDED, "decidedOn",
            Stage.ADMITTED, "ceremonyOn",
            Stage.SENT_TO_NEW_MEMBER_CLASS, "recognizedOn",
            Stage.RECOGNIZED, "recognizedOn"));

    private AdmitRules() {}

    /**
     * What is known besides the candidate.
     *
     * @param branchFits whether the branch is the one that was to admit the candidate, or its heir
     */
    record Facts(boolean branchFits, List<Elsewhere> elsewhere, PathRules.Facts path) {}

    /** An entry that is about to be made. */
    static List<Problem> first(AdmitCandidate command, String stamp, CandidateEntry standing, Facts facts) {
        var problems = new Problems();
        if (!problems.unless(stamp.equals(standing.stamp()), "source.problem.changedMeanwhile", null)
                || !problems.unless(standing.admissionId() == null, "source.problem.inRegister", null)
                || !problems.unless(
                        standing.latest() && standing.stage() != Stage.LEFT, "source.problem.notOnTheWay", null)) {
            return problems.list();
        }
        problems.unless(command.person().equals(standing.person()), "source.problem.otherPerson", "fullName");
        problems.unless(
                facts.branchFits,
                "source.problem.otherBranch",
                "code",
                standing.admittingCode() == null ? standing.code() : standing.admittingCode(),
                clause(facts, command.decidedOn()));
        problems.unless(
                command.channel() == standing.channel(), "source.problem.otherChannel", "channel", standing.channel());
        same(problems, "resolvedOn", command.resolvedOn(), standing.days().on(Stage.BRANCH_RESOLUTION));
        same(problems, "decidedOn", command.decidedOn(), standing.days().on(Stage.DECIDED));
        boolean considered =
                facts.elsewhere.stream().anyMatch(one -> !one.stage().beforeResolution());
        problems.unless(
                !considered,
                "source.problem.twoBranches",
                "fullName",
                String.join(", ", facts.elsewhere.stream().map(Elsewhere::code).toList()),
                clause(facts, command.decidedOn()));
        path(problems, command, standing, facts);
        return problems.list();
    }

    /** What the register says now of somebody it has. */
    static List<Problem> again(AdmitCandidate command, CandidateEntry standing, Facts facts) {
        var problems = new Problems();
        path(problems, command, standing, facts);
        return problems.list();
    }

    private static void path(Problems problems, AdmitCandidate command, CandidateEntry standing, Facts facts) {
        var path = command.over(standing.days());
        var stated = path.days().keySet().stream()
                .filter(stage -> stage.compareTo(Stage.DECIDED) >= 0 || command.resolvedOn() != null)
                .filter(FIELDS::containsKey)
                .collect(Collectors.toSet());
        PathRules.check(problems, path, stated, stage -> FIELDS.getOrDefault(stage, "decidedOn"), facts.path);
    }

    private static void same(Problems problems, String field, @Nullable LocalDate said, @Nullable LocalDate known) {
        problems.unless(
                said == null || known == null || said.equals(known),
                "source.problem.otherDay",
                field,
                known == null ? "" : known);
    }

    private static String clause(Facts facts, LocalDate on) {
        return facts.path.rules().clause("candidate.step.BRANCH_RESOLUTION", on);
    }
}
