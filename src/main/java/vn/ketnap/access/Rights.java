package vn.ketnap.access;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import vn.ketnap.shared.OrgScope;
import vn.ketnap.shared.Permission;

/**
 * What a set of grants comes to.
 *
 * @param permissions what may be done, in all of the scope
 * @param scope the units it may be done for
 */
record Rights(Set<Permission> permissions, OrgScope scope) {

    private static final Set<Permission> ABOUT_NO_UNIT = Set.of(Permission.MANAGE_USERS, Permission.MANAGE_SETTINGS);

    static final Rights NONE = new Rights(Set.of(), OrgScope.nothing());

    /*
     * An actor has one scope for all permissions. So a permission counts only if it was granted over the whole of that
     * scope: a board of unit A who also audits unit B reads both, and imports into neither. Keeping accounts or
     * settings is about no unit.
     */
    static Rights of(List<Grant> grants) {
        var scope = scopeOf(Permission.READ_FIGURES, grants);
        var permissions = EnumSet.noneOf(Permission.class);
        for (var permission : Permission.values()) {
            if (ABOUT_NO_UNIT.contains(permission)
                    ? isGranted(permission, grants)
                    : covers(permission, grants, scope)) {
                permissions.add(permission);
            }
        }
        return new Rights(permissions, scope);
    }

    private static boolean covers(Permission permission, List<Grant> grants, OrgScope scope) {
        return isGranted(permission, grants) && scopeOf(permission, grants).equals(scope);
    }

    private static boolean isGranted(Permission permission, List<Grant> grants) {
        return grants.stream().anyMatch(grant -> grant.role().allows(permission, grant.overEverything()));
    }

    private static OrgScope scopeOf(Permission permission, List<Grant> grants) {
        var giving = grants.stream()
                .filter(grant -> grant.role().allows(permission, grant.overEverything()))
                .toList();
        if (giving.stream().anyMatch(Grant::overEverything)) {
            return OrgScope.everything();
        }
        return OrgScope.below(giving.stream()
                .map(grant -> Objects.requireNonNull(grant.organization()).value())
                .collect(Collectors.toSet()));
    }
}
