package vn.ketnap.source;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.ketnap.shared.Actor;
import vn.ketnap.shared.OrgScope;
import vn.ketnap.shared.Permission;
import vn.ketnap.shared.UserId;

/** Committees over units of a test. */
public final class SourceActors {

    private SourceActors() {}

    /** A committee over some units. */
    public static Actor over(JdbcClient jdbc, String... codes) {
        var roots = Arrays.stream(codes).map(code -> unit(jdbc, code)).collect(Collectors.toSet());
        return new Actor(
                new UserId(0),
                "committee",
                Set.of(Permission.RECORD_ADMISSION, Permission.READ_FIGURES),
                OrgScope.below(roots));
    }

    /** The unit of a code. */
    public static long unit(JdbcClient jdbc, String code) {
        return jdbc.sql("SELECT organization_id FROM organization_version WHERE code = ? LIMIT 1")
                .param(code)
                .query(Long.class)
                .single();
    }
}
