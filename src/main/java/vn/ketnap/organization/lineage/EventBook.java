package vn.ketnap.organization.lineage;

import java.util.function.Supplier;
import vn.ketnap.shared.Actor;
import vn.ketnap.shared.ImportId;

/** Where reorganisations carried out on the screen are entered, so that they are taken back like a workbook. */
public interface EventBook {

    /** Does something while nobody else writes units. */
    <T> T alone(Supplier<T> work);

    /** Opens an entry inside the transaction that writes. */
    ImportId open(Actor actor, String name);

    /** Closes it with the number of rows written. */
    void close(ImportId entry, int rows, int warnings);
}
