package vn.ketnap.organization;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import vn.ketnap.shared.CommonRules;
import vn.ketnap.shared.Problem;
import vn.ketnap.shared.Problems;
import vn.ketnap.shared.Spelling;

/** What must hold for rows that describe units: codes, days, superiors, and no unit above itself. */
final class DescribeUnitRules {

    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9._-]{1,60}");
    private static final int LONGEST_NAME = 255;
    private static final int LONGEST_NOTE = 1000;

    /** What stands below what without a word; other places are allowed and told. */
    private static final Map<OrganizationKind, Set<OrganizationKind>> USUALLY_BELOW = Map.of(
            OrganizationKind.PROVINCE,
            Set.of(OrganizationKind.SUPERIOR, OrganizationKind.BASE_ORGANIZATION, OrganizationKind.BASE_BRANCH),
            OrganizationKind.SUPERIOR,
            Set.of(OrganizationKind.BASE_ORGANIZATION, OrganizationKind.BASE_BRANCH),
            OrganizationKind.BASE_ORGANIZATION,
            Set.of(OrganizationKind.SECTION, OrganizationKind.BRANCH),
            OrganizationKind.SECTION,
            Set.of(OrganizationKind.BRANCH));

    private final List<DescribeUnit> rows;
    private final Facts facts;
    private final ComingUnits coming;

    /**
     * What the database knows of the units named.
     *
     * @param mayFoundRoots whether the writer may bring a unit without a superior
     * @param units units in the writer's scope
     * @param standing versions of the units named and of all above them, whoever may see them
     * @param siblings versions of units that stand below the superiors named
     */
    record Facts(
            boolean mayFoundRoots,
            KnownUnits units,
            Map<String, List<UnitVersion>> standing,
            List<UnitVersion> siblings) {}

    private DescribeUnitRules(List<DescribeUnit> rows, Facts facts) {
        this.rows = rows;
        this.facts = facts;
        this.coming = new ComingUnits(rows, facts.standing(), facts.siblings());
    }

    /** The problems of each row, in the order of the rows. */
    static List<List<Problem>> check(List<DescribeUnit> rows, Facts facts) {
        var rules = new DescribeUnitRules(rows, facts);
        return IntStream.range(0, rows.size()).mapToObj(rules::check).toList();
    }

    private List<Problem> check(int index) {
        var row = rows.get(index);
        var problems = new Problems();
        checkText(problems, row);
        boolean forwards = CommonRules.forwards(problems, row.from(), row.to());
        var collision = coming.collision(index);
        if (collision != null) {
            problems.unless(false, "organization.problem.overlaps", "from", row.code(), collision);
        }
        if (forwards) {
            checkStanding(problems, row);
        }
        var free =
                facts.units().standing(row.code()) != null || !facts.standing().containsKey(row.code());
        problems.unless(free, "organization.problem.codeNotFree", "code", row.code());
        var parent = row.parentCode();
        if (parent == null) {
            problems.unless(facts.mayFoundRoots(), "organization.problem.rootNotAllowed", "parentCode", row.code());
        } else if (forwards && checkParent(problems, row, parent)) {
            checkCycle(problems, row);
            checkLives(problems, row, parent);
            checkKind(problems, row, parent);
        }
        checkName(problems, row);
        return problems.list();
    }

    /** Days that stand already are corrected, continued or succeeded, never overlapped; what nobody may see is not told. */
    private void checkStanding(Problems problems, DescribeUnit row) {
        if (facts.units().standing(row.code()) == null) {
            return;
        }
        coming.cut(row, facts.standing().getOrDefault(row.code(), List.of()))
                .ifPresent(version -> problems.unless(
                        false,
                        version.from().isAfter(row.from())
                                ? "organization.problem.runsInto"
                                : "organization.problem.leavesHole",
                        "to",
                        row.code(),
                        row.from(),
                        Objects.requireNonNull(row.to()),
                        version.days()));
    }

    private static void checkText(Problems problems, DescribeUnit row) {
        if (problems.unless(!row.code().isBlank(), "shared.problem.missing", "code")) {
            problems.unless(CODE.matcher(row.code()).matches(), "organization.problem.badCode", "code", row.code());
        }
        CommonRules.needed(problems, "name", row.name(), LONGEST_NAME);
        CommonRules.fits(problems, "note", row.note(), LONGEST_NOTE);
    }

    /** A superior is known, or is where the unit stands already: the top of a scope keeps its place above the scope. */
    private boolean checkParent(Problems problems, DescribeUnit row, String parent) {
        if (!problems.unless(!parent.equals(row.code()), "organization.problem.ownParent", "parentCode", row.code())) {
            return false;
        }
        var units = facts.units();
        return problems.unless(
                units.standing(parent) != null || units.coming().contains(parent) || standsBelow(row, parent),
                "organization.problem.unknownParent",
                "parentCode",
                parent);
    }

    private boolean standsBelow(DescribeUnit row, String parent) {
        return facts.units().standing(row.code()) != null
                && facts.standing().getOrDefault(row.code(), List.of()).stream()
                        .filter(version -> !version.from().isAfter(row.from()))
                        .reduce((earlier, later) -> later)
                        .filter(version -> parent.equals(version.parentCode()))
                        .isPresent();
    }

    private void checkCycle(Problems problems, DescribeUnit row) {
        try {
            var cycle = coming.cycle(row);
            problems.unless(
                    cycle.isEmpty(), "organization.problem.cycle", "parentCode", row.code(), String.join(" < ", cycle));
        } catch (PlacementCycles.TooDeep tooDeep) {
            problems.unless(false, "organization.problem.tooDeep", "parentCode", row.code(), PlacementCycles.DEEPEST);
        }
    }

    private void checkLives(Problems problems, DescribeUnit row, String parent) {
        var superiors = coming.versions(parent);
        if (superiors.isEmpty()) {
            return;
        }
        var version = coming.version(row);
        var born = superiors.getFirst().from();
        problems.warnUnless(
                !version.from().isBefore(born), "organization.problem.beforeParent", "from", row.code(), parent, born);
        var gone = superiors.getLast().until();
        problems.warnUnless(
                !version.until().isAfter(gone),
                "organization.problem.afterParent",
                "to",
                row.code(),
                parent,
                gone.minusDays(1));
    }

    private void checkKind(Problems problems, DescribeUnit row, String parent) {
        coming.versions(parent).stream()
                .filter(superior -> superior.overlaps(row.from(), row.from().plusDays(1)))
                .map(UnitVersion::kind)
                .findFirst()
                .ifPresent(kind -> problems.warnUnless(
                        USUALLY_BELOW.getOrDefault(kind, Set.of()).contains(row.kind()),
                        "organization.problem.oddKind",
                        "kind",
                        row.kind(),
                        kind));
    }

    /** The same name below the same superior is the same unit to people; another spelling is no other name. */
    private void checkName(Problems problems, DescribeUnit row) {
        var namesake = coming.namesake(coming.version(row));
        namesake.ifPresent(code ->
                problems.warnUnless(false, "organization.problem.sameName", "name", row.name(), row.code(), code));
        facts.standing().getOrDefault(row.code(), List.of()).stream()
                .map(UnitVersion::name)
                .filter(name -> !name.equals(row.name()) && Spelling.same(name, row.name()))
                .findFirst()
                .ifPresent(name ->
                        problems.warnUnless(false, "organization.problem.otherSpelling", "name", row.name(), name));
    }
}
