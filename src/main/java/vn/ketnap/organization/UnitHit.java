package vn.ketnap.organization;

import org.jspecify.annotations.Nullable;

/** A unit found by code or name. */
public record UnitHit(
        String code,
        String name,
        OrganizationKind kind,
        @Nullable String parentName) {}
