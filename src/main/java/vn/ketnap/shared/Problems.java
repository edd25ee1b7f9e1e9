package vn.ketnap.shared;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects what rules find; each question answers whether the rule holds, so that the next may build on it. */
public final class Problems {

    private final List<Problem> found = new ArrayList<>();

    /** An error unless the rule holds. */
    public boolean unless(boolean holds, String key, @Nullable String field, Object... args) {
        if (!holds) {
            found.add(Problem.error(key, field, args));
        }
        return holds;
    }

    /** A warning unless the rule holds. */
    public boolean warnUnless(boolean holds, String key, @Nullable String field, Object... args) {
        if (!holds) {
            found.add(Problem.warning(key, field, args));
        }
        return holds;
    }

    /** What was found, in the order the rules stand. */
    public List<Problem> list() {
        return List.copyOf(found);
    }
}
