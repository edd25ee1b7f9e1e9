package vn.ketnap.source.training;

/**
 * How many take part and what came of it.
 *
 * @param registered all of them
 */
public record Turnout(long registered, long completed, long failed, long absent) {

    /** Nobody. */
    public static final Turnout NONE = new Turnout(0, 0, 0, 0);

    /** How many have no result yet. */
    public long waiting() {
        return registered - completed - failed - absent;
    }

    /** Both together. */
    public Turnout plus(Turnout other) {
        return new Turnout(
                registered + other.registered,
                completed + other.completed,
                failed + other.failed,
                absent + other.absent);
    }
}
