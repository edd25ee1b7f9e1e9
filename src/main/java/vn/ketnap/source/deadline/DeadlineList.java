package vn.ketnap.source.deadline;

import java.time.LocalDate;
import java.util.List;

/**
 * What runs out in a unit.
 *
 * @param asOf the day it was looked at
 * @param all the counts of the whole unit, whatever clock and horizon is shown
 * @param groups those of the units directly below, and of the unit's own sources; what ran out first, then the most
 * @param total how many clocks the filter takes
 * @param page the one that is shown, counted from 0
 * @param rows of the page, the first due first
 */
public record DeadlineList(
        LocalDate asOf, DeadlineGroup all, List<DeadlineGroup> groups, long total, int page, List<ExpiringClock> rows) {

    /** Copies the lists. */
    public DeadlineList {
        groups = List.copyOf(groups);
        rows = List.copyOf(rows);
    }

    /** The candidates of whom the asker reads the whole name. */
    List<Long> seen() {
        return rows.stream()
                .filter(ExpiringClock::whole)
                .map(ExpiringClock::candidateId)
                .distinct()
                .toList();
    }
}
