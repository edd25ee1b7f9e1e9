package vn.ketnap.organization.lineage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.organization.OrganizationKind;
import vn.ketnap.organization.OrganizationQueries;
import vn.ketnap.organization.OrganizationSector;
import vn.ketnap.shared.NotFound;
import vn.ketnap.shared.OrgScope;

/** Reads of what happened to units. */
@Component
@Transactional(readOnly = true)
public class LineageQueries {

    private static final LocalDate OPEN = LocalDate.of(9999, 12, 31);

    private static final String VERSIONS = """
            SELECT v.code, v.name, v.kind, v.sector, v.valid_from, v.valid_to, p.parent_id,
                   w.code AS other_code, w.name AS other_name
            FROM organization_version v
            LEFT JOIN placement p ON p.organization_id = v.organization_id AND p.valid_from = v.valid_from
            LEFT JOIN organization_version w ON w.id = (
                SELECT x.id FROM organization_version x WHERE x.organization_id = p.parent_id
                ORDER BY x.valid_from > v.valid_from, x.valid_from DESC LIMIT 1)
            WHERE v.organization_id = :id ORDER BY v.valid_from DESC
            """;

    /** Other units are called as they were on the day they met: the old ones on the day before. */
    private static final String EVENTS = """
            SELECT e.id, e.kind, e.effective_on, e.instrument_number, e.instrument_on, l.predecessor_id, l.successor_id,
                   l.members_moved, old.code AS old_code, old.name AS old_name, new.code AS new_code, new.name AS new_name
            FROM lineage_event e
            JOIN lineage l ON l.event_id = e.id
            LEFT JOIN organization_version old ON old.id = (
                SELECT x.id FROM organization_version x WHERE x.organization_id = l.predecessor_id
                AND x.valid_from < e.effective_on ORDER BY x.valid_from DESC LIMIT 1)
            LEFT JOIN organization_version new ON new.id = (
                SELECT x.id FROM organization_version x WHERE x.organization_id = l.successor_id
                AND x.valid_from <= e.effective_on ORDER BY x.valid_from DESC LIMIT 1)
            WHERE e.id IN (SELECT event_id FROM lineage WHERE predecessor_id = :id
                           UNION SELECT event_id FROM lineage WHERE successor_id = :id)
            ORDER BY e.effective_on DESC, e.id DESC, l.id
            """;

    private static final String HEIR = """
            SELECT h.heir_id, v.code AS other_code, v.name AS other_name FROM heir h
            JOIN organization_version v ON v.organization_id = h.heir_id
                AND v.valid_from <= :today AND v.valid_to > :today
            WHERE h.organization_id = :id AND h.heir_id <> :id AND h.valid_from <= :today AND h.valid_to > :today
            """;

    private final JdbcClient jdbc;
    private final OrganizationQueries organizations;
    private final Clock clock;

    LineageQueries(JdbcClient jdbc, OrganizationQueries organizations, Clock clock) {
        this.jdbc = jdbc;
        this.organizations = organizations;
        this.clock = clock;
    }

    /**
     * The life of a unit.
     *
     * @throws NotFound when there is none, or the actor may not see it
     */
    public UnitHistory history(OrgScope scope, String code) {
        long id = organizations.idOf(scope, code).value();
        var steps = jdbc.sql(EVENTS).param("id", id).query(LineageQueries::step).list();
        var versions = jdbc.sql(VERSIONS)
                .param("id", id)
                .query(LineageQueries::version)
                .list();
        var heir = jdbc.sql(HEIR)
                .param("id", id)
                .param("today", LocalDate.now(clock))
                .query((row, n) -> other(row, "heir_id", "other_code", "other_name", null))
                .optional();
        var ids = new ArrayList<@Nullable Long>();
        steps.forEach(step -> {
            ids.add(step.old().id());
            ids.add(step.successor().id());
        });
        versions.forEach(version -> ids.add(version.superior().id()));
        heir.ifPresent(other -> ids.add(other.id()));
        var seen = organizations.visible(
                scope, ids.stream().filter(Objects::nonNull).collect(Collectors.toSet()));
        return new UnitHistory(
                versions.getFirst().row().code(),
                versions.getFirst().row().name(),
                versions.stream().map(version -> version.shown(seen)).toList(),
                events(steps, seen),
                heir.map(other -> other.shown(seen, false)).orElse(null));
    }

    private static List<UnitHistory.Event> events(List<Step> steps, Set<Long> seen) {
        Map<Long, List<Step>> byEvent = new LinkedHashMap<>();
        steps.forEach(step -> byEvent.computeIfAbsent(step.event(), event -> new ArrayList<>())
                .add(step));
        return byEvent.values().stream().map(parts -> event(parts, seen)).toList();
    }

    /** How many members moved stands beside the units of which there are several, else beside the old one. */
    private static UnitHistory.Event event(List<Step> parts, Set<Long> seen) {
        var first = parts.getFirst();
        var olds = distinct(parts.stream().map(Step::old).toList());
        var news = distinct(parts.stream().map(Step::successor).toList());
        boolean spread = news.size() > olds.size();
        return new UnitHistory.Event(
                first.kind(),
                first.on(),
                first.number(),
                first.numbered(),
                olds.stream().map(old -> old.shown(seen, !spread)).toList(),
                news.stream().map(successor -> successor.shown(seen, spread)).toList());
    }

    private static List<Other> distinct(List<Other> all) {
        var byId = new LinkedHashMap<Long, Other>();
        all.forEach(other -> {
            if (other.id() != null) {
                byId.putIfAbsent(other.id(), other);
            }
        });
        return List.copyOf(byId.values());
    }

    private static Step step(ResultSet row, int number) throws SQLException {
        var members = row.getObject("members_moved", Long.class);
        return new Step(
                row.getLong("id"),
                ReorganizationKind.valueOf(row.getString("kind")),
                row.getObject("effective_on", LocalDate.class),
                row.getString("instrument_number"),
                row.getObject("instrument_on", LocalDate.class),
                other(row, "predecessor_id", "old_code", "old_name", members),
                other(row, "successor_id", "new_code", "new_name", members));
    }

    private static Described version(ResultSet row, int number) throws SQLException {
        var until = row.getObject("valid_to", LocalDate.class);
        return new Described(
                new UnitHistory.Version(
                        row.getString("code"),
                        row.getString("name"),
                        OrganizationKind.valueOf(row.getString("kind")),
                        OrganizationSector.valueOf(row.getString("sector")),
                        row.getObject("valid_from", LocalDate.class),
                        until.equals(OPEN) ? null : until.minusDays(1),
                        null),
                other(row, "parent_id", "other_code", "other_name", null));
    }

    private static Other other(ResultSet row, String id, String code, String name, @Nullable Long members)
            throws SQLException {
        return new Other(row.getObject(id, Long.class), row.getString(code), row.getString(name), members);
    }

    private record Step(
            long event,
            ReorganizationKind kind,
            LocalDate on,
            @Nullable String number,
            @Nullable LocalDate numbered,
            Other old,
            Other successor) {}

    private record Described(UnitHistory.Version row, Other superior) {

        UnitHistory.Version shown(Set<Long> seen) {
            return new UnitHistory.Version(
                    row.code(),
                    row.name(),
                    row.kind(),
                    row.sector(),
                    row.from(),
                    row.to(),
                    superior.id() == null || !seen.contains(superior.id()) ? null : superior.shown(seen, false));
        }
    }

    private record Other(
            @Nullable Long id,
            @Nullable String code,
            @Nullable String name,
            @Nullable Long membersMoved) {

        UnitHistory.Related shown(Set<Long> seen, boolean withMembers) {
            boolean visible = id != null && seen.contains(id);
            return new UnitHistory.Related(
                    visible ? code : null, visible ? name : null, withMembers ? membersMoved : null);
        }
    }
}
