package vn.ketnap.insight.cover;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.ketnap.insight.UnitProgress;

/**
 * Source cover of a unit: persons expected from the pipeline before the target period ends, in those still missing.
 *
 * @param unit what it reached, against which target
 * @param day on which people are counted
 * @param end last day of the target period
 * @param lines stage by stage, in the order of the process; only those with somebody
 * @param classes what became of those sent to class, to say how many more are needed
 */
public record Cover(UnitProgress unit, LocalDate day, LocalDate end, List<CoverLine> lines, ClassPassing classes) {

    /** Units whose sources leave the most people missing first; those without a target last. */
    public static final Comparator<Cover> MOST_MISSING_FIRST = Comparator.comparingDouble(Cover::rest)
            .reversed()
            .thenComparing(cover -> cover.unit().name());

    /** Four times in five the number lies within so many standard deviations. */
    private static final double SPREAD = 1.28;

    /** Less than half a person is nobody. */
    private static final double HALF = 0.5;

    /** Copies the lines. */
    public Cover {
        lines = List.copyOf(lines);
    }

    /** Persons before the decision, whatever may become of them. */
    public long persons() {
        return lines.stream().mapToLong(CoverLine::persons).sum();
    }

    /** Persons in stages that nobody was ever seen in: nothing is expected of them. */
    public long withoutRate() {
        return lines.stream()
                .filter(line -> line.share() == null)
                .mapToLong(CoverLine::persons)
                .sum();
    }

    /** Persons whose decision may be expected by the end. */
    public double expected() {
        return lines.stream().mapToDouble(CoverLine::expected).sum();
    }

    /** Half the width of the range around the expected. */
    public double margin() {
        return SPREAD
                * Math.sqrt(lines.stream().mapToDouble(CoverLine::variance).sum());
    }

    /** Persons still missing in the target; nothing without a target that ends on the day, or without a number. */
    public Optional<Long> missing() {
        var headline = unit.headline();
        var admitted = unit.admitted();
        return headline == null
                        || headline.value() == null
                        || admitted == null
                        || !headline.to().equals(end)
                ? Optional.empty()
                : Optional.of(Math.max(0, (long) Math.ceil(headline.value().doubleValue()) - admitted.value()));
    }

    /** The cover; nothing where nobody is missing or nobody knows. */
    public @Nullable Double share() {
        var missing = missing().orElse(0L);
        return missing == 0 ? null : expected() / missing;
    }

    /** Whether the target is reached already. */
    public boolean reached() {
        return missing().filter(missing -> missing == 0).isPresent();
    }

    /** Admitted by the end as expected of the pipeline; nothing without a number. */
    public Optional<Long> forecast() {
        var admitted = unit.admitted();
        return admitted == null ? Optional.empty() : Optional.of(Math.round(admitted.value() + expected()));
    }

    /** Whether people lack even when all that may be expected come. */
    public boolean lacks() {
        return rest() >= HALF;
    }

    /** Persons missing whom nothing on the way replaces; less than anything where nobody knows how many are missing. */
    private double rest() {
        return missing().map(missing -> missing - expected()).orElse(Double.NEGATIVE_INFINITY);
    }

    /** Persons missing whom nothing on the way replaces, rounded; nothing where nobody knows how many are missing. */
    public Optional<Long> uncovered() {
        return missing().map(missing -> Math.max(0, Math.round(missing - expected())));
    }

    /** Whether somebody sent to class on the day may still have the decision by the end, as half of them have. */
    public boolean classInTime() {
        return classes.inTime()
                && lastUsefulDay().filter(last -> !last.isBefore(day)).isPresent();
    }

    /** How many more must be sent to class for those uncovered; nothing where nobody is, or no class is in time. */
    public Optional<Long> toSend() {
        return classInTime()
                ? uncovered().filter(rest -> rest > 0).map(rest -> (long) Math.ceil(rest / classes.share()))
                : Optional.empty();
    }

    /** The last day on which sending somebody to class is of use, half of them being decided by the end. */
    public Optional<LocalDate> lastUsefulDay() {
        return classes.medianDays() == null ? Optional.empty() : Optional.of(end.minusDays(classes.medianDays()));
    }
}
