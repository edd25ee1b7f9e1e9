package vn.ketnap.source;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * On which day which stage was reached within one round; what is not known is missing.
 *
 * @param days in the order of the process
 */
public record StageDays(Map<Stage, LocalDate> days) {

    /** Nothing yet. */
    public static final StageDays NONE = new StageDays(Map.of());

    /** Copies the days. */
    public StageDays {
        var sorted = new EnumMap<Stage, LocalDate>(Stage.class);
        sorted.putAll(days);
        days = Collections.unmodifiableMap(sorted);
    }

    /** The day of a stage; null where it was not reached, or nobody knows when. */
    public @Nullable LocalDate on(Stage stage) {
        return days.get(stage);
    }

    /** These days and another one. */
    public StageDays with(Stage stage, LocalDate day) {
        return with(new StageDays(Map.of(stage, day)));
    }

    /** These days, and the other ones where they say more or something else. */
    public StageDays with(StageDays other) {
        var merged = new EnumMap<Stage, LocalDate>(Stage.class);
        merged.putAll(days);
        merged.putAll(other.days);
        return new StageDays(merged);
    }

    /** The stage reached last; null before the first. */
    public @Nullable Stage current() {
        Stage last = null;
        for (var stage : days.keySet()) {
            last = stage;
        }
        return last;
    }

    /** The day of the last stage known; null before the first. */
    public @Nullable LocalDate last() {
        var current = current();
        return current == null ? null : days.get(current);
    }

    /** The day of the first stage known; null before it. */
    public @Nullable LocalDate first() {
        return days.isEmpty() ? null : days.values().iterator().next();
    }
}
