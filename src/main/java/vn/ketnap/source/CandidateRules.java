package vn.ketnap.source;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.ketnap.organization.KnownUnits;
import vn.ketnap.settings.DatedRules;
import vn.ketnap.settings.WorkingDays;
import vn.ketnap.shared.CommandIndex;
import vn.ketnap.shared.CommonRules;
import vn.ketnap.shared.Population;
import vn.ketnap.shared.Problem;
import vn.ketnap.shared.Problems;

/** What must hold for rows about candidates, each together with what stands and with the other rows of the same person. */
final class CandidateRules {

    static final int LONGEST_NAME = 120;
    private static final String SKIPPED = "source.problem.skipped";
    static final int LONGEST_NOTE = 500;

    private final List<BringCandidate> rows;
    private final Facts facts;
    private final List<Problems> problems = new ArrayList<>();
    private final Map<Slot, Rounds> rounds = new HashMap<>();
    private final Map<Step, Integer> stated = new HashMap<>();
    private final Map<String, Set<String>> bySamePerson = new HashMap<>();
    private final Map<Slot, Population> channels = new HashMap<>();

    private CandidateRules(List<BringCandidate> rows, Facts facts) {
        this.rows = rows;
        this.facts = facts;
        rows.forEach(row -> problems.add(new Problems()));
    }

    /** A person in a unit. */
    record Slot(String code, String person) {}

    /**
     * A unit that carries the person, too.
     *
     * @param stage how far the person has come there
     */
    record Elsewhere(String code, Stage stage) {}

    private record Step(Slot slot, int round, Stage stage) {}

    /**
     * What the database knows.
     *
     * @param standing the rounds of each person in each unit, in the order of their numbers
     * @param elsewhere where else persons are carried now, by digest
     * @param registered which rounds of whom the register has
     */
    record Facts(
            KnownUnits units,
            LocalDate today,
            DatedRules rules,
            WorkingDays calendar,
            Function<BringCandidate, String> digest,
            Map<Slot, List<StandingCandidate>> standing,
            Map<String, List<Elsewhere>> elsewhere,
            Map<Slot, Set<Integer>> registered) {}

    /** The problems of each row, in the order of the rows. */
    static List<List<Problem>> check(List<BringCandidate> rows, Facts facts) {
        var rules = new CandidateRules(rows, facts);
        inTime(rows).forEach(rules::check);
        return rules.problems.stream()
                .map(Problems::list)
                .map(CandidateRules::inOne)
                .toList();
    }

    /** What a row leaves out is one mistake with one mend, and not one for each step. */
    private static List<Problem> inOne(List<Problem> found) {
        var skipped = found.stream().filter(one -> one.key().equals(SKIPPED)).toList();
        if (skipped.size() < 2) {
            return found;
        }
        var first = skipped.getFirst();
        var all = new ArrayList<>(found);
        all.removeAll(skipped);
        all.add(Problem.error(
                "source.problem.skippedSome",
                first.field(),
                first.args().get(0),
                skipped.size(),
                first.args().get(1),
                skipped.getLast().args().get(1),
                first.args().get(2)));
        return all;
    }

    /** The places of rows in the order in which they are added: by day, then by stage. */
    static List<Integer> inTime(List<BringCandidate> rows) {
        return IntStream.range(0, rows.size())
                .boxed()
                .sorted(Comparator.<Integer, LocalDate>comparing(
                                index -> rows.get(index).on())
                        .thenComparing(index -> rows.get(index).stage())
                        .thenComparing(index -> index))
                .toList();
    }

    private void check(int index) {
        var row = rows.get(index);
        var found = problems.get(index);
        CommonRules.needed(found, "fullName", row.fullName(), LONGEST_NAME);
        CommonRules.fits(found, "helper", row.helper(), LONGEST_NAME);
        CommonRules.fits(found, "note", row.note(), LONGEST_NOTE);
        found.unless(
                row.channel().division() == Population.Division.CHANNEL,
                "source.problem.noChannel",
                "channel",
                row.channel());
        checkUnits(found, facts.units, row.code(), row.admittingCode(), row.on(), row.earliest());
        checkWayOut(found, row);
        checkPath(found, row, index);
    }

    /** The units of a correction. */
    static List<Problem> units(KnownUnits units, CorrectCandidate command) {
        var found = new Problems();
        var first = command.days().first();
        checkUnits(
                found,
                units,
                command.code(),
                command.admittingCode(),
                command.days().last(),
                first);
        return found.list();
    }

    /** A unit carries sources from its first day on; after its last one its heir does. Only branches admit. */
    private static void checkUnits(
            Problems found,
            KnownUnits units,
            String code,
            @Nullable String admitting,
            @Nullable LocalDate on,
            @Nullable LocalDate earliest) {
        var unit = units.standing(code);
        if (unit == null) {
            found.unless(units.coming().contains(code), "organization.problem.unknownUnit", "code", code);
        } else if (on != null && earliest != null && !units.coming().contains(code)) {
            found.unless(!earliest.isBefore(unit.from()), "source.problem.beforeUnit", "on", code, unit.from());
            found.warnUnless(
                    on.isBefore(unit.until()),
                    "source.problem.afterUnit",
                    "on",
                    code,
                    unit.until().minusDays(1));
        }
        var branch = admitting == null ? null : units.standing(admitting);
        found.unless(
                admitting == null || branch != null || units.coming().contains(admitting),
                "organization.problem.unknownUnit",
                "admittingCode",
                admitting == null ? "" : admitting);
        found.unless(
                branch == null || branch.kind().branch(),
                "source.problem.noBranch",
                "admittingCode",
                admitting == null ? "" : admitting);
    }

    private static void checkWayOut(Problems found, BringCandidate row) {
        boolean leaves = row.stage() == Stage.LEFT;
        boolean hindered = row.feasibility() == Feasibility.NOT_FEASIBLE;
        found.unless(!leaves || row.wayOut() != null, "source.problem.noWayOut", "wayOut");
        found.unless(leaves || hindered == (row.wayOut() != null), "source.problem.noHindrance", "wayOut");
        var last = row.stated().current();
        found.unless(
                last == null || last == row.stage(),
                "source.problem.notLast",
                "stage",
                row.stage(),
                last == null ? "" : last);
    }

    private void checkPath(Problems found, BringCandidate row, int index) {
        var person = facts.digest.apply(row);
        var slot = new Slot(row.code(), person);
        var standing =
                rounds.computeIfAbsent(slot, one -> new Rounds(0, person, facts.standing.getOrDefault(one, List.of())));
        var channel = channels.putIfAbsent(slot, row.channel());
        found.unless(
                channel == null || channel == row.channel(),
                "source.problem.twoChannels",
                "channel",
                channel == null ? "" : channel);
        bySamePerson.computeIfAbsent(person, one -> new TreeSet<>()).add(row.code());
        var before = standing.before(row).days();
        var after = standing.add(row, null);
        found.unless(
                !facts.registered.getOrDefault(slot, Set.of()).contains(after.round())
                        || before.sameInRegister(after.days()),
                "source.problem.inRegister",
                "on");
        for (var stage : row.statedStages()) {
            var twin = stated.putIfAbsent(new Step(slot, after.round(), stage), index);
            if (twin != null && stage == row.stage()) {
                found.unless(false, "source.problem.samePerson", "fullName", row.code(), stage, new CommandIndex(twin));
            }
        }
        PathRules.check(found, after.days(), row.statedStages(), stage -> field(row, stage), facts(row, after));
        checkElsewhere(found, row, person, after);
    }

    private PathRules.Facts facts(BringCandidate row, StandingCandidate after) {
        return new PathRules.Facts(facts.today, row.bornOn(), after.certificateOn(), facts.rules, facts.calendar);
    }

    /** The day of the row's own stage has the column "on", the other days have their own. */
    private static String field(BringCandidate row, Stage stage) {
        return stage == row.stage() ? "on" : stage.name();
    }

    /** The same name and birth in another unit may be the same person: listed for a decision, never merged. */
    private void checkElsewhere(Problems found, BringCandidate row, String person, StandingCandidate after) {
        var stage = after.days().current();
        if (stage == null || !stage.open()) {
            return;
        }
        var others = new ArrayList<>(facts.elsewhere.getOrDefault(person, List.of()));
        var here = new HashSet<String>(List.of(row.code()));
        others.removeIf(other -> !here.add(other.code));
        bySamePerson.getOrDefault(person, Set.of()).stream()
                .filter(here::add)
                .forEach(code -> Optional.ofNullable(rounds.get(new Slot(code, person)))
                        .flatMap(Rounds::openStage)
                        .ifPresent(there -> others.add(new Elsewhere(code, there))));
        checkElsewhere(found, others, stage, row.on());
    }

    private void checkElsewhere(Problems found, List<Elsewhere> others, Stage stage, LocalDate on) {
        if (others.isEmpty()) {
            return;
        }
        var codes = String.join(", ", others.stream().map(Elsewhere::code).toList());
        boolean considered = !stage.beforeResolution();
        boolean consideredThere = others.stream().anyMatch(one -> !one.stage.beforeResolution());
        if (considered && consideredThere) {
            found.unless(
                    false,
                    "source.problem.twoBranches",
                    "fullName",
                    codes,
                    facts.rules.clause("candidate.step.BRANCH_RESOLUTION", on));
        } else {
            found.warnUnless(false, "source.problem.knownElsewhere", "fullName", codes);
        }
    }
}
