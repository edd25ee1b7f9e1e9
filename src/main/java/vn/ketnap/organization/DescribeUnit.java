package vn.ketnap.organization;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a unit is called, what it is and where it stands from a day on: one row of the sheet "Đơn vị". The same code with
 * a later day is a new version of the unit, not another unit.
 *
 * @param parentCode code of the direct superior; null makes a root
 * @param to last day; null while it stands
 */
public record DescribeUnit(
        String code,
        String name,
        @Nullable String parentCode,
        OrganizationKind kind,
        OrganizationSector sector,
        LocalDate from,
        @Nullable LocalDate to,
        @Nullable String note) {}
