package vn.ketnap.shared.facts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Cuts long lists for SQL's {@code IN}: a statement with ten thousand parameters is slower than ten with a thousand. */
public final class Chunks {

    private static final int LONGEST_LIST = 1000;

    private Chunks() {}

    /**
     * Whether a list is longer than what the database compares one by one: it would put it into a table of its own for each
     * statement. Who needs no more rows than a province has reads them all then, and leaves out here who is not on the list.
     */
    public static boolean tooMany(Collection<?> all) {
        return all.size() > LONGEST_LIST;
    }

    /** The elements in lists of at most a thousand. */
    public static <T> List<List<T>> of(Collection<T> all) {
        var list = List.copyOf(all);
        var chunks = new ArrayList<List<T>>();
        for (int from = 0; from < list.size(); from += LONGEST_LIST) {
            chunks.add(list.subList(from, Math.min(from + LONGEST_LIST, list.size())));
        }
        return chunks;
    }
}
