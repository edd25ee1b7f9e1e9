package vn.ketnap.source;

import java.util.List;
import vn.ketnap.shared.Population;

/**
 * Who left the sources of a unit within a period.
 *
 * @param lines the most persons first
 */
public record WaysOut(List<Line> lines) {

    /**
     * Persons who left from one stage for one reason.
     *
     * @param from the stage they had reached
     */
    public record Line(Population channel, Stage from, WayOut wayOut, long persons) {}

    /** Copies the lines. */
    public WaysOut {
        lines = List.copyOf(lines);
    }

    /** All who left. */
    public long persons() {
        return lines.stream().mapToLong(Line::persons).sum();
    }

    /** Those who left for a reason. */
    public long of(WayOut wayOut) {
        return lines.stream()
                .filter(line -> line.wayOut() == wayOut)
                .mapToLong(Line::persons)
                .sum();
    }
}
