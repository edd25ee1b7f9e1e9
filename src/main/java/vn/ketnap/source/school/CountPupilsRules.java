package vn.ketnap.source.school;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.ketnap.organization.KnownUnits;
import vn.ketnap.settings.DatedRules;
import vn.ketnap.shared.CommandIndex;
import vn.ketnap.shared.CommonRules;
import vn.ketnap.shared.Problem;
import vn.ketnap.shared.Problems;

/** What must hold for counts of pupils: a unit that lives, an upper-secondary grade, a day of the school year that has been. */
final class CountPupilsRules {

    private static final int FIRST_GRADE = 10;
    private static final int LAST_GRADE = 12;
    private static final int FIRST_YEAR = 1990;
    private static final int LAST_YEAR = 2100;
    private static final long MOST = 100_000;
    private static final int LONGEST_NOTE = 500;

    private final List<CountPupils> rows;
    private final Facts facts;

    private CountPupilsRules(List<CountPupils> rows, Facts facts) {
        this.rows = rows;
        this.facts = facts;
    }

    /**
     * What the database knows.
     *
     * @param standing counts of the units, by code
     */
    record Facts(KnownUnits units, LocalDate today, DatedRules rules, Map<String, List<StandingPupils>> standing) {}

    private record Key(String code, int schoolYear, int grade, SchoolStage stage, LocalDate asOf) {}

    /** A stage of a grade on a day, whoever told it. */
    private record Told(SchoolStage stage, LocalDate asOf, long pupils) {}

    /** The problems of each row, in the order of the rows. */
    static List<List<Problem>> check(List<CountPupils> rows, Facts facts) {
        var twins = CommonRules.earlierTwins(
                rows, row -> new Key(row.code(), row.schoolYear(), row.grade(), row.stage(), row.asOf()));
        var rules = new CountPupilsRules(rows, facts);
        return IntStream.range(0, rows.size())
                .mapToObj(index -> rules.check(rows.get(index), twins.get(index)))
                .toList();
    }

    private List<Problem> check(CountPupils row, @Nullable CommandIndex twin) {
        var problems = new Problems();
        if (twin != null) {
            problems.unless(false, "source.school.problem.twice", "stage", row.code(), row.stage(), twin);
        }
        problems.unless(
                row.grade() >= FIRST_GRADE && row.grade() <= LAST_GRADE,
                "source.school.problem.grade",
                "grade",
                FIRST_GRADE,
                LAST_GRADE);
        checkNumber(problems, row.pupils());
        CommonRules.fits(problems, "note", row.note(), LONGEST_NOTE);
        if (checkDay(problems, row)) {
            checkUnit(problems, row);
            checkFunnel(problems, row);
        }
        return problems.list();
    }

    static void checkNumber(Problems problems, long pupils) {
        if (problems.unless(pupils >= 0, "shared.problem.negative", "pupils", pupils)) {
            problems.unless(pupils <= MOST, "source.school.problem.tooMany", "pupils", MOST);
        }
    }

    private boolean checkDay(Problems problems, CountPupils row) {
        if (!problems.unless(
                        row.schoolYear() >= FIRST_YEAR && row.schoolYear() <= LAST_YEAR,
                        "source.school.problem.year",
                        "schoolYear",
                        String.valueOf(row.schoolYear()))
                || !CommonRules.plausible(problems, "asOf", row.asOf())) {
            return false;
        }
        var first = firstDay(row.schoolYear(), facts.rules);
        var last = first.plusYears(1).minusDays(1);
        boolean inYear = problems.unless(
                !row.asOf().isBefore(first) && !row.asOf().isAfter(last),
                "source.school.problem.outsideYear",
                "asOf",
                row.asOf(),
                first,
                last);
        return problems.unless(!row.asOf().isAfter(facts.today), "source.school.problem.future", "asOf", row.asOf())
                && inYear;
    }

    /** The first day of a school year, by the rule in force when it begins. */
    static LocalDate firstDay(int schoolYear, DatedRules rules) {
        int month = rules.integer("school.year-first-month", LocalDate.of(schoolYear, 1, 1));
        return LocalDate.of(schoolYear, month, 1);
    }

    private void checkUnit(Problems problems, CountPupils row) {
        var unit = facts.units.standing(row.code());
        if (problems.unless(
                        unit != null || facts.units.coming().contains(row.code()),
                        "organization.problem.unknownUnit",
                        "code",
                        row.code())
                && unit != null
                && !facts.units.coming().contains(row.code())) {
            problems.unless(
                    !row.asOf().isBefore(unit.from()) && row.asOf().isBefore(unit.until()),
                    "source.school.problem.unitNotThere",
                    "code",
                    row.code(),
                    row.asOf());
        }
    }

    /** Nobody comes to a stage without the one before it: a larger number is told, and stays. */
    private void checkFunnel(Problems problems, CountPupils row) {
        var told = told(row);
        for (var stage : SchoolStage.values()) {
            var other = latest(told, stage, row.asOf());
            if (other == null || stage == row.stage()) {
                continue;
            }
            boolean before = stage.compareTo(row.stage()) < 0;
            problems.warnUnless(
                    before ? row.pupils() <= other.pupils : row.pupils() >= other.pupils,
                    before ? "source.school.problem.grows" : "source.school.problem.shrinks",
                    "pupils",
                    row.stage(),
                    row.pupils(),
                    stage,
                    other.pupils,
                    other.asOf);
        }
    }

    private static @Nullable Told latest(Collection<Told> told, SchoolStage stage, LocalDate day) {
        Told latest = null;
        for (var one : told) {
            boolean counts = one.stage == stage && !one.asOf.isAfter(day);
            if (counts && (latest == null || !one.asOf.isBefore(latest.asOf))) {
                latest = one;
            }
        }
        return latest;
    }

    private List<Told> told(CountPupils row) {
        var told = new ArrayList<Told>();
        for (var one : Objects.requireNonNullElse(facts.standing.get(row.code()), List.<StandingPupils>of())) {
            if (one.schoolYear() == row.schoolYear() && one.grade() == row.grade()) {
                told.add(new Told(one.stage(), one.asOf(), one.pupils()));
            }
        }
        for (var one : rows) {
            if (one.code().equals(row.code()) && one.schoolYear() == row.schoolYear() && one.grade() == row.grade()) {
                told.add(new Told(one.stage(), one.asOf(), one.pupils()));
            }
        }
        return told;
    }
}
