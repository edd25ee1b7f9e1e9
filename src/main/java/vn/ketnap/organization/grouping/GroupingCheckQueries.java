package vn.ketnap.organization.grouping;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.ketnap.organization.KnownUnits;
import vn.ketnap.organization.UnitCodeQueries;
import vn.ketnap.shared.OrgScope;
import vn.ketnap.shared.Problem;

/** Checks a grouping before it is saved. */
@Component
class GroupingCheckQueries {

    private static final String NESTED = """
            SELECT a.organization_id, a.ancestor_id FROM ancestry a
            WHERE a.organization_id IN (:units) AND a.ancestor_id IN (:units) AND a.depth > 0
              AND a.valid_to > :since AND a.valid_from <= :today
            """;

    private final JdbcClient jdbc;
    private final UnitCodeQueries units;
    private final GroupingQueries groupings;
    private final Clock clock;

    GroupingCheckQueries(JdbcClient jdbc, UnitCodeQueries units, GroupingQueries groupings, Clock clock) {
        this.jdbc = jdbc;
        this.units = units;
        this.groupings = groupings;
        this.clock = clock;
    }

    KnownUnits units(OrgScope scope, SaveGrouping command) {
        return units.find(scope, command.members(), Set.of());
    }

    List<Problem> check(OrgScope scope, SaveGrouping command, KnownUnits known) {
        var standing = groupings.find(scope, command.code());
        return SaveGroupingRules.check(
                command,
                new SaveGroupingRules.Facts(
                        exists("SELECT EXISTS (SELECT 1 FROM organization_version WHERE code = :code)", command.code()),
                        version(command.code()),
                        standing.isEmpty() || !standing.get().hidden().isEmpty(),
                        known,
                        nested(command, known),
                        LocalDate.now(clock)));
    }

    private boolean exists(String sql, String code) {
        return jdbc.sql(sql).param("code", code).query(Boolean.class).single();
    }

    private @org.jspecify.annotations.Nullable Integer version(String code) {
        return jdbc.sql("SELECT version FROM unit_grouping WHERE code = :code")
                .param("code", code)
                .query(Integer.class)
                .optional()
                .orElse(null);
    }

    private Map<String, String> nested(SaveGrouping command, KnownUnits known) {
        var codes = new HashMap<Long, String>();
        known.standing().forEach((code, unit) -> codes.put(unit.id(), code));
        var nested = new HashMap<String, String>();
        if (command.since() == null || codes.isEmpty()) {
            return nested;
        }
        jdbc.sql(NESTED)
                .param("units", ids(codes.keySet()))
                .param("since", Objects.requireNonNull(command.since()))
                .param("today", LocalDate.now(clock))
                .query(row -> {
                    nested.put(
                            codes.getOrDefault(row.getLong("organization_id"), ""),
                            codes.getOrDefault(row.getLong("ancestor_id"), ""));
                });
        return nested;
    }

    private static List<Long> ids(Collection<Long> ids) {
        return List.copyOf(ids);
    }
}
