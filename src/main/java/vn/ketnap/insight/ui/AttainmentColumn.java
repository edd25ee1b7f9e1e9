package vn.ketnap.insight.ui;

import java.util.List;
import vn.ketnap.insight.UnitProgress;

/** What stands beside a unit, from left to right; a column that nobody in sight fills is left out. */
enum AttainmentColumn {
    MEMBERS(Shape.COUNT),
    ASSIGNED(Shape.WIDE),
    PLAN(Shape.WIDE),
    REGISTERED(Shape.WIDE),
    CONGRESS(Shape.WIDE),
    RATIO(Shape.WIDE),
    ADMITTED(Shape.WIDE),
    RATE(Shape.WIDE),
    EXPECTED(Shape.FIGURE),
    AHEAD(Shape.FIGURE),
    BAND(Shape.WORDS),
    NEEDED(Shape.FIGURE),
    FORECAST(Shape.FIGURE),
    COVERAGE(Shape.MEDIUM),
    CONVERSION(Shape.MEDIUM),
    RECOGNIZED(Shape.MEDIUM),
    STRUCK_OFF(Shape.FIGURE),
    OFFICER(Shape.WORDS),
    CUT_OFF(Shape.MEDIUM);

    /** How a column is set. */
    enum Shape {
        FIGURE("64px"),
        COUNT("80px"),
        WIDE("96px"),
        MEDIUM("98px"),
        WORDS("118px");

        private final String width;

        Shape(String width) {
            this.width = width;
        }

        String width() {
            return width;
        }
    }

    private final Shape shape;

    AttainmentColumn(Shape shape) {
        this.shape = shape;
    }

    Shape shape() {
        return shape;
    }

    boolean inSight(List<AttainmentRow> rows) {
        return rows.stream().map(AttainmentRow::unit).anyMatch(this::fills);
    }

    private boolean fills(UnitProgress unit) {
        return switch (this) {
            case MEMBERS -> unit.members() != null;
            case ASSIGNED, PLAN, REGISTERED, CONGRESS, RATIO ->
                unit.targets().stream().anyMatch(target -> target.kind().name().equals(name()));
            case EXPECTED -> unit.expected() != null;
            case NEEDED -> unit.neededPerMonth() != null;
            case FORECAST -> unit.forecast() != null;
            case RECOGNIZED -> unit.beside().recognized() != null;
            case STRUCK_OFF -> unit.beside().struckOff() != null;
            case OFFICER -> unit.officer() != null;
            case ADMITTED, RATE, AHEAD, BAND, COVERAGE, CONVERSION, CUT_OFF -> true;
        };
    }

    /** The key of its head; with {@code .hint} behind it, of its definition. */
    String key() {
        return "insight.attainment.column." + name();
    }
}
