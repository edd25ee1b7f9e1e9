package vn.ketnap;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import vn.ketnap.shared.Actor;
import vn.ketnap.shared.OrgScope;
import vn.ketnap.shared.Permission;
import vn.ketnap.shared.UserId;

/** Actors without an account, for tests of services; the security context is the test's own. */
public final class TestActors {

    private TestActors() {}

    /** A board over every unit, which may also found trees. */
    public static Actor boardOverAll() {
        return new Actor(
                new UserId(0),
                "test-board",
                Set.of(Permission.IMPORT_WORKBOOK, Permission.IMPORT_ROOT),
                OrgScope.everything());
    }

    /** A board over the units below some. */
    public static Actor boardOver(long... organizations) {
        var roots = Arrays.stream(organizations).boxed().collect(Collectors.toSet());
        return new Actor(new UserId(0), "test-unit-board", Set.of(Permission.IMPORT_WORKBOOK), OrgScope.below(roots));
    }
}
