package vn.ketnap.sample.province;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Something that happened to organisations; rows of one kind, day and new unit are one event. */
record Event(
        Kind kind,
        LocalDate on,
        @Nullable Unit before,
        @Nullable Unit after,
        @Nullable Integer moved,
        String number,
        LocalDate signedOn) {

    /** As the contract names them. */
    enum Kind {
        ESTABLISH,
        RENAME,
        RETYPE,
        MOVE,
        MERGE,
        ABSORB,
        SPLIT,
        DISSOLVE
    }
}
