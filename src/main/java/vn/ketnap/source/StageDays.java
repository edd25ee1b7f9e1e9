package vn.ketnap.source;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

    /** These days but those of some stages. */
    StageDays without(Stage... stages) {
        var rest = new EnumMap<Stage, LocalDate>(Stage.class);
        rest.putAll(days);
        List.of(stages).forEach(rest::remove);
        return new StageDays(rest);
    }

    /** Whether other days say the same of some stages. */
    boolean sameAs(StageDays other, Stage... stages) {
        return List.of(stages).stream().allMatch(stage -> Objects.equals(on(stage), other.on(stage)));
    }

    /** The days up to a stage. */
    StageDays upTo(Stage last) {
        var rest = new EnumMap<Stage, LocalDate>(Stage.class);
        days.forEach((stage, day) -> {
            if (stage.compareTo(last) <= 0) {
                rest.put(stage, day);
            }
        });
        return new StageDays(rest);
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
