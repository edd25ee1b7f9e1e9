package vn.ketnap.admin;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.ketnap.access.Role;
import vn.ketnap.shared.OrganizationId;

/**
 * A role somebody holds, held or will hold.
 *
 * @param organization the unit it is over; null: everything
 * @param unitCode code of the unit; null over everything
 * @param unitName name of the unit; null over everything, and where the asker may not know it
 * @param from first day
 * @param lastDay last day; null: without an end
 * @param standing whether it holds on the day of the read
 * @param over whether it holds no more
 */
public record HeldRole(
        Role role,
        @Nullable OrganizationId organization,
        @Nullable String unitCode,
        @Nullable String unitName,
        LocalDate from,
        @Nullable LocalDate lastDay,
        boolean standing,
        boolean over) {}
