package vn.ketnap.insight;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.figure.Question;
import vn.ketnap.organization.Family;
import vn.ketnap.organization.OrganizationKind;
import vn.ketnap.shared.OrganizationId;
import vn.ketnap.shared.Population;
import vn.ketnap.shared.Qualifier;
import vn.ketnap.shared.facts.Chunks;

/**
 * Names, members, officer and printed rate of the units of a family, as at the last day asked: two statements over all
 * units, so that eight thousand cost little more than ten.
 */
@Component
@Transactional(readOnly = true)
class MemberQueries {

    /*
     * The description of the day asked; of a unit that has ended before, its last one, and of one that began later, its
     * first. Where more than one comes the nearest is taken. Of the counts of members the latest until the day asked;
     * where there is none the first one later in the same year. Of several officers the latest comes first.
     */

    private static final String NAMES = """
            SELECT v.organization_id, v.code, v.name, v.kind, v.valid_from, m.total, m.qualifier, m.as_of_on,
                   o.title, o.name AS officer, o.valid_from AS officer_since
            FROM organization_version v
            LEFT JOIN (
                SELECT c.organization_id, COALESCE(MAX(IF(c.as_of_on <= :to, c.as_of_on, NULL)), MIN(c.as_of_on)) AS as_of_on
                FROM member_count c
                WHERE c.organization_id IN (:members) AND c.as_of_on <= :yearEnd
                GROUP BY c.organization_id) latest ON latest.organization_id = v.organization_id
            LEFT JOIN member_count m ON m.organization_id = latest.organization_id AND m.as_of_on = latest.as_of_on
            LEFT JOIN officer o ON o.organization_id = v.organization_id AND o.valid_from <= :to AND o.valid_to > :to
            WHERE v.organization_id IN (:members)
              AND ((v.valid_from <= :to AND v.valid_to > :to)
                OR (v.valid_to <= :to AND NOT EXISTS (
                    SELECT 1 FROM organization_version n
                    WHERE n.organization_id = v.organization_id AND n.valid_from = v.valid_to))
                OR (v.valid_from > :to AND v.organization_id = :unit))
            ORDER BY v.name, v.code, officer_since DESC, o.id
            """;

    private static final String NAMES_OF_MANY = NAMES.replaceAll("[vc][.]organization_id IN \\(:members\\)", "TRUE");

    private static final String PUBLISHED = """
            SELECT d.organization_id, d.published_rate, d.to_on
            FROM declared_figure d
            WHERE d.organization_id IN (:members) AND d.metric = 'ADMITTED' AND d.population = :population
              AND d.basis IN (:basis, '') AND d.from_on = :from AND d.to_on <= :to AND d.published_rate IS NOT NULL
            ORDER BY d.to_on DESC
            """;

    private final JdbcClient jdbc;

    MemberQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What {@link ProgressLine} needs to know of one unit besides its answers. */
    record Member(
            OrganizationId id,
            String code,
            String name,
            OrganizationKind kind,
            UnitProgress.@Nullable Members members,
            UnitProgress.@Nullable Officer officer,
            @Nullable PublishedRate published,
            boolean parent) {}

    /** A rate as it was printed, and the last day it speaks of. */
    record PublishedRate(String text, LocalDate to) {}

    private record Name(
            long id,
            String code,
            String name,
            OrganizationKind kind,
            LocalDate since,
            UnitProgress.@Nullable Members members,
            UnitProgress.@Nullable Officer officer) {

        static Name read(ResultSet row, int n) throws SQLException {
            return new Name(
                    row.getLong("organization_id"),
                    row.getString("code"),
                    row.getString("name"),
                    OrganizationKind.valueOf(row.getString("kind")),
                    row.getObject("valid_from", LocalDate.class),
                    members(row),
                    officer(row));
        }

        private static UnitProgress.@Nullable Members members(ResultSet row) throws SQLException {
            var asOf = row.getObject("as_of_on", LocalDate.class);
            return asOf == null
                    ? null
                    : new UnitProgress.Members(
                            row.getLong("total"), Qualifier.valueOf(row.getString("qualifier")), asOf);
        }

        private static UnitProgress.@Nullable Officer officer(ResultSet row) throws SQLException {
            var since = row.getObject("officer_since", LocalDate.class);
            return since == null
                    ? null
                    : new UnitProgress.Officer(row.getString("title"), row.getString("officer"), since);
        }

        /** Whether this one is nearer to the day than another of the same unit. */
        boolean nearer(Name other, LocalDate day) {
            boolean begun = !since.isAfter(day);
            boolean otherBegun = !other.since.isAfter(day);
            return begun == otherBegun ? begun == since.isAfter(other.since) : begun;
        }
    }

    /** The members of a family, the unit itself first, the others by name. */
    List<Member> of(Family family, Question question, Population population) {
        return family.members().isEmpty()
                ? List.of()
                : members(family, question, published(family, question, population));
    }

    /** The same without the rates that were printed. */
    List<Member> of(Family family, Question question) {
        return family.members().isEmpty() ? List.of() : members(family, question, Map.of());
    }

    private List<Member> members(Family family, Question question, Map<Long, PublishedRate> published) {
        var members = new ArrayList<Member>();
        for (var name : names(family, question.period().to())) {
            var member = new Member(
                    new OrganizationId(name.id),
                    name.code,
                    name.name,
                    name.kind,
                    name.members,
                    name.officer,
                    published.get(name.id),
                    family.isParent(name.id));
            members.add(name.id == family.unit().value() ? 0 : members.size(), member);
        }
        return members;
    }

    private List<Name> names(Family family, LocalDate to) {
        var nearest = new LinkedHashMap<Long, Name>();
        var members = Set.copyOf(family.members());
        jdbc
                .sql(Chunks.tooMany(members) ? NAMES_OF_MANY : NAMES)
                .param("members", family.members())
                .param("unit", family.unit().value())
                .param("to", to)
                .param("yearEnd", LocalDate.of(to.getYear(), 12, 31))
                .query(Name::read)
                .list()
                .stream()
                .filter(name -> members.contains(name.id))
                .forEach(name -> {
                    var standing = nearest.get(name.id);
                    if (standing == null || name.nearer(standing, to)) {
                        nearest.remove(name.id);
                        nearest.put(name.id, name);
                    }
                });
        return List.copyOf(nearest.values());
    }

    private Map<Long, PublishedRate> published(Family family, Question question, Population population) {
        var published = new HashMap<Long, PublishedRate>();
        jdbc.sql(PUBLISHED)
                .param("members", family.members())
                .param("population", population.name())
                .param("basis", question.basis().name())
                .param("from", question.period().from())
                .param("to", question.period().to())
                .query(row -> {
                    published.putIfAbsent(
                            row.getLong("organization_id"),
                            new PublishedRate(
                                    row.getString("published_rate"),
                                    Objects.requireNonNull(row.getObject("to_on", LocalDate.class))));
                });
        return published;
    }
}
