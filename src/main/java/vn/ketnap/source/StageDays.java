package vn.ketnap.source;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * On which day which stage was reached within one round; what is not known is missing.
 *
 * @param days in the order of the process
 */
public record StageDays(Map<Stage, LocalDate> days) {

    /** The steps whose days the register tells of whom it has. */
    static final Set<Stage> OF_REGISTER = EnumSet.of(Stage.DECIDED, Stage.ADMITTED, Stage.RECOGNIZED);

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

    /** These days but those that the register tells. */
    StageDays withoutRegister() {
        var rest = new EnumMap<Stage, LocalDate>(Stage.class);
        rest.putAll(days);
        OF_REGISTER.forEach(rest::remove);
        return new StageDays(rest);
    }

    /** Whether other days say the same of the stages that the register tells. */
    boolean sameInRegister(StageDays other) {
        return OF_REGISTER.stream().allMatch(stage -> Objects.equals(on(stage), other.on(stage)));
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
