package vn.ketnap.insight;

/**
 * The branches of a unit that have admitted nobody for N years, as a number.
 *
 * @param branches how many branches stand there on the day asked
 * @param silent how many of them have admitted nobody for so long
 * @param unheard of how many nothing is known
 */
public record Silence(long branches, long silent, long unheard) {

    /** A unit without branches. */
    public static final Silence NONE = new Silence(0, 0, 0);

    /** Whether anything is known of any branch. */
    public boolean known() {
        return branches > unheard;
    }
}
