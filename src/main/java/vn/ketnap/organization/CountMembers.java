package vn.ketnap.organization;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.ketnap.shared.Qualifier;

/** How many members a unit has on a day: one row of the sheet "Đảng viên"; persons. */
public record CountMembers(
        String code,
        LocalDate asOf,
        long total,
        @Nullable Long official,
        @Nullable Long probationary,
        Qualifier qualifier) {}
