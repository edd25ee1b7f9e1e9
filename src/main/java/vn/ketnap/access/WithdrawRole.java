package vn.ketnap.access;

import org.jspecify.annotations.Nullable;
import vn.ketnap.shared.OrganizationId;
import vn.ketnap.shared.UserId;

/**
 * Takes a role away, from this moment.
 *
 * @param organization the unit it was over; null: the one over everything
 */
public record WithdrawRole(UserId user, Role role, @Nullable OrganizationId organization) {}
