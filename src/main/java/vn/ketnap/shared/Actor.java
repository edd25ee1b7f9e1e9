package vn.ketnap.shared;

import java.util.Set;

/**
 * Who does it: a signed-in user, or a named part of the portal itself (first-start import, jobs).
 *
 * @param username name in the audit log
 * @param permissions what the actor may do today
 * @param scope which units the actor may see today
 */
public record Actor(UserId id, String username, Set<Permission> permissions, OrgScope scope) {

    /** Copies the permissions. */
    public Actor {
        permissions = Set.copyOf(permissions);
    }

    /** Whether the actor may do this. */
    public boolean may(Permission permission) {
        return permissions.contains(permission);
    }
}
