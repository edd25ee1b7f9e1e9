package vn.ketnap.source.listing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
import vn.ketnap.source.CandidateQueries;
import vn.ketnap.source.Stage;
import vn.ketnap.source.StageLimits;
import vn.ketnap.source.deadline.DeadlineRules;
import vn.ketnap.source.deadline.DeadlineRules.Due;
import vn.ketnap.source.deadline.Horizon;

/** Reads the list of candidates, where the unit that carries them (or its heir) stands today. */
@Component
@Transactional(readOnly = true)
class CandidateListQueries {

    private static final String FOUND = """
            SELECT s.candidate_id, s.stage, s.channel, s.valid_from, k.kind, k.started_on
            FROM candidate_stay s
            JOIN (SELECT DISTINCT h.organization_id FROM ancestry a
                  JOIN heir h ON h.heir_id = a.organization_id AND h.valid_from <= :today AND h.valid_to > :today
                  WHERE a.ancestor_id = :unit AND a.valid_from <= :today AND a.valid_to > :today) below
              ON below.organization_id = s.organization_id
            LEFT JOIN candidate_clock k ON k.candidate_id = s.candidate_id
            WHERE s.valid_to = '9999-12-31' AND s.stage IN (:stages) AND (:channel IS NULL OR s.channel = :channel)
            """;

    private static final String PERSONS = """
            SELECT f.id, v.code, v.name, p.full_name, r.admission_id IS NOT NULL AS registered, WHOLE AS whole
            FROM candidate f
            JOIN heir h ON h.organization_id = f.organization_id AND h.valid_from <= :today AND h.valid_to > :today
            JOIN organization_version v ON v.organization_id = h.heir_id
             AND v.valid_from <= :today AND v.valid_to > :today
            LEFT JOIN candidate_person p ON p.candidate_id = f.id
            LEFT JOIN candidate_admission r ON r.candidate_id = f.id
            WHERE f.id IN (:ids)
            """.replace("WHOLE", WholeNames.READ);

    private final JdbcClient jdbc;
    private final OrganizationQueries organizations;
    private final CandidateQueries counts;
    private final SettingStore settings;
    private final Clock clock;

    CandidateListQueries(
            JdbcClient jdbc,
            OrganizationQueries organizations,
            CandidateQueries counts,
            SettingStore settings,
            Clock clock) {
        this.jdbc = jdbc;
        this.organizations = organizations;
        this.counts = counts;
        this.settings = settings;
        this.clock = clock;
    }

    /** Somebody found, with the clock that runs out first. */
    private record Found(
            long id,
            Stage stage,
            Population channel,
            LocalDate since,
            boolean tooLong,
            @Nullable Due due) {

        Found sooner(Found other) {
            if (other.due == null) {
                return this;
            }
            return due == null || other.due.on().isBefore(due.on()) ? other : this;
        }

        long daysLeft(LocalDate today) {
            return due == null ? Long.MAX_VALUE : ChronoUnit.DAYS.between(today, due.on());
        }
    }

    private record Person(
            String code, String unitName, @Nullable String name, boolean whole, boolean registered) {}

    /** A page, with whole names where the asker may read them: for the service, which logs who saw them. */
    CandidateList load(OrgScope scope, CandidateFilter filter) {
        var today = LocalDate.now(clock);
        var found = found(scope, filter, today);
        int furthest = Horizon.WITHIN_90.days();
        long lapsed = found.stream().filter(one -> one.daysLeft(today) < 0).count();
        long due = found.stream().filter(one -> one.daysLeft(today) <= furthest).count();
        var shown = found.stream()
                .filter(one -> !filter.due() || one.daysLeft(today) <= furthest)
                .filter(one -> !filter.tooLong() || one.tooLong)
                .sorted(Comparator.comparingLong((Found one) -> one.daysLeft(today))
                        .thenComparing(Found::stage, Comparator.reverseOrder())
                        .thenComparing(Found::since)
                        .thenComparingLong(Found::id))
                .toList();
        int page = Math.max(0, Math.min(filter.page(), (shown.size() - 1) / filter.size()));
        var rows = shown.subList(
                Math.min(shown.size(), page * filter.size()), Math.min(shown.size(), (page + 1) * filter.size()));
        return new CandidateList(
                counts.standing(scope, filter.code(), today),
                lapsed,
                due - lapsed,
                found.stream().filter(Found::tooLong).count(),
                shown.size(),
                page,
                rows(scope, rows, today));
    }

    private Collection<Found> found(OrgScope scope, CandidateFilter filter, LocalDate today) {
        var rules = new DeadlineRules(settings.dated(), settings.workingDays(), today);
        var limits = StageLimits.of(settings.on(today));
        var found = new LinkedHashMap<Long, Found>();
        jdbc.sql(FOUND)
                .param("unit", organizations.idOf(scope, filter.code()).value())
                .param("today", today)
                .param("stages", stages(filter.stage()))
                .param(
                        "channel",
                        filter.channel() == null ? null : filter.channel().name())
                .query(row -> {
                    var one = found(row, rules, limits, today);
                    found.merge(one.id, one, Found::sooner);
                });
        return found.values();
    }

    private static List<String> stages(@Nullable Stage stage) {
        return stage == null ? Stage.openOnes().stream().map(Enum::name).toList() : List.of(stage.name());
    }

    private static Found found(ResultSet row, DeadlineRules rules, StageLimits limits, LocalDate today)
            throws SQLException {
        var kind = row.getString("kind");
        var stage = Stage.valueOf(row.getString("stage"));
        var since = row.getObject("valid_from", LocalDate.class);
        return new Found(
                row.getLong("candidate_id"),
                stage,
                Population.valueOf(row.getString("channel")),
                since,
                limits.exceeded(stage, since, today),
                kind == null ? null : rules.due(kind, row.getObject("started_on", LocalDate.class)));
    }

    private List<CandidateRow> rows(OrgScope scope, List<Found> found, LocalDate today) {
        var persons = persons(scope, found, today);
        var rows = new ArrayList<CandidateRow>();
        for (var one : found) {
            var person = persons.get(one.id);
            if (person != null) {
                rows.add(row(one, person, today));
            }
        }
        return rows;
    }

    private static CandidateRow row(Found one, Person person, LocalDate today) {
        var next = one.stage.onward().stream().findFirst().orElse(null);
        var due = one.due;
        return new CandidateRow(
                one.id,
                person.code,
                person.unitName,
                person.name,
                person.whole,
                one.channel,
                one.stage,
                one.since,
                one.tooLong,
                person.registered,
                next,
                next == null ? null : next.body(),
                due == null ? null : due.kind(),
                due == null ? null : due.on(),
                due == null ? null : one.daysLeft(today));
    }

    private Map<Long, Person> persons(OrgScope scope, List<Found> found, LocalDate today) {
        var persons = new HashMap<Long, Person>();
        if (found.isEmpty()) {
            return persons;
        }
        jdbc.sql(PERSONS)
                .param("ids", found.stream().map(Found::id).toList())
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
                Initials.unless(whole, name),
                whole && name != null,
                row.getBoolean("registered"));
    }
}
