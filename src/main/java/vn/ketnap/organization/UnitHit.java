package vn.ketnap.organization;

import org.jspecify.annotations.Nullable;

/** A unit found by code or name. */
public record UnitHit(
        String code,
        String name,
        OrganizationKind kind,
        @Nullable String parentName) {

    /** The unit as it is found. */
    public static UnitHit of(Unit unit) {
        return new UnitHit(unit.code(), unit.name(), unit.kind(), unit.parentName());
    }
}
