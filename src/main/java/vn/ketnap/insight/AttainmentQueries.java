package vn.ketnap.insight;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
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
import vn.ketnap.figure.Answer;
import vn.ketnap.figure.AnswerQueries;
import vn.ketnap.figure.AnswerQueries.Wanted;
import vn.ketnap.figure.Question;
import vn.ketnap.organization.Family;
import vn.ketnap.organization.FamilyQueries;
import vn.ketnap.organization.OrganizationQueries;
import vn.ketnap.organization.grouping.Grouping;
import vn.ketnap.organization.grouping.GroupingQueries;
import vn.ketnap.quota.Quota;
import vn.ketnap.quota.QuotaQueries;
import vn.ketnap.quota.TargetKind;
import vn.ketnap.settings.SettingStore;
import vn.ketnap.settings.Settings;
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
    private final GroupingQueries groupings;
    private final FamilyQueries families;
    private final MemberQueries members;
    private final AnswerQueries answers;
    private final QuotaQueries quotas;
    private final SettingStore settings;
    private final Clock clock;

    AttainmentQueries(
            JdbcClient jdbc,
            OrganizationQueries organizations,
            GroupingQueries groupings,
            FamilyQueries families,
            MemberQueries members,
            AnswerQueries answers,
            QuotaQueries quotas,
            SettingStore settings,
            Clock clock) {
        this.jdbc = jdbc;
        this.organizations = organizations;
        this.groupings = groupings;
        this.families = families;
        this.members = members;
        this.answers = answers;
        this.quotas = quotas;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Loads a unit and its children, or a grouping and its members.
     *
     * @throws vn.ketnap.shared.NotFound when there is neither, or it is out of scope
     */
    public Attainment load(OrgScope scope, AttainmentFilter filter) {
        var grouping = groupings.find(scope, filter.code());
        if (grouping.isPresent()) {
            var together = together(scope, filter, grouping.get(), families::sideBySide);
            return attainment(filter, together.read, together.own, List.copyOf(together.read.rows.values()));
        }
        var read = read(scope, filter, families::withChildren);
        var rows = List.copyOf(read.rows.values());
        var children = rows.subList(1, rows.size());
        return attainment(filter, read, read.line.withResidual(rows.getFirst(), children), children);
    }

    /**
     * Loads a unit or a grouping and everybody below it, on the days asked.
     *
     * @throws vn.ketnap.shared.NotFound when there is neither, or it is out of scope
     */
    public AttainmentBranch whole(OrgScope scope, AttainmentFilter filter) {
        var grouping = groupings.find(scope, filter.code());
        if (grouping.isPresent()) {
            return whole(filter, together(scope, filter, grouping.get(), families::wholeSideBySide));
        }
        var read = read(scope, filter, families::whole);
        return new AttainmentBranch(
                attainment(filter, read, read.rows.firstEntry().getValue(), List.of()), read.rows, places(read));
    }

    /**
     * Loads each member of a family by itself.
     *
     * @param family as it stood on the days asked, or stands today: as the filter reads history
     * @return by id, in the order of their names
     */
    public Each each(Family family, AttainmentFilter filter) {
        var terms = settings.on(filter.period().to());
        var question = new Question(family.unit(), filter.period(), filter.basisBy(terms), filter.reading());
        var read = read(filter, terms, question, family, null);
        return new Each(read.terms, read.rows);
    }

    /** Some units, each by itself, and the terms on which they were read. */
    public record Each(Attainment.Terms terms, Map<Long, UnitProgress> units) {}

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
            Map<OrganizationId, List<Quota>> targets,
            Map<OrganizationId, List<Answer>> known,
            LinkedHashMap<Long, UnitProgress> rows) {}

    /** A grouping: its own line, and whom it is made of. */
    private record Summed(UnitProgress own, List<OrganizationId> members, Read read) {}

    /** Who is read with the members of a grouping. */
    private interface SideBySide {
        Family of(OrgScope scope, Collection<OrganizationId> units, Period tree);
    }

    private Summed together(OrgScope scope, AttainmentFilter filter, Grouping grouping, SideBySide relatives) {
        var terms = settings.on(filter.period().to());
        var question = new Question(Family.NOBODY, filter.period(), filter.basisBy(terms), filter.reading());
        var tree = question.tree(LocalDate.now(clock));
        var units =
                grouping.on(tree).stream().map(Grouping.Member::unit).distinct().toList();
        int hidden = grouping.hiddenOn(tree);
        var read = read(
                filter,
                terms,
                question,
                relatives.of(scope, units, tree),
                new Attainment.Together(units.size(), hidden));
        var sum = new Together(units.size(), hidden);
        var rows = units.stream()
                .map(unit -> read.rows.get(unit.value()))
                .filter(Objects::nonNull)
                .toList();
        var own = read.line.of(
                sum.line(grouping, rows),
                sum.answers(units.stream()
                        .flatMap(unit -> read.known.getOrDefault(unit, List.of()).stream())
                        .toList()),
                sum.quotas(units.stream()
                        .map(unit -> read.targets.getOrDefault(unit, List.of()))
                        .toList()));
        return new Summed(own, units, read);
    }

    private AttainmentBranch whole(AttainmentFilter filter, Summed together) {
        var rows = new LinkedHashMap<Long, UnitProgress>();
        rows.put(Family.NOBODY.value(), together.own);
        rows.putAll(together.read.rows);
        var places = places(together.read);
        places.put(
                Family.NOBODY.value(),
                together.members.stream().map(OrganizationId::value).collect(Collectors.toSet()));
        return new AttainmentBranch(attainment(filter, together.read, together.own, List.of()), rows, places);
    }

    /** Who is read with the unit. */
    private interface Relatives {
        Family of(OrgScope scope, OrganizationId unit, Period tree);
    }

    private Read read(OrgScope scope, AttainmentFilter filter, Relatives relatives) {
        var terms = settings.on(filter.period().to());
        var question = question(scope, filter, terms);
        var family = relatives.of(scope, question.organization(), question.tree(LocalDate.now(clock)));
        return read(filter, terms, question, family, null);
    }

    private Read read(
            AttainmentFilter filter,
            Settings terms,
            Question question,
            Family family,
            Attainment.@Nullable Together together) {
        var targets = quotas.applying(family, filter.period(), handedBy(filter)).stream()
                .collect(Collectors.groupingBy(Quota::organization));
        var known = answers.answers(family, question, asked(filter, family, targets)).stream()
                .collect(Collectors.groupingBy(Answer::organization));
        var used = new Attainment.Terms(question.basis(), printing(filter, terms), kinds(filter, terms), together);
        var line = new ProgressLine(filter, used.kinds(), used.printing(), thresholds(terms));
        var rows = new LinkedHashMap<Long, UnitProgress>();
        for (var member : members.of(family, question, filter.population())) {
            var id = member.id();
            rows.put(
                    id.value(),
                    line.of(member, known.getOrDefault(id, List.of()), targets.getOrDefault(id, List.of())));
        }
        return new Read(family, question.tree(LocalDate.now(clock)), used, line, targets, known, rows);
    }

    /** A target stands where the admissions of its rate are counted: with the ended unit as long as these are. */
    private LocalDate handedBy(AttainmentFilter filter) {
        return filter.reading() == Question.Reading.AS_IT_IS
                ? LocalDate.now(clock)
                : filter.period().from();
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

    /** What is asked; of a grouping nobody stands at the top. */
    Question question(OrgScope scope, AttainmentFilter filter) {
        var terms = settings.on(filter.period().to());
        return groupings.find(scope, filter.code()).isPresent()
                ? new Question(Family.NOBODY, filter.period(), filter.basisBy(terms), filter.reading())
                : question(scope, filter, terms);
    }

    private Question question(OrgScope scope, AttainmentFilter filter, Settings terms) {
        var id = organizations.idOf(scope, filter.code());
        return new Question(id, filter.period(), filter.basisBy(terms), filter.reading());
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
        return filter.printing() != null ? filter.printing() : Rate.Printing.of(terms);
    }

    private static Band.Thresholds thresholds(Settings terms) {
        return new Band.Thresholds(terms.decimal("band.very-slow-below"), terms.decimal("band.on-pace-from"));
    }
}
