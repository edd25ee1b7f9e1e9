package vn.ketnap.insight.screen;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.ketnap.insight.Allocation;
import vn.ketnap.insight.FigureSheet;
import vn.ketnap.insight.MonthSheet;
import vn.ketnap.insight.TargetProgress;
import vn.ketnap.insight.Verdict;
import vn.ketnap.organization.officer.InCharge;
import vn.ketnap.shared.Metric;
import vn.ketnap.shared.Population;

/**
 * Everything the page of a unit shows: what the leadership page shows of it, and what lies behind.
 *
 * @param sheets what the unit has declared, metric by metric
 * @param handedDown what the units below were given of the target assigned to the unit
 * @param officers who follows the unit and who did before, until the last day asked, the latest first
 * @param months the year in which the period ends, month by month
 * @param unusual a target that is implausible beside the members; null when there is none
 */
public record UnitSituation(
        Overview overview,
        List<FigureSheet> sheets,
        Allocation handedDown,
        List<InCharge> officers,
        MonthSheet months,
        @Nullable Unusual unusual) {

    /** Copies the lists. */
    public UnitSituation {
        sheets = List.copyOf(sheets);
        officers = List.copyOf(officers);
    }

    /**
     * A target of a year that is far from what is usual.
     *
     * @param percent the target in percent of the members
     * @param below usual is no less than this
     * @param above usual is no more than this
     */
    public record Unusual(TargetProgress target, BigDecimal percent, BigDecimal below, BigDecimal above) {}

    /** The unit's targets: those of admissions first, everybody before some, in the order of their kinds. */
    public List<TargetProgress> targets() {
        return overview.own().targets().stream()
                .sorted(Comparator.comparing((TargetProgress target) -> target.metric() != Metric.ADMITTED)
                        .thenComparing(TargetProgress::population)
                        .thenComparing(TargetProgress::kind)
                        .thenComparing(TargetProgress::metric)
                        .thenComparing(TargetProgress::from))
                .toList();
    }

    /** How many of the targets came out so. */
    public long targets(Verdict verdict) {
        return overview.own().targets().stream()
                .filter(target -> target.verdict() == verdict)
                .count();
    }

    /** Whether nothing is known of the unit in the period asked, no target either. */
    public boolean silent() {
        return overview.own().admitted() == null
                && overview.own().published() == null
                && sheets.isEmpty()
                && overview.own().targets().isEmpty();
    }

    /** How many units below were given something. */
    public long givenTo() {
        return handedDown.children().stream()
                .filter(share -> share.value() != null)
                .count();
    }

    /** Among whom the unit's admissions can be asked for: everybody, and whoever has a figure or a target. */
    public List<Population> populations() {
        var asked = Stream.of(Population.ALL, overview.filter().population());
        var aimed = overview.own().targets().stream()
                .filter(target -> target.metric() == Metric.ADMITTED)
                .map(TargetProgress::population);
        var counted = sheets.stream()
                .filter(sheet -> sheet.metric() == Metric.ADMITTED)
                .flatMap(sheet -> Stream.concat(sheet.parts().stream(), sheet.groups().stream()))
                .map(FigureSheet.Part::population);
        return List.copyOf(new TreeSet<>(Stream.of(asked, aimed, counted)
                .flatMap(population -> population)
                .toList()));
    }
}
