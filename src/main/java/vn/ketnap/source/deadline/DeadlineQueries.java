package vn.ketnap.source.deadline;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.organization.OrganizationQueries;
import vn.ketnap.organization.WholeNames;
import vn.ketnap.settings.SettingStore;
import vn.ketnap.shared.OrgScope;
import vn.ketnap.shared.Population;
import vn.ketnap.shared.person.Initials;
import vn.ketnap.source.Stage;
import vn.ketnap.source.deadline.DeadlineRules.Due;

/** Reads which clocks run out, where the unit that carries the person (or its heir) stands today. */
@Component
@Transactional(readOnly = true)
public class DeadlineQueries {

    private static final int FURTHEST = Horizon.WITHIN_90.days();

    private static final String PERSONS = """
            SELECT f.id, f.channel, s.stage, v.code, v.name, p.full_name, WHOLE AS whole, (
                       SELECT b.name FROM ancestry up
                       JOIN organization_version b ON b.organization_id = up.ancestor_id AND b.kind = 'BASE_ORGANIZATION'
                        AND b.valid_from <= :today AND b.valid_to > :today
                       WHERE up.organization_id = h.heir_id AND up.depth > 0
                         AND up.valid_from <= :today AND up.valid_to > :today
                       ORDER BY up.depth LIMIT 1) AS base, (
                       SELECT CONCAT(o.title, ' · ', o.name) FROM ancestry up
                       JOIN officer o ON o.organization_id = up.ancestor_id
                        AND o.valid_from <= :today AND o.valid_to > :today
                       WHERE up.organization_id = h.heir_id AND up.valid_from <= :today AND up.valid_to > :today
                       ORDER BY up.depth, o.valid_from DESC, o.id LIMIT 1) AS owner
            FROM candidate f
            JOIN heir h ON h.organization_id = f.organization_id AND h.valid_from <= :today AND h.valid_to > :today
            JOIN organization_version v ON v.organization_id = h.heir_id
             AND v.valid_from <= :today AND v.valid_to > :today
            JOIN candidate_stay s ON s.candidate_id = f.id AND s.stage <> 'FEASIBLE' AND s.valid_to = '9999-12-31'
            LEFT JOIN candidate_person p ON p.candidate_id = f.id
            WHERE f.id IN (:ids)
            """.replace("WHOLE", WholeNames.READ);

    private final JdbcClient jdbc;
    private final RunningClockQueries clocks;
    private final OrganizationQueries organizations;
    private final SettingStore settings;
    private final Clock clock;

    DeadlineQueries(
            JdbcClient jdbc,
            RunningClockQueries clocks,
            OrganizationQueries organizations,
            SettingStore settings,
            Clock clock) {
        this.jdbc = jdbc;
        this.clocks = clocks;
        this.organizations = organizations;
        this.settings = settings;
        this.clock = clock;
    }

    private record Running(long candidateId, Due due, long daysLeft, String code, String name) {

        Horizon horizon() {
            return Horizon.of(daysLeft);
        }
    }

    private record Person(
            String code,
            String unitName,
            @Nullable String base,
            @Nullable String name,
            boolean whole,
            Population channel,
            Stage stage,
            @Nullable String owner) {}

    /**
     * How many clocks have run out or will within ninety days, in the unit and in those directly below; nobody is named.
     *
     * @throws vn.ketnap.shared.NotFound when the unit does not exist or is out of scope
     */
    public List<DeadlineGroup> groups(OrgScope scope, String code) {
        return groups(running(scope, code, LocalDate.now(clock)));
    }

    /** The list, with whole names where the asker may read them: for the service, which logs who saw them. */
    DeadlineList load(OrgScope scope, DeadlineFilter filter) {
        var today = LocalDate.now(clock);
        var running = running(scope, filter.code(), today);
        var shown = running.stream()
                .filter(one -> filter.takes(one.due.kind(), one.horizon()))
                .sorted(Comparator.comparing((Running one) -> one.due.on())
                        .thenComparingLong(one -> one.candidateId)
                        .thenComparing(one -> one.due.kind()))
                .toList();
        int page = Math.max(0, Math.min(filter.page(), (shown.size() - 1) / filter.size()));
        var rows = shown.subList(
                Math.min(shown.size(), page * filter.size()), Math.min(shown.size(), (page + 1) * filter.size()));
        return new DeadlineList(
                today,
                new DeadlineGroup("", "", counts(running)),
                groups(running),
                shown.size(),
                page,
                rows(scope, rows, today));
    }

    private List<Running> running(OrgScope scope, String code, LocalDate today) {
        var rules = new DeadlineRules(settings.dated(), settings.workingDays(), today);
        var last = today.plusDays(FURTHEST);
        long unit = organizations.idOf(scope, code).value();
        var found = new ArrayList<Running>();
        for (var one : clocks.of(unit, today, kind -> rules.latestStart(kind, last))) {
            var due = rules.due(one.kind(), one.startedOn());
            long left = ChronoUnit.DAYS.between(today, due.on());
            if (left <= FURTHEST) {
                found.add(new Running(one.candidateId(), due, left, one.code(), one.name()));
            }
        }
        return found;
    }

    private static List<DeadlineGroup> groups(List<Running> running) {
        var byUnit = new LinkedHashMap<String, List<Running>>();
        running.forEach(one ->
                byUnit.computeIfAbsent(one.code, code -> new ArrayList<>()).add(one));
        return byUnit.values().stream()
                .map(ones -> new DeadlineGroup(ones.getFirst().code, ones.getFirst().name, counts(ones)))
                .sorted(Comparator.comparingLong((DeadlineGroup group) -> -group.of(null, Horizon.LAPSED))
                        .thenComparingLong(group -> -group.of(null, null))
                        .thenComparing(DeadlineGroup::name))
                .toList();
    }

    private static Map<ClockKind, Map<Horizon, Long>> counts(List<Running> running) {
        var counts = new EnumMap<ClockKind, Map<Horizon, Long>>(ClockKind.class);
        running.forEach(one -> counts.computeIfAbsent(one.due.kind(), kind -> new EnumMap<>(Horizon.class))
                .merge(one.horizon(), 1L, Long::sum));
        return counts;
    }

    private List<ExpiringClock> rows(OrgScope scope, List<Running> running, LocalDate today) {
        var persons = persons(scope, running, today);
        return running.stream()
                .filter(one -> persons.containsKey(one.candidateId))
                .map(one -> row(one, Objects.requireNonNull(persons.get(one.candidateId))))
                .toList();
    }

    private static ExpiringClock row(Running one, Person person) {
        return new ExpiringClock(
                one.candidateId,
                person.code,
                person.unitName,
                person.base,
                person.name,
                person.whole,
                person.channel,
                person.stage,
                one.due.kind(),
                one.due.from(),
                one.due.on(),
                one.daysLeft,
                one.due.clause(),
                person.owner);
    }

    private Map<Long, Person> persons(OrgScope scope, List<Running> running, LocalDate today) {
        var persons = new HashMap<Long, Person>();
        if (running.isEmpty()) {
            return persons;
        }
        jdbc.sql(PERSONS)
                .param(
                        "ids",
                        running.stream().map(Running::candidateId).distinct().toList())
                .param("all", scope.all())
                .param("roots", scope.rootsForSql())
                .param("today", today)
                .query(row -> {
                    persons.put(row.getLong("id"), person(row));
                });
        return persons;
    }

    private static Person person(ResultSet row) throws SQLException {
        boolean whole = row.getBoolean("whole");
        String name = row.getString("full_name");
        return new Person(
                row.getString("code"),
                row.getString("name"),
                row.getString("base"),
                Initials.unless(whole, name),
                whole && name != null,
                Population.valueOf(row.getString("channel")),
                Stage.valueOf(row.getString("stage")),
                row.getString("owner"));
    }
}
