package vn.ketnap.quota;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import vn.ketnap.shared.Count;

/**
 * Targets after what became of those of ended units: each is asked of one unit at a time, so that a sum over units is the
 * same before and after.
 *
 * @see "decision 0024"
 */
final class SettledQuotas {

    private static final Comparator<Settlement> ORDER =
            Comparator.comparing(Settlement::on).thenComparingLong(Settlement::id);

    private SettledQuotas() {}

    /**
     * Takes from those who ended and gives to their heirs, one after the other: who inherits may end himself.
     *
     * @param versions one version of each target
     * @param until what was closed by this day is gone
     * @param handedBy what was handed over by this day is asked of the heir; later ones stay where they were
     */
    static Collection<Quota> of(
            Collection<Quota> versions, Collection<Settlement> settlements, LocalDate until, LocalDate handedBy) {
        if (settlements.isEmpty()) {
            return versions;
        }
        var standing = new LinkedHashMap<QuotaKey, Quota>();
        versions.forEach(quota -> standing.put(QuotaKey.of(quota), quota));
        settlements.stream()
                .filter(step -> !step.closes() && !step.on().isAfter(handedBy))
                .sorted(ORDER)
                .forEach(step -> hand(standing, step));
        close(standing, settlements, until, handedBy);
        return standing.values();
    }

    private static void hand(Map<QuotaKey, Quota> standing, Settlement step) {
        var there = standing.remove(step.target());
        if (there == null) {
            return;
        }
        var left = step.left(there);
        if (left != null) {
            standing.put(step.target(), left);
        }
        var heir = Objects.requireNonNull(step.heir());
        standing.merge(
                step.target().with(heir),
                step.given(there, heir),
                (own, given) -> QuotaChoice.sum(List.of(own, given)));
    }

    /** Closing ends what nobody was given: what is handed over on a later day stays until then. */
    private static void close(
            Map<QuotaKey, Quota> standing, Collection<Settlement> settlements, LocalDate until, LocalDate handedBy) {
        Set<QuotaKey> closed = settlements.stream()
                .filter(step -> step.closes() && !step.on().isAfter(until))
                .map(Settlement::target)
                .collect(Collectors.toSet());
        for (var target : closed) {
            var later = settlements.stream()
                    .filter(step -> !step.closes()
                            && step.target().equals(target)
                            && step.on().isAfter(handedBy))
                    .toList();
            var there = standing.get(target);
            boolean whole = later.stream().anyMatch(step -> step.value() == null);
            if (there == null || whole) {
                continue;
            }
            long kept = later.stream()
                    .map(Settlement::value)
                    .filter(Objects::nonNull)
                    .mapToLong(Long::longValue)
                    .sum();
            if (kept == 0) {
                standing.remove(target);
            } else {
                standing.put(target, asking(there, kept));
            }
        }
    }

    /** Whose targets must be known to tell what is asked under a key. */
    static Set<Long> units(Collection<Settlement> settlements, QuotaKey key) {
        var units = new TreeSet<Long>();
        units.add(key.organization().value());
        settlements.forEach(step -> units.add(step.target().organization().value()));
        return units;
    }

    /** The same target with another exact number. */
    static Quota asking(Quota quota, long value) {
        return new Quota(
                quota.organization(),
                quota.kind(),
                quota.metric(),
                quota.population(),
                quota.period(),
                quota.effectiveOn(),
                Count.exactly(value),
                null,
                null,
                quota.instrument());
    }
}
