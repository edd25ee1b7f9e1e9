package vn.ketnap.review.snapshot;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.ketnap.insight.AttainmentFilter;
import vn.ketnap.insight.Rate;
import vn.ketnap.insight.TargetProgress;
import vn.ketnap.insight.UnitProgress;
import vn.ketnap.kit.Formats;
import vn.ketnap.kit.Messages;
import vn.ketnap.review.snapshot.SnapshotUnit.Heard;
import vn.ketnap.shared.Count;
import vn.ketnap.shared.Population;

/**
 * Makes lines of units as a meeting copies them.
 *
 * @param inMonth persons by unit admitted in the month of the cut-off
 * @param yearBefore persons by unit admitted in the same days of the year before
 * @param sectors of the units, by code
 */
record Lines(
        AttainmentFilter filter,
        Map<String, @Nullable Count> inMonth,
        Map<String, @Nullable Count> yearBefore,
        Map<String, Population> sectors) {

    private static final Formats FORMATS = Formats.of(Messages.VIETNAMESE);
    /** Persons behind or ahead are told to the tenth. */
    private static final int TENTHS = 1;

    SnapshotUnit of(UnitProgress unit) {
        var members = unit.members();
        var beside = unit.beside();
        return new SnapshotUnit(
                unit.code(),
                unit.name(),
                unit.kindOfUnit().name(),
                sectors.get(unit.code()),
                members == null ? null : new Count(members.value(), null, members.qualifier()),
                members == null ? null : members.asOf(),
                unit.targets().stream().map(Lines::target).toList(),
                unit.admitted(),
                unit.cutOff(),
                unit.derived(),
                unit.mixedCutOffs(),
                inMonth.get(unit.code()),
                yearBefore.get(unit.code()),
                share(unit.rate()),
                tenths(unit.expected()),
                tenths(unit.ahead()),
                tenths(unit.forecast()),
                unit.band(),
                unit.residual(),
                share(beside.coverage()),
                share(beside.conversion()),
                beside.recognized(),
                beside.struckOff(),
                unit.published() == null ? null : unit.published().text(),
                unit.source() == null ? null : unit.source().name(),
                heard(unit),
                unit.officer() == null ? null : unit.officer().title());
    }

    private Heard heard(UnitProgress unit) {
        if (unit.admitted() == null || unit.cutOff() == null) {
            return Heard.MISSING;
        }
        return unit.cutOff().isBefore(filter.period().to()) ? Heard.LATE : Heard.HEARD;
    }

    private static SnapshotUnit.Target target(TargetProgress target) {
        return new SnapshotUnit.Target(
                target.kind(),
                target.metric(),
                target.population(),
                target.from(),
                target.to(),
                target.value(),
                target.text(FORMATS),
                target.instrument());
    }

    private static SnapshotUnit.@Nullable Share share(@Nullable Rate rate) {
        return rate == null
                ? null
                : new SnapshotUnit.Share(rate.kind(), rate.n(), rate.of(), rate.percent(), rate.text());
    }

    private static @Nullable BigDecimal tenths(@Nullable BigDecimal persons) {
        return persons == null ? null : persons.setScale(TENTHS, RoundingMode.HALF_UP);
    }
}
