package vn.ketnap.access;

import static vn.ketnap.shared.Permission.APPROVE_PERSONS;
import static vn.ketnap.shared.Permission.HAND_OVER_UNITS;
import static vn.ketnap.shared.Permission.IMPORT_ROOT;
import static vn.ketnap.shared.Permission.IMPORT_WORKBOOK;
import static vn.ketnap.shared.Permission.MANAGE_REVIEWS;
import static vn.ketnap.shared.Permission.MANAGE_SETTINGS;
import static vn.ketnap.shared.Permission.MANAGE_USERS;
import static vn.ketnap.shared.Permission.READ_AUDIT;
import static vn.ketnap.shared.Permission.READ_FIGURES;
import static vn.ketnap.shared.Permission.RECORD_ADMISSION;
import static vn.ketnap.shared.Permission.REQUEST_PERSONS;
import static vn.ketnap.shared.Permission.SETTLE_QUOTAS;

import java.util.Set;
import vn.ketnap.shared.Permission;

/** What somebody is in the organisation; a grant ties it to a unit or to everything. */
public enum Role {
    /** Standing committee: sees everything below its unit. */
    LEADERSHIP(READ_FIGURES),
    /** The organisation board of a province; over everything it may also found trees. */
    PROVINCIAL_BOARD(
            READ_FIGURES,
            IMPORT_WORKBOOK,
            RECORD_ADMISSION,
            REQUEST_PERSONS,
            APPROVE_PERSONS,
            HAND_OVER_UNITS,
            SETTLE_QUOTAS,
            MANAGE_REVIEWS),
    /** The organisation board of a unit. */
    UNIT_BOARD(
            READ_FIGURES,
            IMPORT_WORKBOOK,
            RECORD_ADMISSION,
            REQUEST_PERSONS,
            APPROVE_PERSONS,
            HAND_OVER_UNITS,
            SETTLE_QUOTAS,
            MANAGE_REVIEWS),
    /** A base committee; its lists of persons are approved by the board above it. */
    BASE_COMMITTEE(READ_FIGURES, IMPORT_WORKBOOK, RECORD_ADMISSION, REQUEST_PERSONS),
    /** Sees figures and who did what, changes nothing. */
    AUDITOR(READ_FIGURES, READ_AUDIT),
    /** Keeps accounts and settings, and sees no figure. */
    ADMINISTRATOR(MANAGE_USERS, MANAGE_SETTINGS);

    @SuppressWarnings("ImmutableEnumChecker") // Set.of is immutable
    private final Set<Permission> permissions;

    Role(Permission... permissions) {
        this.permissions = Set.of(permissions);
    }

    /** What the role allows where it is granted. */
    boolean allows(Permission permission, boolean overEverything) {
        return permissions.contains(permission)
                || (permission == IMPORT_ROOT && this == PROVINCIAL_BOARD && overEverything);
    }

    /** Whether the role can be granted over everything, or over one unit. */
    boolean mayStandOver(boolean everything) {
        return switch (this) {
            case LEADERSHIP, PROVINCIAL_BOARD, AUDITOR -> true;
            case UNIT_BOARD, BASE_COMMITTEE -> !everything;
            case ADMINISTRATOR -> everything;
        };
    }
}
