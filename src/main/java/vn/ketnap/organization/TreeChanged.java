package vn.ketnap.organization;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Units are described otherwise than before, or stand elsewhere, or another unit carries their history, from some day on.
 * Published inside the transaction, so that what other rooms derive from the tree changes with it or not at all.
 *
 * @param since by the ids of these units, a day before which nothing is otherwise
 */
public record TreeChanged(Map<Long, LocalDate> since) {

    /** Copies the days. */
    public TreeChanged {
        since = Map.copyOf(since);
    }

    /** The ids of these units by the day before which nothing is otherwise. */
    public Map<LocalDate, List<Long>> bySince() {
        return since.entrySet().stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getValue, Collectors.mapping(Map.Entry::getKey, Collectors.toList())));
    }

    /** The ids of these units. */
    public Set<Long> units() {
        return since.keySet();
    }
}
