package vn.ketnap.access;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.ketnap.shared.OrganizationId;

/**
 * A role somebody holds.
 *
 * @param organization the unit it is over; null: everything
 * @param from first day
 * @param until first day on which it no longer holds
 */
record Grant(Role role, @Nullable OrganizationId organization, LocalDate from, LocalDate until) {

    /** The open end of a range. */
    static final LocalDate FOR_GOOD = LocalDate.of(9999, 12, 31);

    boolean overEverything() {
        return organization == null;
    }

    boolean holdsOn(LocalDate day) {
        return !from.isAfter(day) && until.isAfter(day);
    }

    boolean overlaps(Grant other) {
        return from.isBefore(other.until) && other.from.isBefore(until);
    }

    boolean is(Role sought, @Nullable OrganizationId over) {
        return role == sought && Objects.equals(organization, over);
    }

    /** For the audit log. */
    Map<String, String> words() {
        var place = organization == null ? "*" : Long.toString(organization.value());
        return Map.of("role", role.name(), "organization", place, "from", from.toString(), "until", until.toString());
    }
}
