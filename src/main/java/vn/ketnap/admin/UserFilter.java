package vn.ketnap.admin;

import org.jspecify.annotations.Nullable;
import vn.ketnap.access.Role;

/**
 * Which accounts are wanted; null everywhere: all.
 *
 * @param text part of the username or of the name shown, accents or not
 * @param role held today
 * @param unit code of a unit: a role held today over it or something below it
 * @param page counted from 0
 */
public record UserFilter(
        @Nullable String text,
        @Nullable Role role,
        @Nullable String unit,
        @Nullable UserState state,
        int page,
        int size) {}
