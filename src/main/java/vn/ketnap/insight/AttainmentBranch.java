package vn.ketnap.insight;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A unit and everybody below it in one read: what a whole branch of the tree reached, for a list that leaves the portal. */
public final class AttainmentBranch {

    private final Attainment top;
    private final Map<String, List<UnitProgress>> children = new HashMap<>();
    private final int units;

    /**
     * Puts each unit below every unit it stood under on the days asked.
     *
     * @param rows by id, in the order of their names
     * @param places the ids below an id
     */
    AttainmentBranch(Attainment top, Map<Long, UnitProgress> rows, Map<Long, Set<Long>> places) {
        this.top = top;
        this.units = rows.size();
        var parents = new HashMap<Long, List<String>>();
        places.forEach((parent, below) -> {
            var above = rows.get(parent);
            if (above != null) {
                below.forEach(id ->
                        parents.computeIfAbsent(id, child -> new ArrayList<>()).add(above.code()));
            }
        });
        rows.forEach((id, row) -> parents.getOrDefault(id, List.of())
                .forEach(code -> children.computeIfAbsent(code, parent -> new ArrayList<>())
                        .add(row)));
    }

    /** The unit itself, without its children. */
    public Attainment top() {
        return top;
    }

    /** The units right below a unit of the branch, by name; none of those that are no part of it. */
    public List<UnitProgress> children(String code) {
        return children.getOrDefault(code, List.of());
    }

    /** How many units there are, the topmost one included. */
    public int units() {
        return units;
    }
}
