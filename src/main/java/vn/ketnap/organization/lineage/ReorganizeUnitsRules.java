package vn.ketnap.organization.lineage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import vn.ketnap.organization.DescribeUnit;
import vn.ketnap.organization.KnownUnits;
import vn.ketnap.shared.CommandIndex;
import vn.ketnap.shared.Problem;
import vn.ketnap.shared.Problems;

/**
 * What must hold for events, and what they make of the units: those that end, and those that stood below them and follow.
 * Events are gone through day by day, so that each meets what the ones before it have left.
 */
final class ReorganizeUnitsRules {

    private static final int NAMED = 8;

    private final Facts facts;
    private final UnitLives lives;
    private final List<Problems> found;
    private final Map<String, LocalDate> ended = new TreeMap<>();

    /**
     * What the database knows of the units named.
     *
     * @param units units in the writer's scope
     * @param unwritten units of which the same workbook brings rows that do not stand yet
     * @param descriptions of the units named, and of those that ever stood below an old one
     * @param standing events that speak of the units named
     */
    record Facts(
            KnownUnits units,
            Set<String> unwritten,
            List<DescribeUnit> descriptions,
            List<Standing> standing,
            LocalDate today) {}

    /**
     * A unit's part in an event that stands.
     *
     * @param ended whether the unit ended by it
     */
    record Standing(Reorganization.Key event, String code, boolean ended) {}

    /**
     * What came of it.
     *
     * @param problems of each command, in the order of the commands
     * @param rows what becomes of the units
     * @param ended the first day without each unit that ends
     */
    record Outcome(
            List<List<Problem>> problems,
            List<Reorganization> events,
            List<DescribeUnit> rows,
            Map<String, LocalDate> ended) {}

    private ReorganizeUnitsRules(int commands, Facts facts) {
        this.facts = facts;
        this.lives = new UnitLives(facts.descriptions());
        this.found = Stream.generate(Problems::new).limit(commands).toList();
    }

    /** Goes through the events of a list of commands. */
    static Outcome check(List<ReorganizeUnits> commands, Facts facts) {
        var rules = new ReorganizeUnitsRules(commands.size(), facts);
        EventShapeRules.check(commands, facts, rules.found);
        var events = Reorganization.of(commands);
        var byDay = new TreeMap<LocalDate, List<Reorganization>>();
        events.forEach(event ->
                byDay.computeIfAbsent(event.on(), day -> new ArrayList<>()).add(event));
        byDay.values().forEach(rules::day);
        return new Outcome(rules.found.stream().map(Problems::list).toList(), events, rules.lives.rows(), rules.ended);
    }

    /** All events of a day happen at once: what ends is checked before anything has ended, then its children move. */
    private void day(List<Reorganization> events) {
        var sound = events.stream().filter(this::soundSoFar).toList();
        var endedBy = new HashMap<String, Reorganization>();
        for (var event : sound) {
            checkOlds(event, endedBy);
        }
        sound.forEach(event -> checkNews(event, endedBy));
        var happening = sound.stream().filter(this::soundSoFar).toList();
        for (var event : happening) {
            event.ended().forEach(code -> {
                lives.end(code, event.on());
                ended.put(code, event.on());
            });
        }
        happening.forEach(this::moveChildren);
    }

    private boolean soundSoFar(Reorganization event) {
        return event.places().stream()
                        .flatMap(place -> found.get(place).list().stream())
                        .noneMatch(problem -> problem.severity() == Problem.Severity.ERROR)
                && units(event).stream().noneMatch(facts.unwritten()::contains);
    }

    private void checkOlds(Reorganization event, Map<String, Reorganization> endedBy) {
        var day = event.on();
        for (var code : event.olds()) {
            var problems = at(event, code);
            boolean there = problems.unless(
                    lives.livesOn(code, day.minusDays(1)),
                    "organization.problem.oldNotThere",
                    "olds",
                    code,
                    day.minusDays(1),
                    lives.first(code),
                    lives.last(code));
            if (there && event.ended().contains(code)) {
                checkEnds(event, code, problems, endedBy);
            }
        }
        units(event).forEach(code -> checkLater(event, code));
    }

    private void checkEnds(Reorganization event, String code, Problems problems, Map<String, Reorganization> endedBy) {
        var other = endedBy.putIfAbsent(code, event);
        if (other != null) {
            problems.unless(
                    false,
                    "organization.problem.endsTwice",
                    "olds",
                    code,
                    new CommandIndex(other.places().getFirst()));
        }
        var again = lives.describedAgain(code, event.on());
        problems.unless(
                again == null,
                "organization.problem.describedAfterEnd",
                "olds",
                code,
                event.on(),
                again == null ? event.on() : again);
        facts.standing().stream()
                .filter(standing -> standing.ended()
                        && standing.code().equals(code)
                        && standing.event().on().equals(event.on())
                        && !standing.event().equals(event.key()))
                .findFirst()
                .ifPresent(standing -> problems.unless(
                        false,
                        "organization.problem.endedAlready",
                        "olds",
                        code,
                        event.on(),
                        standing.event().kind()));
    }

    /** Who ends cannot have a later event; for anybody else one that comes in after a later one is only odd. */
    private void checkLater(Reorganization event, String code) {
        boolean stands =
                facts.standing().stream().anyMatch(standing -> standing.event().equals(event.key()));
        var later = facts.standing().stream()
                .filter(standing ->
                        standing.code().equals(code) && standing.event().on().isAfter(event.on()))
                .findFirst();
        if (later.isPresent() && !stands) {
            var told = later.get().event();
            var args = new Object[] {code, told.kind(), told.on(), event.on()};
            if (event.ended().contains(code)) {
                at(event, code).unless(false, "organization.problem.laterEvent", "effectiveOn", args);
            } else {
                at(event, code).warnUnless(false, "organization.problem.laterEventStands", "effectiveOn", args);
            }
        }
    }

    private void checkNews(Reorganization event, Map<String, Reorganization> endedBy) {
        var day = event.on();
        for (var code : event.news()) {
            var problems = at(event, code);
            var end = endedBy.get(code);
            if (end != null) {
                problems.unless(
                        false,
                        "organization.problem.newEnds",
                        "news",
                        code,
                        day,
                        new CommandIndex(end.places().getFirst()));
            }
            boolean there =
                    problems.unless(lives.livesOn(code, day), "organization.problem.newNotThere", "news", code, day);
            if (there && event.kind() == ReorganizationKind.ESTABLISH) {
                problems.unless(
                        lives.first(code).equals(day),
                        "organization.problem.establishedOtherDay",
                        "effectiveOn",
                        code,
                        lives.first(code));
            }
            if (there && event.kind().keepsTheUnit() && event.olds().contains(code)) {
                problems.warnUnless(
                        lives.describedFrom(code, day),
                        "organization.problem.nothingChanges",
                        "effectiveOn",
                        code,
                        day);
            }
        }
    }

    private void moveChildren(Reorganization event) {
        var successor = event.onlySuccessor();
        for (var code : event.ended()) {
            var children = lives.below(code, event.on());
            if (children.isEmpty()) {
                continue;
            }
            var problems = at(event, code);
            if (successor == null) {
                problems.unless(
                        false,
                        "organization.problem.childrenLeft",
                        "olds",
                        code,
                        event.on(),
                        children.size(),
                        String.join(", ", children.stream().limit(NAMED).toList()));
            } else if (problems.unless(
                    !children.contains(successor), "organization.problem.successorBelow", "news", successor, code)) {
                children.forEach(child -> lives.follow(child, code, successor, event.on()));
            }
        }
    }

    private static Set<String> units(Reorganization event) {
        var units = new LinkedHashSet<>(event.olds());
        units.addAll(event.news());
        return units;
    }

    /** The problems of the first command of the event that names the unit. */
    private Problems at(Reorganization event, String code) {
        for (int i = 0; i < event.parts().size(); i++) {
            var part = event.parts().get(i);
            if (part.olds().contains(code) || part.news().contains(code)) {
                return found.get(event.places().get(i));
            }
        }
        return found.get(event.places().getFirst());
    }
}
