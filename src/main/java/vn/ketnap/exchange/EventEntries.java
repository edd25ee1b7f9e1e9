package vn.ketnap.exchange;

import java.util.List;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import vn.ketnap.exchange.ImportReport.SheetCount;
import vn.ketnap.organization.lineage.EventBook;
import vn.ketnap.shared.Actor;
import vn.ketnap.shared.ImportId;

/** Enters reorganisations carried out on the screen among the imports: there they are taken back as these are. */
@Component
class EventEntries implements EventBook {

    /** Nothing was uploaded. */
    private static final String NO_FILE = "0".repeat(64);

    private final ImportStore store;

    EventEntries(ImportStore store) {
        this.store = store;
    }

    @Override
    public <T> T alone(Supplier<T> work) {
        return store.alone(work);
    }

    @Override
    public ImportId open(Actor actor, String name) {
        return store.open(actor, name, NO_FILE);
    }

    @Override
    public void close(ImportId entry, int rows, int warnings) {
        var written = new SheetCount("", rows, 0, rows, 0, 0, List.of());
        store.close(entry, new ImportReport(entry, "", List.of(written), 0, warnings, List.of()));
    }
}
