package vn.ketnap.organization.closure;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
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
     * @param described by the ids of the units that are described otherwise than before, a day before which they are not
     */
    public void rebuild(Map<Long, LocalDate> described) {
        var since = new HashMap<>(described);
        ancestry.rebuild().forEach((unit, day) -> Stretch.note(since, unit, day));
        heirs.rebuild().forEach((unit, day) -> Stretch.note(since, unit, day));
        topmost.rebuild();
        events.publishEvent(new TreeChanged(since));
    }

    /** After a change of events alone. */
    public void rebuildHeirs() {
        events.publishEvent(new TreeChanged(heirs.rebuild()));
    }
}
