package vn.ketnap.insight;

import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.figure.Answer;
import vn.ketnap.figure.AnswerQueries;
import vn.ketnap.figure.AnswerQueries.Wanted;
import vn.ketnap.figure.Question;
import vn.ketnap.organization.Family;
import vn.ketnap.organization.FamilyQueries;
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

/** What a unit and its children reached in a period, against every target, in one read. */
@Component
@Transactional(readOnly = true)
public class AttainmentQueries {

    private static final String PLACES = """
            SELECT p.parent_id, p.organization_id FROM placement p
            WHERE p.parent_id IN (:parents) AND p.valid_from < :treeUntil AND p.valid_to > :treeFrom
            """;

    private final JdbcClient jdbc;
    private final OrganizationQueries organizations;
    private final FamilyQueries families;
    private final MemberQueries members;
    private final AnswerQueries answers;
    private final QuotaQueries quotas;
    private final SettingStore settings;
    private final Clock clock;

    AttainmentQueries(
            JdbcClient jdbc,
            OrganizationQueries organizations,
            FamilyQueries families,
            MemberQueries members,
            AnswerQueries answers,
            QuotaQueries quotas,
            SettingStore settings,
            Clock clock) {
        this.jdbc = jdbc;
        this.organizations = organizations;
        this.families = families;
        this.members = members;
        this.answers = answers;
        this.quotas = quotas;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Loads a unit and its children.
     *
     * @throws vn.ketnap.shared.NotFound when the unit does not exist or is out of scope
     */
    public Attainment load(OrgScope scope, AttainmentFilter filter) {
        var read = read(scope, filter, families::withChildren);
        var rows = List.copyOf(read.rows.values());
        var children = rows.subList(1, rows.size());
        return attainment(filter, read, read.line.withResidual(rows.getFirst(), children), children);
    }

    /**
     * Loads a unit and everybody below it, on the days asked.
     *
     * @throws vn.ketnap.shared.NotFound when the unit does not exist or is out of scope
     */
    public AttainmentBranch whole(OrgScope scope, AttainmentFilter filter) {
        var read = read(scope, filter, families::whole);
        return new AttainmentBranch(
                attainment(filter, read, read.rows.firstEntry().getValue(), List.of()), read.rows, places(read));
    }

    /**
     * What was read of a family.
     *
     * @param rows by id, the unit itself first, the others by name
     */
    private record Read(
            Family family,
            Period tree,
            Attainment.Terms terms,
            ProgressLine line,
            LinkedHashMap<Long, UnitProgress> rows) {}

    /** Who is read with the unit. */
    private interface Relatives {
        Family of(OrgScope scope, OrganizationId unit, Period tree);
    }

    private Read read(OrgScope scope, AttainmentFilter filter, Relatives relatives) {
        var terms = settings.on(filter.period().to());
        var question = question(scope, filter, terms);
        var tree = question.tree(LocalDate.now(clock));
        var family = relatives.of(scope, question.organization(), tree);
        var targets =
                quotas.applying(family, filter.period()).stream().collect(Collectors.groupingBy(Quota::organization));
        var known = answers.answers(family, question, asked(filter, family, targets)).stream()
                .collect(Collectors.groupingBy(Answer::organization));
        var used = new Attainment.Terms(question.basis(), printing(filter, terms), kinds(filter, terms));
        var line = new ProgressLine(filter, used.kinds(), used.printing(), thresholds(terms));
        var rows = new LinkedHashMap<Long, UnitProgress>();
        for (var member : members.of(family, question, filter.population())) {
            var id = member.id();
            rows.put(
                    id.value(),
                    line.of(member, known.getOrDefault(id, List.of()), targets.getOrDefault(id, List.of())));
        }
        return new Read(family, tree, used, line, rows);
    }

    private static Attainment attainment(
            AttainmentFilter filter, Read read, UnitProgress own, List<UnitProgress> children) {
        var period = filter.period();
        return new Attainment(filter.code(), period.from(), period.to(), filter.reading(), own, children, read.terms);
    }

    private Map<Long, Set<Long>> places(Read read) {
        var places = new HashMap<Long, Set<Long>>();
        if (!read.family.parents().isEmpty()) {
            jdbc.sql(PLACES)
                    .param("parents", read.family.parents())
                    .param("treeFrom", read.tree.from())
                    .param("treeUntil", read.tree.until())
                    .query(row -> {
                        places.computeIfAbsent(row.getLong("parent_id"), parent -> new HashSet<>())
                                .add(row.getLong("organization_id"));
                    });
        }
        return places;
    }

    Question question(OrgScope scope, AttainmentFilter filter) {
        return question(scope, filter, settings.on(filter.period().to()));
    }

    private Question question(OrgScope scope, AttainmentFilter filter, Settings terms) {
        var id = organizations.idOf(scope, filter.code());
        var basis = filter.basis() == null ? DateBasis.valueOf(terms.value("figure.date-basis")) : filter.basis();
        return new Question(id, filter.period(), basis, filter.reading());
    }

    /** Everybody is asked for the admissions and what stands beside them, and a unit for what its own targets measure. */
    private static Map<Wanted, Set<Long>> asked(
            AttainmentFilter filter, Family family, Map<OrganizationId, List<Quota>> targets) {
        var asked = new HashMap<Wanted, Set<Long>>();
        targets.forEach((unit, list) -> list.forEach(
                quota -> asked.computeIfAbsent(new Wanted(quota.metric(), quota.population()), one -> new HashSet<>())
                        .add(unit.value())));
        var everybody = Set.copyOf(family.members());
        asked.put(new Wanted(Metric.ADMITTED, filter.population()), everybody);
        Beside.wanted(filter.population()).forEach(one -> asked.put(one, everybody));
        return asked;
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
