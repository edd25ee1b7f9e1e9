package vn.ketnap.organization;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.ketnap.shared.OrganizationId;

/**
 * A unit as it is described on a day.
 *
 * @param parentCode code of the direct superior on that day; null for a root, and where the superior is out of scope
 * @param from first day of this description
 * @param to last day of this description; null while it holds
 * @param children how many units stand directly below it on that day
 */
public record Unit(
        OrganizationId id,
        String code,
        String name,
        OrganizationKind kind,
        OrganizationSector sector,
        @Nullable String parentCode,
        @Nullable String parentName,
        LocalDate from,
        @Nullable LocalDate to,
        int children) {}
