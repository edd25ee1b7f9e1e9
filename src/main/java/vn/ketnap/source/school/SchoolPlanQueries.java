package vn.ketnap.source.school;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.organization.OrganizationQueries;
import vn.ketnap.settings.SettingStore;
import vn.ketnap.shared.NotFound;
import vn.ketnap.shared.OrgScope;

/** Reads counts of pupils where the units that told them (or their heirs) stand today; of several days the latest counts. */
@Component
@Transactional(readOnly = true)
public class SchoolPlanQueries {

    private static final String LATEST = """
            s.as_of_on = (SELECT MAX(x.as_of_on) FROM school_plan x
                          WHERE x.organization_id = s.organization_id AND x.school_year = s.school_year
                            AND x.grade = s.grade AND x.stage = s.stage AND x.as_of_on <= :day)
            """;

    private static final String BELOW = """
            SELECT s.organization_id, s.grade, s.stage, s.pupils, g.code, g.name
            FROM school_plan s
            JOIN heir h ON h.organization_id = s.organization_id AND h.valid_from <= :today AND h.valid_to > :today
            JOIN ancestry a ON a.organization_id = h.heir_id AND a.ancestor_id = :unit
             AND a.valid_from <= :today AND a.valid_to > :today
            JOIN ancestry c ON c.organization_id = h.heir_id AND c.depth = GREATEST(a.depth - 1, 0)
             AND c.valid_from <= :today AND c.valid_to > :today
            JOIN organization_version g ON g.organization_id = c.ancestor_id
             AND g.valid_from <= :today AND g.valid_to > :today
            WHERE s.school_year = :year AND LATEST
            ORDER BY g.name, g.code
            """.replace("LATEST", LATEST);

    private static final String YEARS = """
            SELECT DISTINCT s.school_year FROM school_plan s
            JOIN heir h ON h.organization_id = s.organization_id AND h.valid_from <= :today AND h.valid_to > :today
            JOIN ancestry a ON a.organization_id = h.heir_id AND a.ancestor_id = :unit
             AND a.valid_from <= :today AND a.valid_to > :today
            ORDER BY s.school_year DESC
            """;

    private static final String ENTRIES = """
            SELECT s.*, STAMP AS stamp, v.code FROM school_plan s
            JOIN organization_version v ON v.id = (
                SELECT x.id FROM organization_version x WHERE x.organization_id = s.organization_id
                ORDER BY x.valid_from <= :today DESC, x.valid_from DESC LIMIT 1)
            """.replace("STAMP", SchoolPlanStore.STAMP);

    private final JdbcClient jdbc;
    private final OrganizationQueries organizations;
    private final SettingStore settings;
    private final Clock clock;

    SchoolPlanQueries(JdbcClient jdbc, OrganizationQueries organizations, SettingStore settings, Clock clock) {
        this.jdbc = jdbc;
        this.organizations = organizations;
        this.settings = settings;
        this.clock = clock;
    }

    /** One number of a unit below the one asked for. */
    private record Told(long organizationId, int grade, SchoolStage stage, long pupils, String code, String name) {}

    /**
     * The pupils of a unit and all below it.
     *
     * @param schoolYear the year in which it begins; null: the one that runs today
     * @throws NotFound when the unit does not exist or is out of scope
     */
    public SchoolPlans load(OrgScope scope, String code, @Nullable Integer schoolYear) {
        long unit = organizations.idOf(scope, code).value();
        var today = LocalDate.now(clock);
        int year = schoolYear == null ? running(today) : schoolYear;
        var last = CountPupilsRules.firstDay(year + 1, settings.dated()).minusDays(1);
        var day = today.isBefore(last) ? today : last;
        var now = told(unit, year, day);
        var before = told(unit, year - 1, day.minusYears(1));
        return new SchoolPlans(
                year,
                day,
                years(unit, today, year),
                grades(now, before),
                groups(now, before),
                entries(unit, year, day));
    }

    /** The school year that runs on a day. */
    private int running(LocalDate day) {
        return day.isBefore(CountPupilsRules.firstDay(day.getYear(), settings.dated()))
                ? day.getYear() - 1
                : day.getYear();
    }

    /** A count of a unit in scope. */
    SchoolPlans.Entry entry(OrgScope scope, long id) {
        record Found(long unit, SchoolPlans.Entry entry) {}
        var found = jdbc.sql(ENTRIES + " WHERE s.id = :id")
                .param("id", id)
                .param("today", LocalDate.now(clock))
                .query((row, n) -> new Found(row.getLong("organization_id"), entry(row)))
                .optional()
                .orElseThrow(() -> new NotFound("school plan " + id));
        if (organizations.visible(scope, List.of(found.unit)).isEmpty()) {
            throw new NotFound("school plan " + id);
        }
        return found.entry;
    }

    private List<Told> told(long unit, int year, LocalDate day) {
        return jdbc.sql(BELOW)
                .param("unit", unit)
                .param("year", year)
                .param("day", day)
                .param("today", LocalDate.now(clock))
                .query((row, n) -> new Told(
                        row.getLong("organization_id"),
                        row.getInt("grade"),
                        SchoolStage.valueOf(row.getString("stage")),
                        row.getLong("pupils"),
                        row.getString("code"),
                        row.getString("name")))
                .list();
    }

    private List<Integer> years(long unit, LocalDate today, int shown) {
        var years = new ArrayList<>(jdbc.sql(YEARS)
                .param("unit", unit)
                .param("today", today)
                .query((row, n) -> row.getInt("school_year"))
                .list());
        for (int year : List.of(shown, running(today))) {
            if (!years.contains(year)) {
                years.add(year);
            }
        }
        years.sort((one, other) -> Integer.compare(other, one));
        return years;
    }

    private static List<SchoolPlans.Grade> grades(List<Told> now, List<Told> before) {
        var byGrade = new TreeMap<Integer, SchoolPlans.Grade>();
        var all = new SchoolPlans.Grade(null, new EnumMap<>(SchoolStage.class), new EnumMap<>(SchoolStage.class));
        for (var one : now) {
            add(grade(byGrade, one.grade).now(), one);
            add(all.now(), one);
        }
        for (var one : before) {
            add(grade(byGrade, one.grade).before(), one);
            add(all.before(), one);
        }
        var grades = new ArrayList<>(byGrade.values());
        if (!grades.isEmpty()) {
            grades.add(all);
        }
        return grades;
    }

    private static SchoolPlans.Grade grade(Map<Integer, SchoolPlans.Grade> byGrade, int grade) {
        return byGrade.computeIfAbsent(
                grade,
                one -> new SchoolPlans.Grade(one, new EnumMap<>(SchoolStage.class), new EnumMap<>(SchoolStage.class)));
    }

    private static List<SchoolPlans.Group> groups(List<Told> now, List<Told> before) {
        var names = new LinkedHashMap<String, String>();
        var schools = new LinkedHashMap<String, Set<Long>>();
        var present = new LinkedHashMap<String, Map<SchoolStage, Long>>();
        var past = new LinkedHashMap<String, Map<SchoolStage, Long>>();
        for (var one : now) {
            names.put(one.code, one.name);
            schools.computeIfAbsent(one.code, code -> new HashSet<>()).add(one.organizationId);
            add(present.computeIfAbsent(one.code, code -> new EnumMap<>(SchoolStage.class)), one);
        }
        for (var one : before) {
            names.putIfAbsent(one.code, one.name);
            add(past.computeIfAbsent(one.code, code -> new EnumMap<>(SchoolStage.class)), one);
        }
        return names.entrySet().stream()
                .map(name -> new SchoolPlans.Group(
                        name.getKey(),
                        name.getValue(),
                        schools.getOrDefault(name.getKey(), Set.of()).size(),
                        present.getOrDefault(name.getKey(), Map.of()),
                        past.getOrDefault(name.getKey(), Map.of())))
                .toList();
    }

    private static void add(Map<SchoolStage, Long> sums, Told one) {
        sums.merge(one.stage, one.pupils, Long::sum);
    }

    private List<SchoolPlans.Entry> entries(long unit, int year, LocalDate day) {
        return jdbc.sql(ENTRIES + " WHERE s.organization_id = :unit AND s.school_year = :year AND " + LATEST
                        + " ORDER BY s.grade, FIELD(s.stage, 'SURVEYED', 'PLANNED', 'FOLLOWED', 'IN_CLASS', 'ELIGIBLE',"
                        + " 'DECIDED', 'CEREMONY')")
                .param("unit", unit)
                .param("year", year)
                .param("day", day)
                .param("today", LocalDate.now(clock))
                .query((row, n) -> entry(row))
                .list();
    }

    private static SchoolPlans.Entry entry(ResultSet row) throws SQLException {
        return new SchoolPlans.Entry(
                row.getLong("id"),
                row.getString("stamp"),
                row.getString("code"),
                row.getInt("school_year"),
                row.getInt("grade"),
                SchoolStage.valueOf(row.getString("stage")),
                row.getObject("as_of_on", LocalDate.class),
                row.getLong("pupils"),
                row.getString("note"));
    }
}
