package vn.ketnap.source.deadline;

/** How soon a clock runs out. */
public enum Horizon {
    LAPSED(-1),
    WITHIN_30(30),
    WITHIN_60(60),
    WITHIN_90(90);

    private final int days;

    Horizon(int days) {
        this.days = days;
    }

    /** The most days that are left. */
    public int days() {
        return days;
    }

    /** The first horizon in which so many days fall; the last one where none is so far. */
    public static Horizon of(long daysLeft) {
        for (var horizon : values()) {
            if (daysLeft <= horizon.days) {
                return horizon;
            }
        }
        return WITHIN_90;
    }
}
