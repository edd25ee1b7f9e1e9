package vn.ketnap.organization.closure;

import java.util.Collection;
import java.util.TreeSet;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import vn.ketnap.organization.TreeChanged;

/** Everything that is worked out from placements and events, once for all changes of a transaction. */
@Component
public class ClosureStore {

    private final AncestryStore ancestry;
    private final HeirStore heirs;
    private final TopmostStore topmost;
    private final ApplicationEventPublisher events;

    ClosureStore(AncestryStore ancestry, HeirStore heirs, TopmostStore topmost, ApplicationEventPublisher events) {
        this.ancestry = ancestry;
        this.heirs = heirs;
        this.topmost = topmost;
        this.events = events;
    }

    /**
     * After a change of units or of where they stand.
     *
     * @param described ids of the units that are described otherwise than before
     */
    public void rebuild(Collection<Long> described) {
        var changed = new TreeSet<>(described);
        changed.addAll(ancestry.rebuild());
        changed.addAll(heirs.rebuild());
        topmost.rebuild();
        events.publishEvent(new TreeChanged(changed));
    }

    /** After a change of events alone. */
    public void rebuildHeirs() {
        events.publishEvent(new TreeChanged(heirs.rebuild()));
    }
}
