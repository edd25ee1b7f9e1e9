package vn.ketnap.access;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.ketnap.shared.OrganizationId;
import vn.ketnap.shared.UserId;

/**
 * Gives a role over a unit and all below it.
 *
 * @param organization the unit; null: everything
 * @param from first day
 * @param until first day on which it no longer holds
 */
public record GrantRole(
        UserId user, Role role, @Nullable OrganizationId organization, LocalDate from, LocalDate until) {

    /** A role from a day on, without an end. */
    public static GrantRole forGood(UserId user, Role role, @Nullable OrganizationId organization, LocalDate from) {
        return new GrantRole(user, role, organization, from, Grant.FOR_GOOD);
    }

    Grant facts() {
        return new Grant(role, organization, from, until);
    }
}
