package vn.ketnap.insight;

import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.figure.Answer;
import vn.ketnap.figure.AnswerQueries;
import vn.ketnap.figure.AnswerQueries.Wanted;
import vn.ketnap.figure.Question;
import vn.ketnap.organization.OrganizationKind;
import vn.ketnap.organization.OrganizationQueries;
import vn.ketnap.quota.Quota;
import vn.ketnap.quota.QuotaQueries;
import vn.ketnap.quota.TargetKind;
import vn.ketnap.settings.SettingStore;
import vn.ketnap.settings.Settings;
import vn.ketnap.shared.DateBasis;
import vn.ketnap.shared.Metric;
import vn.ketnap.shared.OrgScope;
import vn.ketnap.shared.OrganizationId;
import vn.ketnap.shared.Period;
import vn.ketnap.shared.Qualifier;

/** What a unit and its children reached in a period, against every target, in one read. */
@Component
@Transactional(readOnly = true)
public class AttainmentQueries {

    /** Names, members, officer and printed rate of a unit and its children, as at the last day asked. */
    private static final String FAMILY = """
            SELECT f.organization_id, f.depth, v.code, v.name, v.kind,
                   m.total, m.qualifier, m.as_of_on, o.title, o.name AS officer,
                   d.published_rate, d.to_on AS published_to,
                   (SELECT COUNT(*) FROM placement c WHERE c.parent_id = f.organization_id
                     AND c.valid_from < :treeUntil AND c.valid_to > :treeFrom) AS children
            FROM (SELECT a.organization_id, MIN(a.depth) AS depth FROM ancestry a
                  WHERE a.ancestor_id = :unit AND a.depth IN (0, 1)
                    AND (a.depth = 0 OR (a.valid_from < :treeUntil AND a.valid_to > :treeFrom))
                    AND (:all OR EXISTS (SELECT 1 FROM ancestry g WHERE g.organization_id = :unit
                         AND g.ancestor_id IN (:roots) AND g.valid_from <= :today AND g.valid_to > :today))
                  GROUP BY a.organization_id) f
            JOIN organization_version v ON v.id = (
                SELECT w.id FROM organization_version w WHERE w.organization_id = f.organization_id
                ORDER BY w.valid_from <= :to DESC, IF(w.valid_from <= :to, -1, 1) * DATEDIFF(w.valid_from, :to) LIMIT 1)
            LEFT JOIN member_count m ON m.id = (
                SELECT c.id FROM member_count c
                WHERE c.organization_id = f.organization_id AND c.as_of_on <= :yearEnd
                ORDER BY c.as_of_on <= :to DESC, IF(c.as_of_on <= :to, -1, 1) * DATEDIFF(c.as_of_on, :to) LIMIT 1)
            LEFT JOIN officer o ON o.id = (
                SELECT x.id FROM officer x WHERE x.organization_id = f.organization_id
                  AND x.valid_from <= :to AND x.valid_to > :to ORDER BY x.valid_from DESC, x.id LIMIT 1)
            LEFT JOIN declared_figure d ON d.id = (
                SELECT p.id FROM declared_figure p
                WHERE p.organization_id = f.organization_id AND p.metric = 'ADMITTED' AND p.population = :population
                  AND p.basis IN (:basis, '') AND p.from_on = :from AND p.to_on <= :to AND p.published_rate IS NOT NULL
                ORDER BY p.to_on DESC LIMIT 1)
            ORDER BY f.depth, v.name, v.code
            """;

    private final JdbcClient jdbc;
    private final OrganizationQueries organizations;
    private final AnswerQueries answers;
    private final QuotaQueries quotas;
    private final SettingStore settings;
    private final Clock clock;

    AttainmentQueries(
            JdbcClient jdbc,
            OrganizationQueries organizations,
            AnswerQueries answers,
            QuotaQueries quotas,
            SettingStore settings,
            Clock clock) {
        this.jdbc = jdbc;
        this.organizations = organizations;
        this.answers = answers;
        this.quotas = quotas;
        this.settings = settings;
        this.clock = clock;
    }

    /** What {@link ProgressLine} needs to know of one unit besides its answers. */
    record Member(
            OrganizationId id,
            boolean own,
            String code,
            String name,
            OrganizationKind kind,
            UnitProgress.@Nullable Members members,
            UnitProgress.@Nullable Officer officer,
            @Nullable String publishedRate,
            @Nullable LocalDate publishedTo,
            int children) {}

    /**
     * Loads a unit and its children.
     *
     * @throws vn.ketnap.shared.NotFound when the unit does not exist or is out of scope
     */
    public Attainment load(OrgScope scope, AttainmentFilter filter) {
        var terms = settings.on(filter.period().to());
        var question = question(scope, filter, terms);
        var tree = question.tree(LocalDate.now(clock));
        var targets = quotas.applying(scope, question.organization(), filter.period(), tree).stream()
                .collect(Collectors.groupingBy(Quota::organization));
        var known = answers.answers(scope, question, wanted(filter, targets)).stream()
                .collect(Collectors.groupingBy(Answer::organization));
        var used = new Attainment.Terms(question.basis(), printing(filter, terms), kinds(filter, terms));
        var line = new ProgressLine(filter, used.kinds(), used.printing(), thresholds(terms));
        var rows = new ArrayList<UnitProgress>();
        for (var member : family(scope, question, tree, filter)) {
            rows.add(line.of(
                    member, known.getOrDefault(member.id, List.of()), targets.getOrDefault(member.id, List.of())));
        }
        var children = List.copyOf(rows.subList(1, rows.size()));
        var own = line.withResidual(rows.getFirst(), children);
        return new Attainment(
                filter.code(), filter.period().from(), filter.period().to(), filter.reading(), own, children, used);
    }

    Question question(OrgScope scope, AttainmentFilter filter) {
        return question(scope, filter, settings.on(filter.period().to()));
    }

    private Question question(OrgScope scope, AttainmentFilter filter, Settings terms) {
        var id = organizations.idOf(scope, filter.code());
        var basis = filter.basis() == null ? DateBasis.valueOf(terms.value("figure.date-basis")) : filter.basis();
        return new Question(id, filter.period(), basis, filter.reading());
    }

    private static Set<Wanted> wanted(AttainmentFilter filter, Map<OrganizationId, List<Quota>> targets) {
        var wanted = new HashSet<Wanted>();
        wanted.add(new Wanted(Metric.ADMITTED, filter.population()));
        wanted.addAll(Beside.wanted(filter.population()));
        targets.values()
                .forEach(list -> list.forEach(quota -> wanted.add(new Wanted(quota.metric(), quota.population()))));
        return wanted;
    }

    private List<Member> family(OrgScope scope, Question question, Period tree, AttainmentFilter filter) {
        return jdbc.sql(FAMILY)
                .param("unit", question.organization().value())
                .param("all", scope.all())
                .param("roots", scope.rootsForSql())
                .param("today", LocalDate.now(clock))
                .param("treeFrom", tree.from())
                .param("treeUntil", tree.until())
                .param("from", question.period().from())
                .param("to", question.period().to())
                .param("yearEnd", LocalDate.of(question.period().to().getYear(), 12, 31))
                .param("population", filter.population().name())
                .param("basis", question.basis().name())
                .query(AttainmentQueries::member)
                .list();
    }

    private static Member member(ResultSet row, int n) throws SQLException {
        Long total = row.getObject("total", Long.class);
        String title = row.getString("title");
        return new Member(
                new OrganizationId(row.getLong("organization_id")),
                row.getInt("depth") == 0,
                row.getString("code"),
                row.getString("name"),
                OrganizationKind.valueOf(row.getString("kind")),
                total == null
                        ? null
                        : new UnitProgress.Members(
                                total,
                                Qualifier.valueOf(row.getString("qualifier")),
                                row.getObject("as_of_on", LocalDate.class)),
                title == null ? null : new UnitProgress.Officer(title, row.getString("officer")),
                row.getString("published_rate"),
                row.getObject("published_to", LocalDate.class),
                row.getInt("children"));
    }

    private static List<TargetKind> kinds(AttainmentFilter filter, Settings terms) {
        return filter.kind() != null
                ? List.of(filter.kind())
                : terms.list("target.headline-kinds").stream()
                        .map(TargetKind::valueOf)
                        .toList();
    }

    private static Rate.Printing printing(AttainmentFilter filter, Settings terms) {
        return filter.printing() != null
                ? filter.printing()
                : new Rate.Printing(RoundingMode.valueOf(terms.value("rate.rounding")), terms.integer("rate.decimals"));
    }

    private static Band.Thresholds thresholds(Settings terms) {
        return new Band.Thresholds(terms.decimal("band.very-slow-below"), terms.decimal("band.on-pace-from"));
    }
}
