package vn.ketnap.source.training;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.organization.OrganizationQueries;
import vn.ketnap.shared.NotFound;
import vn.ketnap.shared.OrgScope;
import vn.ketnap.shared.OrganizationId;

/**
 * Reads classes: whoever sees the host sees all of a class, whoever stands below the host or sends people sees his own
 * units in it.
 */
@Component
@Transactional(readOnly = true)
public class ClassQueries {

    /** A unit's description today, or its last one. */
    static final String LAST_VERSION = """
            (SELECT x.id FROM organization_version x WHERE x.organization_id = %s
             ORDER BY x.valid_from <= :today DESC, x.valid_from DESC LIMIT 1)
            """;

    private static final String BELOW = """
            WITH below AS (
                SELECT DISTINCT h.organization_id FROM ancestry a
                JOIN heir h ON h.heir_id = a.organization_id AND h.valid_from <= :today AND h.valid_to > :today
                WHERE a.ancestor_id = :unit AND a.valid_from <= :today AND a.valid_to > :today),
            turnout AS (
                SELECT p.class_id, COUNT(*) AS registered, SUM(COALESCE(p.result, '') = 'COMPLETED') AS completed,
                       SUM(COALESCE(p.result, '') = 'FAILED') AS failed, SUM(COALESCE(p.result, '') = 'ABSENT') AS absent
                FROM training_participant p JOIN below ON below.organization_id = p.organization_id
                GROUP BY p.class_id
                UNION ALL
                SELECT n.class_id, SUM(n.sent), SUM(n.completed), SUM(n.failed), SUM(n.absent)
                FROM training_count n JOIN below ON below.organization_id = n.organization_id
                GROUP BY n.class_id),
            given AS (
                SELECT g.class_id, SUM(g.places) AS places
                FROM training_place g JOIN below ON below.organization_id = g.organization_id
                GROUP BY g.class_id)
            """;

    private static final String LIST = BELOW + """
            SELECT c.*, v.code, v.name, own.organization_id IS NOT NULL AS own, g.places AS given,
                   COALESCE(t.registered, 0) AS registered, COALESCE(t.completed, 0) AS completed,
                   COALESCE(t.failed, 0) AS failed, COALESCE(t.absent, 0) AS absent
            FROM training_class c
            JOIN organization_version v ON v.id = %s
            LEFT JOIN below own ON own.organization_id = c.organization_id
            LEFT JOIN turnout t ON t.class_id = c.id
            LEFT JOIN given g ON g.class_id = c.id
            LEFT JOIN ancestry up ON up.ancestor_id = c.organization_id AND up.organization_id = :unit
             AND up.valid_from <= :today AND up.valid_to > :today
            WHERE own.organization_id IS NOT NULL OR up.ancestor_id IS NOT NULL OR t.class_id IS NOT NULL
               OR g.class_id IS NOT NULL
            ORDER BY c.from_on IS NOT NULL, c.from_on DESC, c.id DESC
            """.formatted(LAST_VERSION.formatted("c.organization_id"));

    private static final String ONE = """
            SELECT c.*, v.code, v.name, EXISTS (
                SELECT 1 FROM ancestry up WHERE up.ancestor_id = c.organization_id AND up.organization_id IN (:roots)
                 AND up.valid_from <= :today AND up.valid_to > :today) AS above
            FROM training_class c JOIN organization_version v ON v.id = %s
            WHERE c.id = :id
            """.formatted(LAST_VERSION.formatted("c.organization_id"));

    private static final String SENDERS = """
            SELECT organization_id FROM training_place WHERE class_id = :id
            UNION SELECT sender_id FROM training_participant WHERE class_id = :id
            UNION SELECT organization_id FROM training_count WHERE class_id = :id
            """;

    private final JdbcClient jdbc;
    private final OrganizationQueries organizations;
    private final Clock clock;

    ClassQueries(JdbcClient jdbc, OrganizationQueries organizations, Clock clock) {
        this.jdbc = jdbc;
        this.organizations = organizations;
        this.clock = clock;
    }

    /**
     * Classes that a unit, one below it or one above it holds, or that it sends people to.
     *
     * @throws NotFound when the unit does not exist or is out of scope
     */
    public ClassList list(OrgScope scope, ClassFilter filter) {
        var rows = jdbc.sql(LIST)
                .param("unit", organizations.idOf(scope, filter.code()).value())
                .param("today", LocalDate.now(clock))
                .query((row, n) -> new ClassList.Row(
                        entry(row, row.getBoolean("own")), row.getObject("given", Long.class), turnout(row)))
                .list();
        return new ClassList(
                rows.stream().filter(row -> filter.takes(row.entry())).toList(), years(rows));
    }

    /**
     * A class.
     *
     * @throws NotFound when there is none, or the asker sees neither its host nor a unit below it nor one that sends people
     */
    public TrainingClass find(OrgScope scope, long id) {
        return jdbc.sql(ONE)
                .param("id", id)
                .param("roots", scope.rootsForSql())
                .param("today", LocalDate.now(clock))
                .query((row, n) -> seen(scope, row))
                .optional()
                .flatMap(found -> found)
                .orElseThrow(() -> new NotFound("class " + id));
    }

    private Optional<TrainingClass> seen(OrgScope scope, ResultSet row) throws SQLException {
        boolean own = !organizations
                .visible(scope, List.of(row.getLong("organization_id")))
                .isEmpty();
        boolean concerned = own
                || row.getBoolean("above")
                || !organizations.visible(scope, senders(row.getLong("id"))).isEmpty();
        return concerned ? Optional.of(entry(row, own)) : Optional.empty();
    }

    /** The class, when the asker sees its host and so may say it anew. */
    TrainingClass held(OrgScope scope, long id) {
        var found = find(scope, id);
        if (!found.own()) {
            throw new NotFound("class " + id);
        }
        return found;
    }

    /** The units that have places in a class or send people to it. */
    private List<Long> senders(long id) {
        return jdbc.sql(SENDERS)
                .param("id", id)
                .query((row, n) -> row.getLong("organization_id"))
                .list();
    }

    private static List<Integer> years(List<ClassList.Row> rows) {
        return rows.stream()
                .map(row -> row.entry().plan())
                .flatMap(plan -> years(plan.from(), plan.to()).boxed())
                .distinct()
                .sorted((one, other) -> Integer.compare(other, one))
                .toList();
    }

    private static IntStream years(@Nullable LocalDate from, @Nullable LocalDate to) {
        return from == null || to == null ? IntStream.empty() : IntStream.rangeClosed(from.getYear(), to.getYear());
    }

    static Turnout turnout(ResultSet row) throws SQLException {
        return new Turnout(
                row.getLong("registered"), row.getLong("completed"), row.getLong("failed"), row.getLong("absent"));
    }

    private TrainingClass entry(ResultSet row, boolean own) throws SQLException {
        var from = row.getObject("from_on", LocalDate.class);
        var to = row.getObject("to_on", LocalDate.class);
        var cancelledOn = row.getObject("cancelled_on", LocalDate.class);
        return new TrainingClass(
                row.getLong("id"),
                new OrganizationId(row.getLong("organization_id")),
                row.getString("name"),
                own,
                new PlanClass(
                        row.getString("code"),
                        ClassKind.valueOf(row.getString("kind")),
                        SpecialClass.valueOf(row.getString("special")),
                        row.getString("title"),
                        row.getString("taught_by"),
                        from,
                        to,
                        row.getObject("places", Integer.class),
                        row.getObject("declared", Integer.class)),
                ClassState.on(LocalDate.now(clock), from, to, cancelledOn != null),
                cancelledOn,
                row.getString("cancelled_for"),
                row.getInt("version"));
    }
}
