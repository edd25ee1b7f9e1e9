package vn.ketnap.organization.lineage;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.ketnap.shared.CommandIndex;
import vn.ketnap.shared.CommonRules;
import vn.ketnap.shared.Problems;

/** What an event must look like before anybody asks whether it can have happened: whom it names, how many, when. */
final class EventShapeRules {

    private static final int LONGEST_NUMBER = 120;

    private EventShapeRules() {}

    private record Row(ReorganizationKind kind, Object on, List<String> olds, List<String> news) {}

    /** @param found takes the problems of each command */
    static void check(List<ReorganizeUnits> commands, ReorganizeUnitsRules.Facts facts, List<Problems> found) {
        var twins = CommonRules.earlierTwins(
                commands, command -> new Row(command.kind(), command.effectiveOn(), command.olds(), command.news()));
        for (int i = 0; i < commands.size(); i++) {
            var command = commands.get(i);
            var problems = found.get(i);
            var twin = twins.get(i);
            if (twin != null) {
                problems.unless(
                        false, "organization.problem.eventTwice", null, command.kind(), command.effectiveOn(), twin);
            }
            checkAlone(problems, command, facts);
        }
        Reorganization.of(commands).forEach(event -> checkTogether(event, found));
    }

    private static void checkAlone(Problems problems, ReorganizeUnits command, ReorganizeUnitsRules.Facts facts) {
        var today = facts.today();
        var day = command.effectiveOn();
        if (CommonRules.plausible(problems, "effectiveOn", day)
                && problems.unless(
                        !day.isAfter(today.plusYears(1)), "organization.problem.farFuture", "effectiveOn", day)) {
            problems.warnUnless(!day.isAfter(today), "organization.problem.future", "effectiveOn", day);
        }
        command.olds().forEach(code -> checkKnown(problems, "olds", code, facts));
        command.news().forEach(code -> checkKnown(problems, "news", code, facts));
        if (!command.kind().keepsTheUnit()) {
            command.news().stream()
                    .filter(command.olds()::contains)
                    .forEach(code ->
                            problems.unless(false, "organization.problem.oldIsNew", "news", code, command.kind()));
        }
        var moved = command.membersMoved();
        if (moved != null && problems.unless(moved >= 0, "shared.problem.negative", "membersMoved", moved)) {
            problems.unless(
                    command.olds().size() <= 1 && command.news().size() <= 1,
                    "organization.problem.membersUnclear",
                    "membersMoved",
                    moved);
        }
        CommonRules.fits(problems, "instrumentNumber", command.instrumentNumber(), LONGEST_NUMBER);
        CommonRules.plausible(problems, "instrumentOn", command.instrumentOn());
    }

    private static void checkKnown(Problems problems, String field, String code, ReorganizeUnitsRules.Facts facts) {
        problems.unless(
                facts.units().standing(code) != null || facts.units().coming().contains(code),
                "organization.problem.unknownUnit",
                field,
                code);
    }

    private static void checkTogether(Reorganization event, List<Problems> found) {
        var problems = found.get(event.places().getFirst());
        checkOlds(problems, event);
        checkNews(problems, event);
        Set<String> both = event.olds();
        both.retainAll(event.news());
        boolean toldAlready =
                event.parts().stream().anyMatch(part -> part.olds().stream().anyMatch(part.news()::contains));
        if (!both.isEmpty() && !event.kind().keepsTheUnit() && !toldAlready) {
            problems.unless(
                    false,
                    "organization.problem.oldIsNew",
                    "news",
                    both.iterator().next(),
                    event.kind());
        }
        for (int i = 1; i < event.parts().size(); i++) {
            var part = event.parts().get(i);
            problems.unless(
                    agrees(part.instrumentNumber(), event.instrumentNumber())
                            && agrees(part.instrumentOn(), event.instrumentOn()),
                    "organization.problem.instrumentsDiffer",
                    "instrumentNumber",
                    event.kind(),
                    event.on(),
                    new CommandIndex(event.places().get(i)));
        }
    }

    private static void checkOlds(Problems problems, Reorganization event) {
        var kind = event.kind();
        int olds = event.olds().size();
        if (olds == 0) {
            problems.unless(kind.leastOlds() == 0, "organization.problem.needsOld", "olds", kind);
        } else if (problems.unless(kind.mostOlds() > 0, "organization.problem.hasNoOld", "olds", kind)) {
            problems.unless(
                    olds >= kind.leastOlds(), "organization.problem.fewOlds", "olds", kind, ReorganizationKind.ABSORB);
            problems.unless(olds <= kind.mostOlds(), "organization.problem.manyOlds", "olds", kind, olds);
        }
    }

    private static void checkNews(Problems problems, Reorganization event) {
        var kind = event.kind();
        int news = event.news().size();
        if (news == 0) {
            problems.unless(kind.leastNews() == 0, "organization.problem.needsNew", "news", kind);
        } else if (problems.unless(
                kind.mostNews() > 0,
                "organization.problem.hasNoNew",
                "news",
                kind,
                ReorganizationKind.ABSORB,
                ReorganizationKind.PARTIAL_TRANSFER)) {
            problems.unless(news >= kind.leastNews(), "organization.problem.fewNews", "news", kind);
            problems.unless(news <= kind.mostNews(), "organization.problem.manyNews", "news", kind, news);
        }
    }

    private static boolean agrees(@Nullable Object one, @Nullable Object other) {
        return one == null || Objects.equals(one, other);
    }
}
