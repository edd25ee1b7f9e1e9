package vn.ketnap.admission.deadline;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
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
import vn.ketnap.admission.AdmissionTerms;
import vn.ketnap.organization.OrganizationQueries;
import vn.ketnap.organization.WholeNames;
import vn.ketnap.settings.SettingStore;
import vn.ketnap.shared.OrgScope;
import vn.ketnap.shared.person.Initials;

/** Reads what is late, where its branch (or its heir) stands today. */
@Component
@Transactional(readOnly = true)
class LateQueries {

    /*
     * Working days are counted in Java: the database offers what may be late (no ceremony, a probation that is over, a
     * ceremony so many calendar days after the decision as there are working days, a decision so long after the
     * resolution), without names.
     */
    private static final String CANDIDATES = """
            SELECT x.id, x.resolved_on, x.decided_on, x.ceremony_on, x.recognized_on, g.code, g.name
            FROM admission x
            JOIN heir h ON h.organization_id = x.organization_id AND h.valid_from <= :today AND h.valid_to > :today
            JOIN ancestry a ON a.organization_id = h.heir_id AND a.ancestor_id = :unit
             AND a.valid_from <= :today AND a.valid_to > :today
            JOIN ancestry c ON c.organization_id = h.heir_id AND c.depth = GREATEST(a.depth - 1, 0)
             AND c.valid_from <= :today AND c.valid_to > :today
            JOIN organization_version g ON g.organization_id = c.ancestor_id
             AND g.valid_from <= :today AND g.valid_to > :today
            WHERE x.struck_off_on IS NULL
              AND (x.ceremony_on IS NULL
                OR (x.recognized_on IS NULL AND x.ceremony_on + INTERVAL :probation MONTH < :today)
                OR (x.ceremony_on >= :from AND x.ceremony_on < :until
                    AND x.ceremony_on > x.decided_on + INTERVAL :ceremony DAY)
                OR (x.decided_on >= :from AND x.decided_on < :until
                    AND x.decided_on > x.resolved_on + INTERVAL :decision DAY))
            """;

    private static final String PERSONS = """
            SELECT f.id, v.code, v.name, p.full_name, WHOLE AS whole
            FROM admission f
            JOIN organization_version v ON v.organization_id = f.organization_id
             AND v.valid_from <= f.decided_on AND v.valid_to > f.decided_on
            LEFT JOIN admitted_person p ON p.admission_id = f.id
            WHERE f.id IN (:ids)
            """.replace("WHOLE", WholeNames.READ);

    private static final String SHORTEST =
            "SELECT MIN(CAST(value AS SIGNED)) AS shortest FROM setting WHERE name = :name";

    private static final List<String> CLOCKS = List.of(
            "admission.decision-working-days",
            "admission.ceremony-working-days",
            "admission.probation-months",
            "admission.review-working-days");

    private final JdbcClient jdbc;
    private final OrganizationQueries organizations;
    private final SettingStore settings;
    private final Clock clock;

    LateQueries(JdbcClient jdbc, OrganizationQueries organizations, SettingStore settings, Clock clock) {
        this.jdbc = jdbc;
        this.organizations = organizations;
        this.settings = settings;
        this.clock = clock;
    }

    private record Candidate(long id, LateRules.Days days, String groupCode, String groupName) {}

    private record Found(Candidate candidate, LateRules.Late late) {}

    private record Person(
            String branchCode, String branchName, @Nullable String name, boolean whole) {}

    LateList load(OrgScope scope, LateFilter filter) {
        var today = LocalDate.now(clock);
        var found = found(scope, filter, today);
        var shown = found.stream()
                .filter(one -> filter.kind() == null || one.late.kind() == filter.kind())
                .sorted(Comparator.<Found>comparingLong(one -> -one.late.daysLate())
                        .thenComparingLong(one -> one.candidate.id))
                .toList();
        int page = Math.max(0, Math.min(filter.page(), (shown.size() - 1) / filter.size()));
        var rows = shown.subList(
                Math.min(shown.size(), page * filter.size()), Math.min(shown.size(), (page + 1) * filter.size()));
        var all = new LateGroup("", "", counts(found));
        return new LateList(today, all, groups(found), page, rows(scope, rows, today), clocks(today));
    }

    private List<Found> found(OrgScope scope, LateFilter filter, LocalDate today) {
        var calendar = settings.workingDays();
        var terms = new HashMap<LocalDate, AdmissionTerms>();
        var found = new ArrayList<Found>();
        for (var candidate : candidates(scope, filter, today)) {
            var decided = candidate.days.decidedOn();
            var inForce = terms.computeIfAbsent(decided, day -> AdmissionTerms.on(settings, day));
            LateRules.check(candidate.days, inForce, calendar, today)
                    .filter(late -> late.kind() != LateKind.CEREMONY_HELD_LATE || held(candidate, filter))
                    .filter(late -> late.kind() != LateKind.DECIDED_LATE
                            || filter.period().contains(candidate.days.decidedOn()))
                    .ifPresent(late -> found.add(new Found(candidate, late)));
        }
        return found;
    }

    private static boolean held(Candidate candidate, LateFilter filter) {
        var on = Objects.requireNonNull(candidate.days.ceremonyOn());
        return !on.isBefore(filter.period().from())
                && on.isBefore(filter.period().until());
    }

    private List<Candidate> candidates(OrgScope scope, LateFilter filter, LocalDate today) {
        return jdbc.sql(CANDIDATES)
                .param("unit", organizations.idOf(scope, filter.code()).value())
                .param("today", today)
                .param("from", filter.period().from())
                .param("until", filter.period().until())
                .param("probation", shortest("admission.probation-months"))
                .param("ceremony", shortest("admission.ceremony-working-days"))
                .param("decision", shortest("admission.decision-working-days"))
                .query(LateQueries::candidate)
                .list();
    }

    private int shortest(String name) {
        return jdbc.sql(SHORTEST)
                .param("name", name)
                .query((row, n) -> row.getInt("shortest"))
                .single();
    }

    private static Candidate candidate(ResultSet row, int n) throws SQLException {
        return new Candidate(
                row.getLong("id"),
                new LateRules.Days(
                        row.getObject("resolved_on", LocalDate.class),
                        row.getObject("decided_on", LocalDate.class),
                        row.getObject("ceremony_on", LocalDate.class),
                        row.getObject("recognized_on", LocalDate.class)),
                row.getString("code"),
                row.getString("name"));
    }

    private static List<LateGroup> groups(List<Found> found) {
        var byUnit = new LinkedHashMap<String, List<Found>>();
        found.forEach(one -> byUnit.computeIfAbsent(one.candidate.groupCode, code -> new ArrayList<>())
                .add(one));
        return byUnit.values().stream()
                .map(ones -> new LateGroup(
                        ones.getFirst().candidate.groupCode, ones.getFirst().candidate.groupName, counts(ones)))
                .sorted(Comparator.comparingLong(LateGroup::total).reversed().thenComparing(LateGroup::name))
                .toList();
    }

    private static Map<LateKind, Long> counts(List<Found> found) {
        var counts = new EnumMap<LateKind, Long>(LateKind.class);
        found.forEach(one -> counts.merge(one.late.kind(), 1L, Long::sum));
        return counts;
    }

    private List<LateAdmission> rows(OrgScope scope, List<Found> found, LocalDate today) {
        var persons = persons(scope, found, today);
        return found.stream()
                .map(one -> {
                    var person = Objects.requireNonNull(persons.get(one.candidate.id));
                    return new LateAdmission(
                            one.candidate.id,
                            one.late.kind(),
                            person.branchCode,
                            person.branchName,
                            person.name,
                            person.whole,
                            one.late.since(),
                            one.late.dueOn(),
                            one.late.daysLate());
                })
                .toList();
    }

    private Map<Long, Person> persons(OrgScope scope, List<Found> found, LocalDate today) {
        var persons = new HashMap<Long, Person>();
        if (found.isEmpty()) {
            return persons;
        }
        jdbc.sql(PERSONS)
                .param("ids", found.stream().map(one -> one.candidate.id).toList())
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
                row.getString("code"), row.getString("name"), Initials.unless(whole, name), whole && name != null);
    }

    private List<LegalClock> clocks(LocalDate today) {
        return CLOCKS.stream()
                .map(name -> new LegalClock(name, settings.integer(name, today), settings.source(name, today)))
                .toList();
    }
}
