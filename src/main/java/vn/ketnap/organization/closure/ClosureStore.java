package vn.ketnap.organization.closure;

import org.springframework.stereotype.Component;

/** Everything that is worked out from placements and events, once for all changes of a transaction. */
@Component
public class ClosureStore {

    private final AncestryStore ancestry;
    private final HeirStore heirs;

    ClosureStore(AncestryStore ancestry, HeirStore heirs) {
        this.ancestry = ancestry;
        this.heirs = heirs;
    }

    /** After a change of units or of where they stand. */
    public void rebuild() {
        ancestry.rebuild();
        heirs.rebuild();
    }

    /** After a change of events alone. */
    public void rebuildHeirs() {
        heirs.rebuild();
    }
}
