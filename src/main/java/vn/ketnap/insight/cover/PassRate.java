package vn.ketnap.insight.cover;

/**
 * How many of those who stood in a stage on the same day of the years before had their decision by the same last day.
 *
 * @param passed how many had
 * @param stood how many stood there
 */
public record PassRate(long passed, long stood) {

    /** Nobody ever stood there. */
    public static final PassRate UNKNOWN = new PassRate(0, 0);

    /** Whether anybody ever stood there. */
    public boolean known() {
        return stood > 0;
    }

    /** The share that passed; only of a known rate. */
    public double share() {
        return (double) passed / stood;
    }

    /**
     * The share after leaning on the superior's: as if the unit had seen {@code weight} more people who passed as they do
     * there. A unit that never had anybody in the stage has the superior's share.
     */
    double leaningOn(PassRate above, int weight) {
        if (!above.known()) {
            return share();
        }
        return (passed + weight * above.share()) / (stood + weight);
    }
}
