package vn.ketnap.organization.grouping;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.ketnap.organization.KnownUnits;
import vn.ketnap.shared.CommonRules;
import vn.ketnap.shared.Problem;
import vn.ketnap.shared.Problems;

/** What must hold when a grouping is saved: it can be called by its code, and no unit is counted twice in its sum. */
final class SaveGroupingRules {

    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,59}");
    private static final int LONGEST_NAME = 255;
    private static final int LONGEST_NUMBER = 120;
    private static final int LONGEST_NOTE = 1000;

    private SaveGroupingRules() {}

    /**
     * What is known before.
     *
     * @param taken whether a unit has, or ever had, the code
     * @param standing the grouping that has the code; null when none has
     * @param partlyHidden whether the standing grouping has members out of the actor's scope
     * @param nested by code of a member the code of a member it stands below from the day on
     */
    record Facts(
            boolean taken,
            @Nullable Integer standing,
            boolean partlyHidden,
            KnownUnits units,
            Map<String, String> nested,
            LocalDate today) {}

    static List<Problem> check(SaveGrouping command, Facts facts) {
        var problems = new Problems();
        checkCode(problems, command, facts);
        CommonRules.needed(problems, "name", command.name(), LONGEST_NAME);
        CommonRules.fits(problems, "instrumentNumber", command.instrumentNumber(), LONGEST_NUMBER);
        CommonRules.plausible(problems, "instrumentOn", command.instrumentOn());
        CommonRules.fits(problems, "note", command.note(), LONGEST_NOTE);
        var since = command.since();
        if (problems.unless(since != null, "shared.problem.missing", "since")
                && since != null
                && CommonRules.plausible(problems, "since", since)) {
            problems.unless(!since.isAfter(facts.today), "organization.grouping.problem.future", "since", since);
            checkMembers(problems, command, since, facts);
        }
        return problems.list();
    }

    private static void checkCode(Problems problems, SaveGrouping command, Facts facts) {
        if (!problems.unless(
                CODE.matcher(command.code()).matches(), "organization.grouping.problem.code", "code", command.code())) {
            return;
        }
        problems.unless(!facts.taken, "organization.grouping.problem.codeOfUnit", "code", command.code());
        if (command.version() == null) {
            problems.unless(facts.standing == null, "organization.grouping.problem.codeTaken", "code", command.code());
        } else if (problems.unless(
                command.version().equals(facts.standing), "organization.grouping.problem.changedMeanwhile", null)) {
            problems.unless(!facts.partlyHidden, "organization.grouping.problem.partlyHidden", null);
        }
    }

    private static void checkMembers(Problems problems, SaveGrouping command, LocalDate since, Facts facts) {
        problems.unless(!command.members().isEmpty(), "organization.grouping.problem.empty", "members");
        for (var code : new HashSet<>(command.members())) {
            var unit = facts.units.standing(code);
            if (problems.unless(unit != null, "organization.problem.unknownUnit", "members", code) && unit != null) {
                problems.unless(
                        unit.until().isAfter(since),
                        "organization.grouping.problem.ended",
                        "members",
                        code,
                        unit.until().minusDays(1));
            }
        }
        facts.nested.forEach((below, above) ->
                problems.unless(false, "organization.grouping.problem.nested", "members", below, above));
    }
}
