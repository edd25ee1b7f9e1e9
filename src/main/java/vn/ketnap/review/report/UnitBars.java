package vn.ketnap.review.report;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.ketnap.review.report.Report.Bar;
import vn.ketnap.review.report.Report.Bars;
import vn.ketnap.review.snapshot.SnapshotUnit;

/** Bars of units: reached, pace, target. */
final class UnitBars {

    private UnitBars() {}

    private static final int MOST = 12;

    /** The units with a pace, the largest gap first; none where none has one. */
    static Optional<Bars> of(List<SnapshotUnit> all) {
        var units = all.stream()
                .filter(unit -> unit.rate() != null && unit.ahead() != null)
                .sorted(Comparator.comparing(SnapshotUnit::ahead, Comparator.nullsLast(Comparator.naturalOrder())))
                .limit(MOST)
                .toList();
        return units.isEmpty() ? Optional.empty() : Optional.of(bars(units));
    }

    private static Bars bars(List<SnapshotUnit> units) {
        return new Bars(
                Words.text("review.report.bars"),
                Words.text("review.report.bars.legend"),
                Words.text("review.report.bars.done"),
                Words.text("review.report.bars.expected"),
                Words.text("review.report.bars.asked"),
                units.stream().map(UnitBars::bar).toList());
    }

    private static Bar bar(SnapshotUnit unit) {
        var rate = unit.rate();
        double done = unit.admitted() == null ? 0 : unit.admitted().value();
        return new Bar(
                unit.name(),
                rate == null ? Words.FORMATS.count(unit.admitted()) : rate.whole(),
                done,
                unit.expected() == null ? 0 : unit.expected().doubleValue(),
                rate == null ? done : rate.of().doubleValue());
    }
}
