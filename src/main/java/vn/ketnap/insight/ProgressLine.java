package vn.ketnap.insight;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.ketnap.figure.Answer;
import vn.ketnap.insight.MemberQueries.Member;
import vn.ketnap.quota.Quota;
import vn.ketnap.quota.TargetKind;
import vn.ketnap.shared.Count;
import vn.ketnap.shared.Metric;
import vn.ketnap.shared.Period;
import vn.ketnap.shared.Qualifier;

/** Puts a unit's answer beside its targets: rates, pace, band, forecast. Pure arithmetic on exact fractions. */
final class ProgressLine {

    private final AttainmentFilter filter;
    private final List<TargetKind> kinds;
    private final Rate.Printing printing;
    private final Band.Thresholds thresholds;

    /** @param kinds the headline is the first of these that a unit has */
    ProgressLine(AttainmentFilter filter, List<TargetKind> kinds, Rate.Printing printing, Band.Thresholds thresholds) {
        this.filter = filter;
        this.kinds = kinds;
        this.printing = printing;
        this.thresholds = thresholds;
    }

    UnitProgress of(Member unit, List<Answer> answers, List<Quota> quotas) {
        var answer = find(answers, Metric.ADMITTED, filter.population());
        var targets = quotas.stream().map(quota -> progress(quota, answers)).toList();
        var headline = headline(quotas);
        var count = answer == null ? null : answer.count();
        var rate = count == null || headline == null ? null : Rate.completion(count, headline, printing);
        var pace = answer == null || rate == null || headline == null
                ? null
                : Stand.at(answer, headline, filter, thresholds);
        return new UnitProgress(
                unit.code(),
                unit.name(),
                unit.members(),
                count,
                answer == null ? null : answer.cutOff(),
                answer != null && answer.derived(),
                answer != null && answer.mixedCutOffs(),
                targets,
                rate,
                pace == null ? null : pace.expected(),
                pace == null ? null : pace.ahead(),
                pace == null ? null : pace.forecast(),
                pace == null ? null : pace.band(),
                null,
                published(unit, answer, rate),
                unit.kind(),
                unit.officer(),
                answer == null ? null : answer.source(),
                unit.parent(),
                pace == null ? null : pace.neededPerMonth(),
                Beside.of(answers, filter.population(), printing));
    }

    /** The own row with what its children leave unexplained, where all speak of the same last day. */
    UnitProgress withResidual(UnitProgress own, List<UnitProgress> children) {
        var known = children.stream().filter(child -> child.admitted() != null).toList();
        boolean sameDay = known.stream()
                .allMatch(child -> child.cutOff() != null && child.cutOff().equals(own.cutOff()));
        var count = own.admitted();
        if (own.source() != Answer.Source.OWN_DECLARED || count == null || known.isEmpty() || !sameDay) {
            return own;
        }
        long sum = known.stream()
                .map(UnitProgress::admitted)
                .flatMap(child -> Optional.ofNullable(child).stream())
                .mapToLong(Count::value)
                .sum();
        return own.withResidual(count.value() - sum);
    }

    private TargetProgress progress(Quota quota, List<Answer> answers) {
        var answer = find(answers, quota.metric(), quota.population());
        var count = answer == null ? null : answer.count();
        var stated = quota.count();
        return new TargetProgress(
                quota.kind(),
                quota.metric(),
                quota.population(),
                quota.period().from(),
                quota.period().to(),
                stated == null ? quota.lowest() : BigDecimal.valueOf(stated.value()),
                stated == null ? null : stated.upTo(),
                stated == null ? Qualifier.EXACT : stated.qualifier(),
                quota.ratioPercent(),
                quota.base(),
                quota.instrument(),
                count == null ? null : Rate.completion(count, quota, printing),
                count == null ? Verdict.UNDECIDED : Rate.verdict(count, quota));
    }

    private @Nullable Quota headline(List<Quota> quotas) {
        for (var kind : kinds) {
            for (var quota : quotas) {
                if (quota.kind() == kind
                        && quota.metric() == Metric.ADMITTED
                        && quota.population() == filter.population()) {
                    return quota;
                }
            }
        }
        return null;
    }

    private static @Nullable Answer find(List<Answer> answers, Metric metric, Object population) {
        for (var answer : answers) {
            if (answer.metric() == metric && answer.population() == population) {
                return answer;
            }
        }
        return null;
    }

    /** The printed rate of the same last day; where no number is known it stands alone. */
    private static @Nullable Published published(Member unit, @Nullable Answer answer, @Nullable Rate rate) {
        var printed = unit.published();
        return printed == null || (answer != null && !answer.cutOff().equals(printed.to()))
                ? null
                : Published.compare(printed.text(), rate);
    }

    /**
     * Where a number stands against the pace of its target.
     *
     * @param ahead null where a bound leaves it open
     * @param forecast null where a bound leaves it open or nothing has passed
     */
    private record Stand(
            BigDecimal expected,
            @Nullable BigDecimal ahead,
            @Nullable BigDecimal forecast,
            @Nullable BigDecimal neededPerMonth,
            Band band) {

        static Stand at(Answer answer, Quota target, AttainmentFilter filter, Band.Thresholds thresholds) {
            var from = filter.period().from();
            var pace = Pace.linear(target.period(), from, answer.cutOff());
            var low = target.lowest();
            var high = target.highest();
            var asked = low == null ? java.util.Objects.requireNonNull(high) : low;
            var expected = pace.partOf(asked);
            var count = answer.count();
            boolean known = low != null
                    && high != null
                    && low.compareTo(high) == 0
                    && count.low() != null
                    && count.low().equals(count.high());
            var admitted = BigDecimal.valueOf(count.value());
            boolean fromStart = from.equals(target.period().from());
            return new Stand(
                    plain(expected),
                    known ? plain(admitted.subtract(expected)) : null,
                    known && fromStart && pace.begun()
                            ? pace.carriedOn(admitted).setScale(0, RoundingMode.HALF_UP)
                            : null,
                    known && fromStart ? perMonth(asked.subtract(admitted), answer.cutOff(), target.period()) : null,
                    band(count, target, pace, thresholds));
        }

        private static Band band(Count count, Quota target, Pace pace, Band.Thresholds thresholds) {
            var least = count.low() == null ? BigDecimal.ZERO : BigDecimal.valueOf(count.low());
            var most = count.high() == null ? null : BigDecimal.valueOf(count.high());
            var lowTarget = target.lowest();
            var highTarget = target.highest();
            Band worst = highTarget == null
                    ? Band.NONE_YET
                    : Band.of(least, highTarget, pace.partOf(highTarget), thresholds);
            Band best = most == null || lowTarget == null
                    ? Band.EXCEEDED
                    : Band.of(most, lowTarget, pace.partOf(lowTarget), thresholds);
            return Band.between(worst, best);
        }

        private static @Nullable BigDecimal perMonth(BigDecimal missing, LocalDate cutOff, Period target) {
            if (missing.signum() <= 0 || !cutOff.isBefore(target.to())) {
                return null;
            }
            return Pace.months(cutOff.plusDays(1), target.until()).perMonth(missing);
        }

        private static BigDecimal plain(BigDecimal number) {
            var rounded = number.setScale(2, RoundingMode.HALF_UP).stripTrailingZeros();
            return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
        }
    }
}
