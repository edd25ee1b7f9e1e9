package vn.ketnap.figure;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.ketnap.organization.KnownUnits;
import vn.ketnap.shared.CommandIndex;
import vn.ketnap.shared.CommonRules;
import vn.ketnap.shared.Count;
import vn.ketnap.shared.Population;
import vn.ketnap.shared.Problem;
import vn.ketnap.shared.Problems;
import vn.ketnap.shared.Qualifier;

/**
 * What must hold for declared figures. Figures that contradict each other are told and kept: the papers say both.
 */
final class DeclareFigureRules {

    private static final long HIGHEST_THRESHOLD = 10_000;
    private static final int LONGEST_RATE = 60;
    private static final int LONGEST_SOURCE = 500;
    private static final int LONGEST_NOTE = 1000;

    private final List<DeclareFigure> rows;
    private final Facts facts;
    private final ComingFigures figures;
    private final List<@Nullable CommandIndex> twins;

    /**
     * What the database knows of the units named, and the day on which the rows are checked.
     *
     * @param standing their figures, by unit code
     */
    record Facts(KnownUnits units, Map<String, List<StandingFigure>> standing, LocalDate today) {}

    private record Key(ComingFigures.Series series, Population population, LocalDate from, LocalDate to) {

        static Key of(DeclareFigure row) {
            return new Key(
                    ComingFigures.Series.of(row),
                    row.population(),
                    row.from().day(),
                    row.to().day());
        }
    }

    private DeclareFigureRules(List<DeclareFigure> rows, Facts facts) {
        this.rows = rows;
        this.facts = facts;
        this.figures = new ComingFigures(rows, facts.standing());
        this.twins = CommonRules.earlierTwins(rows, Key::of);
    }

    /** The problems of each row, in the order of the rows. */
    static List<List<Problem>> check(List<DeclareFigure> rows, Facts facts) {
        var rules = new DeclareFigureRules(rows, facts);
        return IntStream.range(0, rows.size()).mapToObj(rules::check).toList();
    }

    private List<Problem> check(int index) {
        var row = rows.get(index);
        var problems = new Problems();
        facts.units().check(problems, row.code(), row.from().day(), row.to().day());
        var twin = twins.get(index);
        if (twin != null) {
            problems.unless(false, "figure.problem.duplicate", "code", row.code(), row.metric(), twin);
        }
        checkDays(problems, row);
        checkTexts(problems, row);
        var count = row.count();
        if (count == null) {
            problems.unless(row.publishedRate() != null, "figure.problem.saysNothing", "count");
            return problems.list();
        }
        CommonRules.counts(problems, count);
        if (twin == null) {
            checkWhole(problems, row, count);
            checkSectors(problems, row, index);
            checkGrowth(problems, row, count);
        }
        return problems.list();
    }

    private void checkDays(Problems problems, DeclareFigure row) {
        if (CommonRules.forwards(problems, row.from().day(), row.to().day())) {
            problems.warnUnless(!row.to().day().isAfter(facts.today()), "figure.problem.future", "to", row.to());
        }
    }

    private static void checkTexts(Problems problems, DeclareFigure row) {
        var threshold = row.threshold();
        if (threshold != null) {
            problems.unless(
                    threshold >= 0 && threshold <= HIGHEST_THRESHOLD,
                    "figure.problem.badThreshold",
                    "threshold",
                    threshold);
        }
        CommonRules.fits(problems, "publishedRate", row.publishedRate(), LONGEST_RATE);
        CommonRules.fits(problems, "source", row.source(), LONGEST_SOURCE);
        CommonRules.fits(problems, "note", row.note(), LONGEST_NOTE);
    }

    /** A part is not more than the whole; told at the part, or at the whole when the part stands already. */
    private void checkWhole(Problems problems, DeclareFigure row, Count count) {
        var populations = figures.populations(row);
        if (row.population() != Population.ALL) {
            var whole = populations.get(Population.ALL);
            if (whole != null && more(count, whole.count())) {
                tellPart(problems, row.population(), count, whole.count());
            }
            return;
        }
        populations.forEach((population, part) -> {
            if (part.row() == null && more(part.count(), count)) {
                tellPart(problems, population, part.count(), count);
            }
        });
    }

    private static void tellPart(Problems problems, Population population, Count part, Count whole) {
        problems.warnUnless(false, "figure.problem.partMoreThanAll", "count", population, part, whole);
    }

    /** Sectors partition everybody; told once, at the whole if it comes, else at the first sector that comes. */
    private void checkSectors(Problems problems, DeclareFigure row, int index) {
        var populations = figures.populations(row);
        var whole = populations.get(Population.ALL);
        if (whole == null || !whole.count().exact() || index != teller(populations)) {
            return;
        }
        var sectors = populations.entrySet().stream()
                .filter(entry -> entry.getKey().division() == Population.Division.SECTOR)
                .map(entry -> entry.getValue().count())
                .toList();
        if (!sectors.isEmpty() && sectors.stream().allMatch(Count::exact)) {
            long sum = sectors.stream().mapToLong(Count::value).sum();
            long all = whole.count().value();
            problems.warnUnless(sum == all, "figure.problem.sectorsDiffer", "count", sum, all, all - sum);
        }
    }

    private static int teller(Map<Population, ComingFigures.Figure> populations) {
        var whole = populations.get(Population.ALL);
        if (whole != null && whole.row() != null) {
            return whole.row();
        }
        return populations.entrySet().stream()
                .filter(entry -> entry.getKey().division() == Population.Division.SECTOR)
                .map(entry -> entry.getValue().row())
                .filter(Objects::nonNull)
                .mapToInt(Integer::intValue)
                .min()
                .orElse(-1);
    }

    /** What is counted from the same day on does not shrink; told at the longer figure unless only the shorter comes. */
    private void checkGrowth(Problems problems, DeclareFigure row, Count count) {
        if (row.metric().stock()) {
            return;
        }
        var shorter = figures.shorter(row);
        if (shorter != null && more(shorter.count(), count)) {
            problems.warnUnless(
                    false, "figure.problem.shrinks", "count", count, row.to(), shorter.count(), shorter.to());
        }
        var longer = figures.longer(row);
        if (longer != null && longer.row() == null && more(count, longer.count())) {
            problems.warnUnless(false, "figure.problem.shrinks", "count", longer.count(), longer.to(), count, row.to());
        }
    }

    /** Whether one is more than the other however the bounds are read; "about" decides nothing. */
    private static boolean more(Count one, Count other) {
        var low = one.low();
        var high = other.high();
        return low != null
                && high != null
                && low > high
                && one.qualifier() != Qualifier.ABOUT
                && other.qualifier() != Qualifier.ABOUT;
    }
}
