package vn.ketnap.insight.cover;

/**
 * Those who got the certificate in one year, and what became of them by a day: never the same question as how many were
 * trained and how many admitted within a period.
 *
 * @param year of the certificate
 * @param trained how many got it
 * @param decided how many of them have their decision by now
 * @param left how many of them left
 */
public record Cohort(int year, long trained, long decided, long left) {

    /** Those who are still on the way. */
    public long open() {
        return trained - decided - left;
    }
}
