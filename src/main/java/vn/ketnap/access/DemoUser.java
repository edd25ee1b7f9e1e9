package vn.ketnap.access;

import org.jspecify.annotations.Nullable;
import vn.ketnap.shared.OrganizationId;

/**
 * An account to try the portal with.
 *
 * @param placed false while the unit of its role is not loaded: it then has no role yet
 * @param organization the unit of its role; null: everything
 */
public record DemoUser(
        String username,
        String displayName,
        Role role,
        boolean placed,
        @Nullable OrganizationId organization) {}
