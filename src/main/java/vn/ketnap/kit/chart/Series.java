package vn.ketnap.kit.chart;

import java.util.List;

/**
 * Figures that belong together, one for each category of the chart.
 *
 * @param name what the legend and the table call them
 * @param role what they mean; the chart knows how that looks
 */
public record Series(String name, Role role, List<Point> points) {

    /** What figures mean in a comparison. */
    public enum Role {
        /** What was reached: navy. */
        DONE,
        /** What was reached before, or elsewhere: grey. */
        BEFORE,
        /** What the pace asks for: red, dashed. */
        PACE,
        /** What was asked for: black. */
        TARGET
    }

    /** Copies the points. */
    public Series {
        points = List.copyOf(points);
    }
}
