package vn.ketnap.insight.ui;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.ketnap.insight.TargetProgress;
import vn.ketnap.insight.UnitProgress;
import vn.ketnap.insight.Verdict;
import vn.ketnap.kit.Formats;
import vn.ketnap.kit.Messages;
import vn.ketnap.quota.TargetKind;
import vn.ketnap.shared.Count;
import vn.ketnap.shared.Metric;
import vn.ketnap.shared.Population;

/** A unit's targets of one kind in one cell: the main one with n/N and rate, below it those of parts and other metrics. */
final class TargetCells {

    private final Formats formats;
    private final Population population;

    /** @param population among whom the screen counts: a target for another one is an "of which" */
    TargetCells(Formats formats, Population population) {
        this.formats = formats;
        this.population = population;
    }

    Cell of(UnitProgress unit, TargetKind kind) {
        var targets = unit.targets().stream()
                .filter(target -> target.kind() == kind && target.metric() != Metric.BRANCHES_WITH_ADMISSION)
                .toList();
        var main = targets.stream().filter(this::isMain).findFirst().orElse(null);
        var lines = new ArrayList<String>();
        if (main != null) {
            lines.add(reached(main, unit.admitted(), unit.cutOff()));
        }
        targets.stream()
                .filter(target -> !target.equals(main))
                .map(this::ofWhich)
                .forEach(lines::add);
        return Cell.of(main == null ? Formats.MISSING : main.text(formats))
                .small(joined(lines))
                .hint(targets.stream().map(this::origin).collect(Collectors.joining("\n")));
    }

    private boolean isMain(TargetProgress target) {
        return target.metric() == Metric.ADMITTED && target.population() == population;
    }

    /** n/N and rate; where there is none, why. */
    private String reached(TargetProgress target, @Nullable Count admitted, @Nullable LocalDate cutOff) {
        var rate = target.rate();
        if (target.value() == null) {
            return text("insight.attainment.noBase");
        }
        if (rate == null || admitted == null) {
            return "";
        }
        String share = formats.count(admitted) + "/" + target.text(formats) + " · " + rate.text(formats);
        return share + verdict(target, cutOff);
    }

    /** Whether the target is met: said as soon as it is, else when its days are over. */
    private String verdict(TargetProgress target, @Nullable LocalDate cutOff) {
        boolean over = cutOff != null && !cutOff.isBefore(target.to());
        return over || target.verdict() == Verdict.MET
                ? "\n" + text("insight.attainment.verdict." + target.verdict().name())
                : "";
    }

    /** "trong đó Khối doanh nghiệp 95: 35/95 · 36,8 %"; targets of other metrics by their name. */
    private String ofWhich(TargetProgress target) {
        String what = Stream.of(
                        target.metric() == Metric.ADMITTED ? null : word(target.metric()),
                        target.population() == Population.ALL ? null : word(target.population()))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
        var rate = target.rate();
        String figures = rate == null ? target.text(formats) : reached(target, Count.exactly(rate.n()), null);
        return target.metric() == Metric.ADMITTED
                ? text("insight.attainment.ofWhich", what, figures)
                : text("insight.attainment.otherTarget", what, figures);
    }

    /** Which paper sets the target, for which days. */
    private String origin(TargetProgress target) {
        String days = formats.period(new vn.ketnap.shared.Period(target.from(), target.to()));
        return target.instrument() == null || target.instrument().isBlank() ? days : target.instrument() + " · " + days;
    }

    private static String joined(List<String> lines) {
        return lines.stream().filter(line -> !line.isEmpty()).collect(Collectors.joining("\n"));
    }

    private String word(Enum<?> constant) {
        return Messages.ofClassPath().word(formats.locale(), constant);
    }

    private String text(String key, Object... args) {
        return Messages.ofClassPath().text(formats.locale(), key, args);
    }
}
