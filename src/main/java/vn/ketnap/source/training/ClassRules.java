package vn.ketnap.source.training;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.ketnap.shared.CommonRules;
import vn.ketnap.shared.Problem;
import vn.ketnap.shared.Problems;
import vn.ketnap.shared.Refused;

/** What must hold for the plan of a class and for its places. */
final class ClassRules {

    static final int MOST_PLACES = 10_000;
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_REASON = 500;

    private ClassRules() {}

    static Refused changedMeanwhile() {
        return new Refused(List.of(Problem.error("source.training.problem.changedMeanwhile", null)));
    }

    /**
     * What is known before a plan.
     *
     * @param hostFrom first day of the host
     * @param hostUntil the day after its last one
     * @param standing the class that is said anew; null for a new one
     * @param people how many are in it
     */
    record Facts(
            LocalDate hostFrom,
            LocalDate hostUntil,
            @Nullable TrainingClass standing,
            long people) {}

    static List<Problem> check(PlanClass plan, Facts facts) {
        var problems = new Problems();
        CommonRules.needed(problems, "title", plan.title(), LONGEST_TITLE);
        CommonRules.fits(problems, "taughtBy", plan.taughtBy(), LONGEST_TITLE);
        days(problems, plan, facts);
        number(problems, "places", plan.places(), 1);
        number(problems, "declared", plan.declared(), 0);
        var standing = facts.standing;
        if (standing != null) {
            problems.unless(standing.state() != ClassState.CANCELLED, "source.training.problem.cancelledAlready", null);
            boolean same = standing.plan().kind() == plan.kind()
                    && standing.plan().code().equals(plan.code());
            problems.unless(same || facts.people == 0, "source.training.problem.inUse", "kind", facts.people);
            problems.unless(
                    plan.places() == null || plan.places() >= facts.people,
                    "source.training.problem.fewerThanRegistered",
                    "places",
                    facts.people);
        }
        return problems.list();
    }

    private static void number(Problems problems, String field, @Nullable Integer number, int least) {
        problems.unless(
                number == null || (number >= least && number <= MOST_PLACES),
                "source.training.problem.number",
                field,
                least,
                MOST_PLACES);
    }

    private static void days(Problems problems, PlanClass plan, Facts facts) {
        var from = plan.from();
        var to = plan.to();
        if (from == null || to == null) {
            problems.unless(Objects.equals(from, to), "source.training.problem.bothDays", from == null ? "from" : "to");
        } else if (CommonRules.forwards(problems, from, to)) {
            problems.unless(
                    !from.isBefore(facts.hostFrom),
                    "source.training.problem.beforeHost",
                    "from",
                    plan.code(),
                    facts.hostFrom);
            problems.unless(
                    to.isBefore(facts.hostUntil),
                    "source.training.problem.afterHost",
                    "to",
                    plan.code(),
                    facts.hostUntil.minusDays(1));
        }
    }

    /**
     * A cancellation.
     *
     * @param results how many have a result
     */
    static List<Problem> check(CancelClass command, TrainingClass standing, long results) {
        var problems = new Problems();
        CommonRules.needed(problems, "reason", command.reason(), LONGEST_REASON);
        problems.unless(standing.state() != ClassState.CANCELLED, "source.training.problem.cancelledAlready", null);
        problems.unless(results == 0, "source.training.problem.hasResults", null, results);
        return problems.list();
    }

    /**
     * Handing out.
     *
     * @param below codes of the units that may get places: the host and all below it
     * @param taken how many take the places of a unit already, by code
     */
    static List<Problem> check(
            HandOutPlaces command, TrainingClass standing, Set<String> below, Map<String, Long> taken) {
        var problems = new Problems();
        problems.unless(standing.state() != ClassState.CANCELLED, "source.training.problem.cancelledAlready", null);
        var places = standing.plan().places();
        if (!problems.unless(places != null, "source.training.problem.noPlacesYet", null) || places == null) {
            return problems.list();
        }
        var codes = new HashSet<String>();
        for (var share : command.shares()) {
            problems.unless(codes.add(share.code()), "source.training.problem.twice", share.code(), share.code());
            problems.unless(
                    below.contains(share.code()), "source.training.problem.notBelow", share.code(), share.code());
            long people = taken.getOrDefault(share.code(), 0L);
            problems.unless(
                    share.places() >= Math.max(0, people),
                    "source.training.problem.fewerThanRegistered",
                    share.code(),
                    people);
        }
        taken.forEach((code, people) -> problems.unless(
                people == 0 || codes.contains(code), "source.training.problem.stillTaken", null, code, people));
        problems.unless(command.sum() == places, "source.training.problem.sumOfPlaces", null, command.sum(), places);
        return problems.list();
    }
}
