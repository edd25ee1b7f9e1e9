package vn.ketnap.organization;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.ketnap.shared.facts.Chunks;

/**
 * Whose history units carry: for rooms that derive something from the tree and follow its changes.
 *
 * @see "decision 0014"
 */
@Component
public class CarriedStore {

    private final JdbcClient jdbc;

    CarriedStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Units and those whose history they carry on some day. */
    public Set<Long> withCarried(Collection<Long> units) {
        var all = new HashSet<>(units);
        for (var some : Chunks.of(units)) {
            all.addAll(jdbc.sql("SELECT DISTINCT organization_id FROM heir WHERE heir_id IN (:units)")
                    .param("units", some)
                    .query((row, n) -> row.getLong("organization_id"))
                    .list());
        }
        return all;
    }
}
