package vn.ketnap.quota;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.ketnap.shared.Count;
import vn.ketnap.shared.Period;
import vn.ketnap.shared.Qualifier;

/** Which target applies to a period (contract, "Which target applies"). */
public final class QuotaChoice {

    private QuotaChoice() {}

    private record Line(Object organization, Object kind, Object metric, Object population) {
        static Line of(Quota quota) {
            return new Line(quota.organization(), quota.kind(), quota.metric(), quota.population());
        }
    }

    /**
     * Of each unit, kind, metric and population the one target that applies: the version valid on the last day of the
     * shortest target period that holds the period asked; where none does, consecutive ones that tile it, added up.
     *
     * @param quotas all versions, in any order
     */
    public static List<Quota> applying(Collection<Quota> quotas, Period asked) {
        return applying(quotas, List.of(), asked, asked.from());
    }

    /**
     * As {@link #applying(Collection, Period)}, after what became of the targets of ended units.
     *
     * @param handedBy what was handed over by this day is asked of the heir
     */
    static List<Quota> applying(
            Collection<Quota> quotas, Collection<Settlement> settlements, Period asked, LocalDate handedBy) {
        Map<Line, List<Quota>> lines = new LinkedHashMap<>();
        for (var quota : SettledQuotas.of(valid(quotas, asked.to()), settlements, asked.to(), handedBy)) {
            lines.computeIfAbsent(Line.of(quota), line -> new ArrayList<>()).add(quota);
        }
        return lines.values().stream()
                .map(line -> holding(line, asked).or(() -> tiling(line, asked)))
                .flatMap(Optional::stream)
                .toList();
    }

    /** Of each target period the version in force on a day, or the first one where none is yet. */
    static Collection<Quota> valid(Collection<Quota> quotas, LocalDate day) {
        Map<QuotaKey, Quota> valid = new LinkedHashMap<>();
        for (var quota : quotas) {
            valid.merge(QuotaKey.of(quota), quota, (one, other) -> later(one, other, day));
        }
        return valid.values();
    }

    private static Quota later(Quota one, Quota other, LocalDate day) {
        var first = effective(one).isAfter(effective(other)) ? other : one;
        var second = first.equals(one) ? other : one;
        return effective(second).isAfter(day) ? first : second;
    }

    private static LocalDate effective(Quota quota) {
        return quota.effectiveOn() == null ? LocalDate.MIN : quota.effectiveOn();
    }

    private static Optional<Quota> holding(List<Quota> line, Period asked) {
        return line.stream()
                .filter(quota -> quota.period().contains(asked))
                .min(Comparator.<Quota>comparingLong(
                                quota -> quota.period().to().toEpochDay()
                                        - quota.period().from().toEpochDay())
                        .thenComparing(quota -> quota.period().from()));
    }

    private static Optional<Quota> tiling(List<Quota> line, Period asked) {
        return tiles(line, asked.from(), asked.until())
                .filter(tiles -> !tiles.isEmpty())
                .map(QuotaChoice::sum);
    }

    /** The tiles from a day on, longest pieces first. */
    private static Optional<List<Quota>> tiles(List<Quota> line, LocalDate from, LocalDate until) {
        if (from.equals(until)) {
            return Optional.of(List.of());
        }
        var next = line.stream()
                .filter(quota -> quota.period().from().equals(from)
                        && !quota.period().until().isAfter(until))
                .sorted(Comparator.comparing((Quota quota) -> quota.period().to())
                        .reversed())
                .toList();
        for (var quota : next) {
            var rest = tiles(line, quota.period().until(), until);
            if (rest.isPresent()) {
                var tiles = new ArrayList<Quota>();
                tiles.add(quota);
                tiles.addAll(rest.get());
                return Optional.of(tiles);
            }
        }
        return Optional.empty();
    }

    /** Targets side by side, or of one period, as one. */
    static Quota sum(List<Quota> tiles) {
        var first = tiles.getFirst();
        var period = new Period(first.period().from(), tiles.getLast().period().to());
        var instruments = tiles.stream()
                .map(Quota::instrument)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        var count = sumOfCounts(tiles);
        return new Quota(
                first.organization(),
                first.kind(),
                first.metric(),
                first.population(),
                period,
                first.effectiveOn(),
                count,
                sameRatio(tiles),
                count == null ? sumOfBases(tiles) : null,
                instruments.isEmpty() ? null : String.join("; ", instruments),
                count == null ? sumOfShares(tiles) : null);
    }

    /** Each ratio of its own period's base, added up; null where one has no base, or a bound. */
    private static @Nullable BigDecimal sumOfShares(List<Quota> tiles) {
        var sum = BigDecimal.ZERO;
        for (var tile : tiles) {
            var share = tile.lowest();
            var most = tile.highest();
            if (share == null || most == null || share.compareTo(most) != 0) {
                return null;
            }
            sum = sum.add(share);
        }
        return sum;
    }

    private static @Nullable Long sumOfBases(List<Quota> tiles) {
        long sum = 0;
        for (var tile : tiles) {
            if (tile.base() == null) {
                return null;
            }
            sum += tile.base();
        }
        return sum;
    }

    /** Ratios have no sum of counts: their base is each period's own. */
    private static @Nullable Count sumOfCounts(List<Quota> tiles) {
        long low = 0;
        long high = 0;
        boolean lowKnown = true;
        boolean highKnown = true;
        boolean about = false;
        for (var tile : tiles) {
            var count = tile.count();
            if (count == null) {
                return null;
            }
            lowKnown &= count.low() != null;
            highKnown &= count.high() != null;
            low += count.low() == null ? 0 : count.low();
            high += count.high() == null ? 0 : count.high();
            about |= count.qualifier() == Qualifier.ABOUT;
        }
        if (lowKnown && highKnown) {
            return new Count(low, low == high ? null : high, about ? Qualifier.ABOUT : rangeOf(low, high));
        }
        if (lowKnown) {
            return new Count(low, null, Qualifier.AT_LEAST);
        }
        return highKnown ? new Count(high, null, Qualifier.AT_MOST) : null;
    }

    private static Qualifier rangeOf(long low, long high) {
        return low == high ? Qualifier.EXACT : Qualifier.AT_LEAST;
    }

    private static @Nullable BigDecimal sameRatio(List<Quota> tiles) {
        var ratios = tiles.stream().map(Quota::ratioPercent).distinct().toList();
        return ratios.size() == 1 ? ratios.getFirst() : null;
    }
}
