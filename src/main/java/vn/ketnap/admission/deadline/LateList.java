package vn.ketnap.admission.deadline;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is late in a unit.
 *
 * @param asOf the day it was looked at
 * @param all the counts of the whole unit
 * @param groups those of the units directly below with a late one, the most first
 * @param page the one that is shown, counted from 0
 * @param rows of the page, the longest late first
 * @param clocks the time limits in force
 */
public record LateList(
        LocalDate asOf,
        LateGroup all,
        List<LateGroup> groups,
        int page,
        List<LateAdmission> rows,
        List<LegalClock> clocks) {

    /** Copies the lists. */
    public LateList {
        groups = List.copyOf(groups);
        rows = List.copyOf(rows);
        clocks = List.copyOf(clocks);
    }

    /** How many are late under a clock; null: under any. */
    public long of(@Nullable LateKind kind) {
        return kind == null ? all.total() : all.of(kind);
    }

    /** The admissions of which the asker reads the whole name. */
    List<Long> seen() {
        return rows.stream().filter(LateAdmission::whole).map(LateAdmission::id).toList();
    }
}
