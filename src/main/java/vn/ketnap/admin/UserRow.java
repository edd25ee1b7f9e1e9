package vn.ketnap.admin;

import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ketnap.shared.UserId;

/**
 * An account and its roles.
 *
 * @param displayName the person or office as shown on screen
 * @param mustChangePassword whether the password was set by somebody else and is not yet changed
 * @param lastSignIn null: never
 * @param roles those that hold, then the coming ones, then the ones that are over
 */
public record UserRow(
        UserId id,
        String username,
        String displayName,
        UserState state,
        boolean mustChangePassword,
        LocalDateTime createdAt,
        @Nullable LocalDateTime lastSignIn,
        List<HeldRole> roles) {

    /** Copies the roles. */
    public UserRow {
        roles = List.copyOf(roles);
    }

    /** The roles that hold or will. */
    public List<HeldRole> current() {
        return roles.stream().filter(role -> !role.over()).toList();
    }
}
