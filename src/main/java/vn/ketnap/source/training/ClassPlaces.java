package vn.ketnap.source.training;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The units that may get places of a class, and by what they are weighed. */
public record ClassPlaces(TrainingClass entry, List<Line> lines) {

    /** Copies the lines. */
    public ClassPlaces {
        lines = List.copyOf(lines);
    }

    /**
     * A unit.
     *
     * @param members null where nobody has counted them
     * @param openTarget admissions still missing; null where there is no target
     * @param places null where none were handed to it yet
     * @param registered how many take its places already
     */
    public record Line(
            String code,
            String name,
            @Nullable Long members,
            @Nullable Long openTarget,
            @Nullable Integer places,
            boolean locked,
            long registered) {}
}
