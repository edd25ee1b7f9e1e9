package vn.ketnap.sample.province;

/**
 * How large the province is.
 *
 * @param districts districts until 2025
 * @param communes communes of each district until 2025
 * @param percent share of the provincial bodies that are made
 */
public record Scale(int districts, int communes, int percent) {

    /** A province: 6,500 branches. */
    public static final Scale FULL = new Scale(10, 32, 100);

    /** One small district, for tests. */
    public static final Scale SMALL = new Scale(1, 8, 12);

    int share(int of) {
        return Math.max(1, of * percent / 100);
    }
}
