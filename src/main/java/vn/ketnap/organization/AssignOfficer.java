package vn.ketnap.organization;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Who follows a unit, in which office, from when to when: one row of the sheet "Phụ trách". */
public record AssignOfficer(
        String code,
        String title,
        String name,
        LocalDate from,
        @Nullable LocalDate to) {}
