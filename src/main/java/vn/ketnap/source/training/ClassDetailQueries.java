package vn.ketnap.source.training;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.organization.OrganizationQueries;
import vn.ketnap.shared.OrgScope;
import vn.ketnap.shared.Population;

/** Reads one class from inside: who sends how many, from which channels, and by what places can be shared out. */
@Component
@Transactional(readOnly = true)
public class ClassDetailQueries {

    private static final String TURNOUT = """
            SELECT p.sender_id AS unit, COUNT(*) AS registered, SUM(COALESCE(p.result, '') = 'COMPLETED') AS completed,
                   SUM(COALESCE(p.result, '') = 'FAILED') AS failed, SUM(COALESCE(p.result, '') = 'ABSENT') AS absent,
                   0 AS version
            FROM training_participant p WHERE p.class_id = :id GROUP BY p.sender_id
            UNION ALL
            SELECT n.organization_id, n.sent, n.completed, n.failed, n.absent, n.version
            FROM training_count n WHERE n.class_id = :id
            """;

    private static final String UNITS =
            """
            SELECT v.organization_id, v.code, v.name, g.places, COALESCE(g.locked, FALSE) AS locked,
                   COALESCE(t.registered, 0) AS registered, COALESCE(t.completed, 0) AS completed,
                   COALESCE(t.failed, 0) AS failed, COALESCE(t.absent, 0) AS absent, COALESCE(t.version, 0) AS version
            FROM (%s) s
            JOIN organization_version v ON v.id = %s
            LEFT JOIN training_place g ON g.class_id = :id AND g.organization_id = s.organization_id
            LEFT JOIN (%s) t ON t.unit = s.organization_id
            ORDER BY v.name, v.code
            """.formatted("""
                    SELECT organization_id FROM training_place WHERE class_id = :id
                    UNION SELECT sender_id FROM training_participant WHERE class_id = :id
                    UNION SELECT organization_id FROM training_count WHERE class_id = :id
                    """, ClassQueries.LAST_VERSION.formatted("s.organization_id"), TURNOUT);

    private static final String CHANNELS = """
            SELECT f.channel, COUNT(*) AS registered, SUM(COALESCE(p.result, '') = 'COMPLETED') AS completed,
                   SUM(COALESCE(p.result, '') = 'FAILED') AS failed, SUM(COALESCE(p.result, '') = 'ABSENT') AS absent
            FROM training_participant p JOIN candidate f ON f.id = p.candidate_id
            WHERE p.class_id = :id AND p.sender_id IN (:units)
            GROUP BY f.channel ORDER BY registered DESC, f.channel
            """;

    private static final String MEMBERS = """
            SELECT m.organization_id, m.total FROM member_count m
            WHERE m.organization_id IN (:units) AND m.as_of_on = (
                SELECT MAX(x.as_of_on) FROM member_count x
                WHERE x.organization_id = m.organization_id AND x.as_of_on <= :today)
            """;

    private static final String CODES_BELOW = """
            SELECT v.code, v.organization_id FROM ancestry a
            JOIN organization_version v ON v.organization_id = a.organization_id
             AND v.valid_from <= :today AND v.valid_to > :today
            WHERE a.ancestor_id = :host AND a.valid_from <= :today AND a.valid_to > :today
            """;

    private static final int MOST_UNITS = 2_000;

    private final JdbcClient jdbc;
    private final ClassQueries classes;
    private final OrganizationQueries organizations;
    private final ObjectProvider<PlaceWeights> weights;
    private final Clock clock;

    ClassDetailQueries(
            JdbcClient jdbc,
            ClassQueries classes,
            OrganizationQueries organizations,
            ObjectProvider<PlaceWeights> weights,
            Clock clock) {
        this.jdbc = jdbc;
        this.classes = classes;
        this.organizations = organizations;
        this.weights = weights;
        this.clock = clock;
    }

    /**
     * A class from inside, as far as the asker sees the units that send people.
     *
     * @throws vn.ketnap.shared.NotFound when there is none, or the asker sees nobody in it
     */
    public ClassDetail load(OrgScope scope, long id) {
        return detail(scope, classes.find(scope, id));
    }

    private ClassDetail detail(OrgScope scope, TrainingClass entry) {
        var units = jdbc.sql(UNITS)
                .param("id", entry.id())
                .param("today", LocalDate.now(clock))
                .query(ClassDetailQueries::sender)
                .list();
        var seen = organizations.visible(
                scope, units.stream().map(ClassDetail.Sender::id).toList());
        return new ClassDetail(
                entry, units.stream().filter(unit -> seen.contains(unit.id())).toList(), channels(entry, seen));
    }

    private List<ClassDetail.Channel> channels(TrainingClass entry, Set<Long> units) {
        return units.isEmpty() || !entry.named()
                ? List.of()
                : jdbc.sql(CHANNELS)
                        .param("id", entry.id())
                        .param("units", units)
                        .query((row, n) -> new ClassDetail.Channel(
                                Population.valueOf(row.getString("channel")), ClassQueries.turnout(row)))
                        .list();
    }

    /**
     * The units that may get places of a class: those directly below its host and those that have some.
     *
     * @throws vn.ketnap.shared.NotFound when there is none, or the asker does not see its host
     */
    public ClassPlaces places(OrgScope scope, long id) {
        var entry = classes.held(scope, id);
        var today = LocalDate.now(clock);
        var standing = detail(scope, entry).units();
        var children = organizations
                .children(scope, entry.host(), today, 0, MOST_UNITS)
                .rows();
        var members = members(children.stream().map(unit -> unit.id().value()).toList(), standing, today);
        var open = weights.stream()
                .findFirst()
                .map(known -> known.openTargets(scope, entry.plan().code()))
                .orElse(Map.of());
        var byCode = new HashMap<String, ClassDetail.Sender>();
        standing.forEach(unit -> byCode.put(unit.code(), unit));
        var lines = new ArrayList<ClassPlaces.Line>();
        for (var child : children) {
            lines.add(line(
                    child.code(), child.name(), members.get(child.id().value()), open, byCode.remove(child.code())));
        }
        standing.stream()
                .filter(unit -> byCode.containsKey(unit.code()))
                .forEach(unit -> lines.add(line(unit.code(), unit.name(), members.get(unit.id()), open, unit)));
        return new ClassPlaces(entry, lines);
    }

    private static ClassPlaces.Line line(
            String code,
            String name,
            @Nullable Long members,
            Map<String, Long> open,
            ClassDetail.@Nullable Sender standing) {
        return new ClassPlaces.Line(
                code,
                name,
                members,
                open.get(code),
                standing == null ? null : standing.places(),
                standing != null && standing.locked(),
                standing == null ? 0 : standing.turnout().registered());
    }

    private Map<Long, Long> members(List<Long> children, List<ClassDetail.Sender> standing, LocalDate today) {
        var units = Stream.concat(children.stream(), standing.stream().map(ClassDetail.Sender::id))
                .collect(Collectors.toSet());
        var members = new HashMap<Long, Long>();
        if (!units.isEmpty()) {
            jdbc.sql(MEMBERS).param("units", units).param("today", today).query(row -> {
                members.put(row.getLong("organization_id"), row.getLong("total"));
            });
        }
        return members;
    }

    /** The host of a class and all below it that the asker sees, by code. */
    Map<String, Long> below(OrgScope scope, TrainingClass entry) {
        var found = new HashMap<String, Long>();
        jdbc.sql(CODES_BELOW)
                .param("host", entry.host().value())
                .param("today", LocalDate.now(clock))
                .query(row -> {
                    found.put(row.getString("code"), row.getLong("organization_id"));
                });
        found.values().retainAll(organizations.visible(scope, found.values()));
        return found;
    }

    private static ClassDetail.Sender sender(ResultSet row, int n) throws SQLException {
        return new ClassDetail.Sender(
                row.getLong("organization_id"),
                row.getString("code"),
                row.getString("name"),
                row.getObject("places", Integer.class),
                row.getBoolean("locked"),
                ClassQueries.turnout(row),
                row.getInt("version"));
    }
}
