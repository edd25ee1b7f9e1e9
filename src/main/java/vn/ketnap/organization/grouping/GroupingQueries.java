package vn.ketnap.organization.grouping;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.organization.OrganizationQueries;
import vn.ketnap.organization.grouping.Grouping.Member;
import vn.ketnap.shared.Folded;
import vn.ketnap.shared.OrgScope;
import vn.ketnap.shared.OrganizationId;
import vn.ketnap.shared.Period;

/** Reads of groupings: only members in scope are shown, and a grouping without any is not there. */
@Component
@Transactional(readOnly = true)
public class GroupingQueries {

    /** A unit that takes the code later is meant by it. */
    private static final String STANDING = """
            SELECT g.code, g.name, g.instrument_number, g.instrument_on, g.note, g.version,
                   m.organization_id, m.valid_from, m.valid_to, v.code AS unit_code, v.name AS unit_name,
                   v.valid_to AS unit_until
            FROM unit_grouping g
            JOIN grouping_member m ON m.grouping_id = g.id
            JOIN organization_version v ON v.id = (
                SELECT x.id FROM organization_version x WHERE x.organization_id = m.organization_id
                ORDER BY x.valid_from > :today, x.valid_from DESC LIMIT 1)
            WHERE NOT EXISTS (SELECT 1 FROM organization_version taken WHERE taken.code = g.code)
            """;

    /** Those below a unit on its last day, and whoever carries the history of each today; nobody who stands above another. */
    private static final String CARRIERS = """
            WITH last_day AS (
                SELECT MAX(valid_to) - INTERVAL 1 DAY AS day FROM organization_version WHERE organization_id = :unit
            ), carrier AS (
                SELECT DISTINCT h.heir_id FROM last_day
                JOIN placement p ON p.parent_id = :unit AND p.valid_from <= last_day.day AND p.valid_to > last_day.day
                JOIN heir h ON h.organization_id = p.organization_id AND h.valid_from <= :today AND h.valid_to > :today
            )
            SELECT c.heir_id FROM carrier c
            WHERE NOT EXISTS (SELECT 1 FROM carrier below
                              JOIN ancestry a ON a.organization_id = below.heir_id AND a.ancestor_id = c.heir_id
                               AND a.depth > 0 AND a.valid_from <= :today AND a.valid_to > :today)
            """;

    private static final String DESCRIBED = """
            SELECT v.code, v.name FROM organization_version v
            WHERE v.organization_id IN (:units) AND v.valid_from <= :today AND v.valid_to > :today
            ORDER BY v.name, v.code
            """;

    private final JdbcClient jdbc;
    private final OrganizationQueries organizations;
    private final Clock clock;

    GroupingQueries(JdbcClient jdbc, OrganizationQueries organizations, Clock clock) {
        this.jdbc = jdbc;
        this.organizations = organizations;
        this.clock = clock;
    }

    /** A unit as the choice of members shows it. */
    public record Choice(String code, String name) {}

    private record Row(Grouping head, Member member) {}

    /** The grouping a code means; nothing where there is none, or no member is in scope. */
    public Optional<Grouping> find(OrgScope scope, String code) {
        // nearly every code means a unit: what the database plans for members and their names is spared
        return jdbc.sql("SELECT code FROM unit_grouping WHERE code = :code")
                        .param("code", code)
                        .query()
                        .listOfRows()
                        .isEmpty()
                ? Optional.empty()
                : groupings(scope, " AND g.code = :wanted", code).stream().findFirst();
    }

    /** All groupings with a member in scope, by name. */
    public List<Grouping> all(OrgScope scope) {
        return groupings(scope, "", "");
    }

    /** Groupings for the search box: code or name holds every word of the text, in any order, accents or not. */
    public List<GroupingHit> search(OrgScope scope, String text, int limit) {
        var words = Stream.of(Folded.of(text).split(" ")).toList();
        var today = new Period(LocalDate.now(clock), LocalDate.now(clock));
        return all(scope).stream()
                .filter(grouping -> {
                    var said = Folded.of(grouping.code() + " " + grouping.name());
                    return words.stream().allMatch(said::contains);
                })
                .limit(limit)
                .map(grouping -> new GroupingHit(
                        grouping.code(), grouping.name(), grouping.on(today).size()))
                .toList();
    }

    /** Whoever carries today the history of those that stood below a unit on its last day, as far as in scope, by name. */
    public List<Choice> carriers(OrgScope scope, String code) {
        var today = LocalDate.now(clock);
        var carriers = jdbc.sql(CARRIERS)
                .param("unit", organizations.idOf(scope, code).value())
                .param("today", today)
                .query((row, n) -> row.getLong("heir_id"))
                .list();
        var seen = organizations.visible(scope, carriers);
        return seen.isEmpty()
                ? List.of()
                : jdbc.sql(DESCRIBED)
                        .param("units", seen)
                        .param("today", today)
                        .query((row, n) -> new Choice(row.getString("code"), row.getString("name")))
                        .list();
    }

    private List<Grouping> groupings(OrgScope scope, String where, String code) {
        var rows = jdbc.sql(STANDING + where + " ORDER BY g.name, g.code, v.name, m.valid_from")
                .param("today", LocalDate.now(clock))
                .param("wanted", code)
                .query(GroupingQueries::row)
                .list();
        if (rows.isEmpty()) {
            return List.of();
        }
        var seen = organizations.visible(
                scope, rows.stream().map(row -> row.member.unit().value()).collect(Collectors.toSet()));
        var byCode = new LinkedHashMap<String, List<Row>>();
        rows.forEach(row -> byCode.computeIfAbsent(row.head.code(), group -> new ArrayList<>())
                .add(row));
        return byCode.values().stream()
                .map(some -> seen(some, seen))
                .filter(grouping -> !grouping.members().isEmpty())
                .toList();
    }

    private static Grouping seen(List<Row> rows, Set<Long> seen) {
        var head = rows.getFirst().head;
        var members = rows.stream().map(Row::member).toList();
        return new Grouping(
                head.code(),
                head.name(),
                head.instrumentNumber(),
                head.instrumentOn(),
                head.note(),
                members.stream()
                        .filter(member -> seen.contains(member.unit().value()))
                        .toList(),
                members.stream()
                        .filter(member -> !seen.contains(member.unit().value()))
                        .map(Member::days)
                        .toList(),
                head.version());
    }

    private static Row row(ResultSet row, int n) throws SQLException {
        var head = new Grouping(
                row.getString("code"),
                row.getString("name"),
                row.getString("instrument_number"),
                row.getObject("instrument_on", LocalDate.class),
                row.getString("note"),
                List.of(),
                List.of(),
                row.getInt("version"));
        var until = day(row, "unit_until");
        var member = new Member(
                new OrganizationId(row.getLong("organization_id")),
                row.getString("unit_code"),
                row.getString("unit_name"),
                new Period(day(row, "valid_from"), day(row, "valid_to").minusDays(1)),
                ended(until));
        return new Row(head, member);
    }

    private static LocalDate day(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, LocalDate.class));
    }

    private static @Nullable LocalDate ended(LocalDate until) {
        return until.getYear() == 9999 ? null : until.minusDays(1);
    }
}
