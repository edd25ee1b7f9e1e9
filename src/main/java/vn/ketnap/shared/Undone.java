package vn.ketnap.shared;

import java.util.List;
import java.util.Map;

/**
 * What taking back an import did to the facts.
 *
 * @param removed facts the import had added, gone again
 * @param restored facts the import had changed, as they stood before
 * @param problems why it cannot be taken back; where there are any, nothing was
 */
public record Undone(int removed, int restored, List<Problem> problems) {

    /** Copies the problems. */
    public Undone {
        problems = List.copyOf(problems);
    }

    /** Taken back. */
    public static Undone of(int removed, int restored) {
        return new Undone(removed, restored, List.of());
    }

    /** Not taken back. */
    public static Undone refused(List<Problem> problems) {
        return new Undone(0, 0, problems);
    }

    /** How many facts of each, for the audit log. */
    public Map<String, Integer> counts() {
        return Map.of("removed", removed, "restored", restored);
    }
}
