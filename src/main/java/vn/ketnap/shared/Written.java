package vn.ketnap.shared;

import java.util.List;
import java.util.Map;

/**
 * What a set of commands did to the facts.
 *
 * @param added facts that were not there
 * @param changed facts that had another value
 * @param same facts that were there already, left untouched
 * @param differences the first changed facts, for the preview
 */
public record Written(int added, int changed, int same, List<Difference> differences) {

    /** Copies the differences. */
    public Written {
        differences = List.copyOf(differences);
    }

    /** How many facts of each, for the audit log. */
    public Map<String, Integer> counts() {
        return Map.of("added", added, "changed", changed, "same", same);
    }

    /**
     * One changed fact.
     *
     * @param key the fact in words ("TH-TX · ADMITTED · 01/01/2023–31/07/2023")
     * @param before the value that stood there
     * @param after the value that stands there now
     */
    public record Difference(String key, String before, String after) {}
}
