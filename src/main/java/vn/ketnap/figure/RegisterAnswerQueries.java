package vn.ketnap.figure;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.ketnap.figure.AnswerQueries.Wanted;
import vn.ketnap.shared.Count;
import vn.ketnap.shared.Metric;
import vn.ketnap.shared.OrganizationId;
import vn.ketnap.shared.Population;
import vn.ketnap.shared.facts.Chunks;

/** What registers of admissions say (rule 2): only where the register was in use from the first day asked. */
@Component
class RegisterAnswerQueries {

    private static final Set<Metric> KEPT = EnumSet.of(Metric.ADMITTED, Metric.RECOGNIZED, Metric.STRUCK_OFF);
    /** Registers do not say who belongs to the Youth Union. */
    private static final Set<Population> UNKNOWN = EnumSet.of(Population.YOUTH_UNION_MEMBER);

    private static final String IN_USE = """
            SELECT DISTINCT a.organization_id FROM register_use r
            JOIN ancestry a ON a.ancestor_id = r.organization_id AND a.organization_id IN (:members)
             AND a.valid_from < :treeUntil AND a.valid_to > :treeFrom
            WHERE r.used_from <= :from
            """;

    private static final String IN_USE_OF_MANY = IN_USE.replace("AND a.organization_id IN (:members)", "");

    /** Channels and sectors, day by day. */
    private static final String COUNTED = """
            SELECT t.ancestor_id, t.metric, w.population,
                   SUM(CASE w.population WHEN 'WOMAN' THEN t.women WHEN 'ETHNIC_MINORITY' THEN t.ethnic_minority
                                         WHEN 'RELIGIOUS' THEN t.religious ELSE t.n END) AS n
            FROM register_tally t
            JOIN (SELECT population FROM JSON_TABLE(:populations, '$[*]' COLUMNS (
                  population VARCHAR(40) CHARACTER SET ascii PATH '$')) listed) w
              ON w.population IN ('ALL', 'WOMAN', 'ETHNIC_MINORITY', 'RELIGIOUS', t.channel, t.sector)
            WHERE t.ancestor_id IN (:kept) AND t.metric = :metric AND t.basis = :basis
              AND t.counted_on >= :from AND t.counted_on < :until
            GROUP BY t.ancestor_id, t.metric, w.population
            """;

    /** Everybody and the groups: whole months from their sums, the days before and after them one by one. */
    private static final String IN_MONTHS = """
            SELECT ancestor_id, metric, SUM(n) AS n, SUM(women) AS women, SUM(ethnic_minority) AS ethnic_minority,
                   SUM(religious) AS religious
            FROM (SELECT m.ancestor_id, m.metric, m.n, m.women, m.ethnic_minority, m.religious
                  FROM register_month m
                  WHERE m.ancestor_id IN (:kept) AND m.metric IN (:metrics) AND m.basis IN (:basis, '')
                    AND m.month >= :firstMonth AND m.month < :afterMonths
                  DAYS) counted
            GROUP BY ancestor_id, metric
            """;

    private static final String DAYS = """
            UNION ALL
                  SELECT t.ancestor_id, t.metric, t.n, t.women, t.ethnic_minority, t.religious FROM register_tally t
                  WHERE t.ancestor_id IN (:kept) AND t.metric IN (:metrics) AND t.basis IN (:basis, '')
                    AND ((t.counted_on >= :from AND t.counted_on < :firstMonth)
                      OR (t.counted_on >= :afterMonths AND t.counted_on < :until))""";

    /** All units of those months: of each one by itself the database would read all its months. */
    private static final String IN_MONTHS_OF_MANY = IN_MONTHS
            .replace("register_month m\n", "register_month m FORCE INDEX (register_month_all_units)\n")
            .replace("m.ancestor_id IN (:kept) AND ", "");

    /** History in today's tree: each admission stands where whoever carries its branch's history stands today. */
    private static final String COUNTED_NOW = """
            SELECT a.ancestor_id, e.metric, w.population, SUM(CASE w.population WHEN 'WOMAN' THEN e.female
                   WHEN 'ETHNIC_MINORITY' THEN e.ethnic_minority WHEN 'RELIGIOUS' THEN e.religious ELSE 1 END) AS n
            FROM register_event e
            JOIN heir h ON h.organization_id = e.organization_id AND h.valid_from <= :today AND h.valid_to > :today
            JOIN ancestry a ON a.organization_id = h.heir_id AND a.ancestor_id IN (:kept)
             AND a.valid_from <= :today AND a.valid_to > :today
            JOIN organization_version v ON v.organization_id = h.heir_id AND v.valid_from <= :today AND v.valid_to > :today
            JOIN (SELECT population FROM JSON_TABLE(:populations, '$[*]' COLUMNS (
                  population VARCHAR(40) CHARACTER SET ascii PATH '$')) listed) w
              ON w.population IN ('ALL', 'WOMAN', 'ETHNIC_MINORITY', 'RELIGIOUS', e.channel,
                 SECTOR_NOW)
            WHERE e.metric = :metric AND e.basis = :basis AND e.counted_on >= :from AND e.counted_on < :until
            GROUP BY a.ancestor_id, e.metric, w.population
            """.replace("SECTOR_NOW", BranchSector.SQL);

    private final JdbcClient jdbc;
    private final Clock clock;

    RegisterAnswerQueries(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Whether registers say anything about it. */
    static boolean kept(Wanted one) {
        return KEPT.contains(one.metric()) && !UNKNOWN.contains(one.population());
    }

    /** The day after the last one a register can speak of. */
    static LocalDate until(Question question, LocalDate today) {
        var tomorrow = today.plusDays(1);
        return question.period().until().isAfter(tomorrow)
                ? tomorrow
                : question.period().until();
    }

    /**
     * What registers say of what is still open.
     *
     * @param open which units are asked for a metric among a population
     */
    List<Answer> answers(Question question, Map<Wanted, Set<Long>> open) {
        var asked = open.keySet().stream().filter(RegisterAnswerQueries::kept).toList();
        var until = until(question, LocalDate.now(clock));
        if (asked.isEmpty() || !until.isAfter(question.period().from())) {
            return List.of();
        }
        var kept = inUse(question, units(open, asked));
        if (kept.isEmpty()) {
            return List.of();
        }
        var counted = new Counted();
        for (var part : parts(question, asked)) {
            var units = units(open, part.asked).stream().filter(kept::contains).toList();
            if (!units.isEmpty()) {
                count(question, until, units, part, counted);
            }
        }
        return asked.stream()
                .flatMap(one -> open.getOrDefault(one, Set.of()).stream()
                        .filter(kept::contains)
                        .map(organization -> answer(question, until, organization, one, counted.of(organization, one))))
                .toList();
    }

    private static List<Long> units(Map<Wanted, Set<Long>> open, Collection<Wanted> asked) {
        return asked.stream()
                .flatMap(one -> open.getOrDefault(one, Set.of()).stream())
                .distinct()
                .sorted()
                .toList();
    }

    /** What has been counted; what is not there is nobody. */
    private static final class Counted {

        private record Cell(long organization, Metric metric, Population population) {}

        private final Map<Cell, Long> cells = new HashMap<>();

        void put(long organization, Metric metric, Population population, long n) {
            cells.put(new Cell(organization, metric, population), n);
        }

        long of(long organization, Wanted one) {
            return cells.getOrDefault(new Cell(organization, one.metric(), one.population()), 0L);
        }
    }

    /**
     * What is counted by one statement.
     *
     * @param inMonths whether sums of months know it
     */
    private record Part(boolean inMonths, List<Wanted> asked) {

        List<String> metrics() {
            return asked.stream().map(one -> one.metric().name()).distinct().toList();
        }

        List<Population> populations() {
            return asked.stream().map(Wanted::population).distinct().toList();
        }
    }

    /** Everybody and the groups are known by months in the tree of the time; the rest is counted metric by metric. */
    private static List<Part> parts(Question question, List<Wanted> asked) {
        boolean monthly = question.reading() == Question.Reading.AS_IT_WAS;
        var byMonth = asked.stream().filter(one -> monthly && inMonths(one)).toList();
        var byDay = new EnumMap<Metric, List<Wanted>>(Metric.class);
        asked.stream()
                .filter(one -> !monthly || !inMonths(one))
                .forEach(one -> byDay.computeIfAbsent(one.metric(), metric -> new ArrayList<>())
                        .add(one));
        var parts = new ArrayList<Part>();
        if (!byMonth.isEmpty()) {
            parts.add(new Part(true, byMonth));
        }
        byDay.values().forEach(some -> parts.add(new Part(false, some)));
        return parts;
    }

    private static boolean inMonths(Wanted one) {
        var division = one.population().division();
        return division == Population.Division.WHOLE || division == Population.Division.GROUP;
    }

    private void count(Question question, LocalDate until, List<Long> kept, Part part, Counted counted) {
        if (part.inMonths) {
            countMonths(question, until, kept, part, counted);
        } else {
            countDays(question, until, kept, part, counted);
        }
    }

    private void countMonths(Question question, LocalDate until, List<Long> kept, Part part, Counted counted) {
        var months = WholeMonths.within(question.period().from(), until);
        boolean exact = months.covers(question.period().from(), until);
        var text = Chunks.tooMany(kept) ? IN_MONTHS_OF_MANY : IN_MONTHS;
        jdbc.sql(text.replace("DAYS", exact ? "" : DAYS))
                .param("kept", kept)
                .param("metrics", part.metrics())
                .param("basis", question.basis().name())
                .param("from", question.period().from())
                .param("until", until)
                .param("firstMonth", months.first())
                .param("afterMonths", months.until())
                .query(row -> {
                    long organization = row.getLong("ancestor_id");
                    var metric = Metric.valueOf(row.getString("metric"));
                    for (var population : part.populations()) {
                        counted.put(organization, metric, population, row.getLong(column(population)));
                    }
                });
    }

    private static String column(Population population) {
        return switch (population) {
            case WOMAN -> "women";
            case ETHNIC_MINORITY -> "ethnic_minority";
            case RELIGIOUS -> "religious";
            default -> "n";
        };
    }

    private void countDays(Question question, LocalDate until, List<Long> kept, Part part, Counted counted) {
        var metric = part.asked.getFirst().metric();
        var listed =
                part.populations().stream().map(Population::name).collect(Collectors.joining("\",\"", "[\"", "\"]"));
        jdbc.sql(question.reading() == Question.Reading.AS_IT_IS ? COUNTED_NOW : COUNTED)
                .param("today", LocalDate.now(clock))
                .param("populations", listed)
                .param("kept", kept)
                .param("metric", metric.name())
                .param("basis", metric == Metric.ADMITTED ? question.basis().name() : "")
                .param("from", question.period().from())
                .param("until", until)
                .query(row -> {
                    counted.put(
                            row.getLong("ancestor_id"),
                            metric,
                            Population.valueOf(row.getString("population")),
                            row.getLong("n"));
                });
    }

    private Set<Long> inUse(Question question, List<Long> members) {
        var tree = question.tree(LocalDate.now(clock));
        var wanted = Set.copyOf(members);
        return jdbc
                .sql(Chunks.tooMany(members) ? IN_USE_OF_MANY : IN_USE)
                .param("members", members)
                .param("treeFrom", tree.from())
                .param("treeUntil", tree.until())
                .param("from", question.period().from())
                .query((row, n) -> row.getLong("organization_id"))
                .list()
                .stream()
                .filter(wanted::contains)
                .collect(Collectors.toSet());
    }

    /** In a register that is kept nobody is a zero. */
    static Answer answer(Question question, LocalDate until, long organization, Wanted one, long n) {
        return new Answer(
                new OrganizationId(organization),
                one.metric(),
                one.population(),
                Count.exactly(n),
                until.minusDays(1),
                Answer.Source.OWN_REGISTER,
                false,
                false,
                one.metric() == Metric.ADMITTED ? question.basis() : null,
                1);
    }
}
