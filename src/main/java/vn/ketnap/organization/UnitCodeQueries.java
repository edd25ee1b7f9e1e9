package vn.ketnap.organization;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.shared.Count;
import vn.ketnap.shared.OrgScope;
import vn.ketnap.shared.Qualifier;
import vn.ketnap.shared.facts.Chunks;

/** Finds units by the codes a workbook names, once for a whole sheet. */
@Component
@Transactional(readOnly = true)
public class UnitCodeQueries {

    private final JdbcClient jdbc;
    private final Clock clock;

    UnitCodeQueries(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * The units of these codes in scope. A unit is in scope when it stands below a root of the scope today; one that has
     * ended, or is yet to begin, where it stood last or will stand first.
     *
     * @param comingCodes codes that the same workbook brings
     */
    public KnownUnits find(OrgScope scope, Collection<String> codes, Set<String> comingCodes) {
        var units = new HashMap<String, KnownUnits.Known>();
        for (var some : Chunks.of(new HashSet<>(codes))) {
            jdbc.sql("""
                            SELECT version.organization_id, version.code, version.kind, version.valid_from, version.valid_to
                            FROM organization_version version
                            WHERE version.code IN (:codes)
                              AND (:all OR EXISTS (
                                  SELECT 1 FROM ancestry a
                                  WHERE a.organization_id = version.organization_id AND a.ancestor_id IN (:roots)
                                    AND ((a.valid_from <= :today AND a.valid_to > :today)
                                      OR (a.valid_to <= :today AND NOT EXISTS (
                                          SELECT 1 FROM ancestry later
                                          WHERE later.organization_id = a.organization_id
                                            AND later.valid_to > a.valid_to))
                                      OR (a.valid_from > :today AND NOT EXISTS (
                                          SELECT 1 FROM ancestry earlier
                                          WHERE earlier.organization_id = a.organization_id
                                            AND earlier.valid_from < a.valid_from)))))
                            ORDER BY version.valid_from
                            """)
                    .param("codes", some)
                    .param("all", scope.all())
                    .param("roots", scope.rootsForSql())
                    .param("today", LocalDate.now(clock))
                    .query(UnitCodeQueries::unit)
                    .list()
                    .forEach(unit -> units.merge(unit.code(), unit, UnitCodeQueries::joined));
        }
        return new KnownUnits(units, comingCodes);
    }

    /** How many members the units of these codes have had, by day. */
    public Map<String, NavigableMap<LocalDate, Count>> memberCounts(OrgScope scope, Collection<String> codes) {
        var codeOf = new HashMap<Long, String>();
        find(scope, codes, Set.of()).standing().values().forEach(unit -> codeOf.put(unit.id(), unit.code()));
        var counts = new HashMap<String, NavigableMap<LocalDate, Count>>();
        for (var some : Chunks.of(codeOf.keySet())) {
            jdbc.sql("""
                            SELECT organization_id, as_of_on, total, qualifier FROM member_count
                            WHERE organization_id IN (:organizations)
                            """).param("organizations", some).query(rs -> {
                var code = codeOf.getOrDefault(rs.getLong("organization_id"), "");
                counts.computeIfAbsent(code, unknown -> new TreeMap<>())
                        .put(rs.getObject("as_of_on", LocalDate.class), total(rs));
            });
        }
        return counts;
    }

    private static Count total(ResultSet rs) throws SQLException {
        return new Count(rs.getLong("total"), null, Qualifier.valueOf(rs.getString("qualifier")));
    }

    /** Versions of one unit make one life; a code that passed from one unit to another means the later one. */
    private static KnownUnits.Known joined(KnownUnits.Known earlier, KnownUnits.Known later) {
        return earlier.id() == later.id()
                ? new KnownUnits.Known(later.id(), later.code(), later.kind(), earlier.from(), later.until())
                : later;
    }

    private static KnownUnits.Known unit(ResultSet rs, int number) throws SQLException {
        return new KnownUnits.Known(
                rs.getLong("organization_id"),
                rs.getString("code"),
                OrganizationKind.valueOf(rs.getString("kind")),
                rs.getObject("valid_from", LocalDate.class),
                rs.getObject("valid_to", LocalDate.class));
    }
}
