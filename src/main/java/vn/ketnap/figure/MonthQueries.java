package vn.ketnap.figure;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.figure.AnswerQueries.Wanted;
import vn.ketnap.organization.Family;
import vn.ketnap.shared.Metric;
import vn.ketnap.shared.Period;
import vn.ketnap.shared.Population;

/**
 * Admissions month by month: for each calendar month the answer that {@link AnswerQueries} gives, asked for all months
 * together. Sums of what is below are asked month by month, and only where somebody below can have spoken.
 */
@Component
@Transactional(readOnly = true)
public class MonthQueries {

    /** Stretches that start with a month and end within it. */
    private static final String SPOKEN = """
            SELECT s.organization_id, s.from_on, s.until_on, s.basis, s.low, s.high, s.about, s.figures, WHOLE AS whole
            FROM figure_span s FORCE INDEX (figure_span_question)
            WHERE s.metric = 'ADMITTED' AND s.population = :population AND s.from_on IN (:months)
              AND s.until_on <= LEAST(s.from_on + INTERVAL 1 MONTH, :until) AND s.basis IN (:basis, '')
            """;

    /** Since when a register counts a member, and until when the member stands where it does. */
    private static final String KEPT = """
            SELECT a.organization_id, r.used_from, a.valid_from, a.valid_to
            FROM register_use r
            JOIN ancestry a ON a.ancestor_id = r.organization_id AND a.organization_id IN (:members)
             AND a.valid_from < :treeUntil AND a.valid_to > :treeFrom
            WHERE r.used_from < :until
            """;

    private static final String REGISTERS = "SELECT used_from FROM register_use ORDER BY used_from LIMIT 1";

    private final JdbcClient jdbc;
    private final Clock clock;
    private final RegisterMonthQueries registers;
    private final SumAnswerQueries sums;

    MonthQueries(JdbcClient jdbc, Clock clock, RegisterMonthQueries registers, SumAnswerQueries sums) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.registers = registers;
        this.sums = sums;
    }

    /**
     * Answers for each member of a family in each month that has begun.
     *
     * @param question about whole months, and the reading the family was read with
     * @param population among whom
     * @return by the first day of the month, then by member; what is not known has no entry
     */
    public Map<LocalDate, Map<Long, Answer>> answers(Family family, Question question, Population population) {
        var sheet = new Sheet(family, question, population, new LinkedHashMap<>());
        months(question.period()).forEach(month -> sheet.known.put(month, new HashMap<>()));
        if (!family.members().isEmpty() && !sheet.known.isEmpty()) {
            var spoken = spoken(sheet);
            declare(sheet, spoken);
            keep(sheet);
            sum(sheet, spoken);
        }
        return sheet.known;
    }

    /**
     * What registers of some units count together in each month in which somebody was admitted.
     *
     * @param family units whose registers are in use, nobody of them above another
     * @param question about the days; the first and the last month count as far as they are asked
     */
    public SortedMap<LocalDate, Long> kept(Family family, Question question, Population population) {
        var counted = new TreeMap<LocalDate, Long>();
        if (!family.members().isEmpty()) {
            registers
                    .counted(question, question.period().until(), family.members(), population)
                    .forEach((cell, n) -> counted.merge(cell.month(), n, Long::sum));
        }
        return counted;
    }

    /** What is asked, and what is known of it so far. */
    private record Sheet(
            Family family, Question question, Population population, Map<LocalDate, Map<Long, Answer>> known) {

        Wanted wanted() {
            return new Wanted(Metric.ADMITTED, population);
        }

        void put(LocalDate month, Answer answer) {
            Objects.requireNonNull(known.get(month))
                    .putIfAbsent(answer.organization().value(), answer);
        }

        /** Members with somebody below, in today's tree also those who carry history, that have an open month. */
        List<Long> parents() {
            return family.members().stream()
                    .filter(member -> question.reading() == Question.Reading.AS_IT_IS || family.isParent(member))
                    .filter(member -> known.values().stream().anyMatch(answers -> !answers.containsKey(member)))
                    .toList();
        }

        /** The question about one of the months. */
        Question about(LocalDate month) {
            var last = end(month, question.period().until()).minusDays(1);
            return new Question(question.organization(), new Period(month, last), question.basis(), question.reading());
        }
    }

    private List<LocalDate> months(Period period) {
        var today = LocalDate.now(clock);
        var last = period.to().isAfter(today) ? today : period.to();
        var first = period.from().withDayOfMonth(1);
        return first.isAfter(last)
                ? List.of()
                : first.datesUntil(last.plusDays(1), java.time.Period.ofMonths(1))
                        .toList();
    }

    /** @param whole whether it speaks of all that its unit is in the tree that is read */
    private record Spoken(LocalDate month, Answer answer, boolean whole) {}

    private List<Spoken> spoken(Sheet sheet) {
        boolean now = sheet.question.reading() == Question.Reading.AS_IT_IS;
        return jdbc.sql(SPOKEN.replace("WHOLE", now ? DeclaredAnswerQueries.STRETCH_STILL_WHOLE : "TRUE"))
                .param("today", LocalDate.now(clock))
                .param("population", sheet.population.name())
                .param("months", sheet.known.keySet())
                .param("until", sheet.question.period().until())
                .param("basis", sheet.question.basis().name())
                .query((row, n) -> new Spoken(
                        row.getObject("from_on", LocalDate.class),
                        DeclaredAnswerQueries.answer(row, Metric.ADMITTED, sheet.population),
                        row.getBoolean("whole")))
                .list();
    }

    /** Rule 1: of all stretches of a month the one that reaches furthest, one that states the basis first. */
    private static void declare(Sheet sheet, List<Spoken> spoken) {
        var members = Set.copyOf(sheet.family.members());
        spoken.stream()
                .filter(Spoken::whole)
                .filter(one -> members.contains(one.answer.organization().value()))
                .sorted(Comparator.comparing(Spoken::answer, DeclaredAnswerQueries.BEST_FIRST))
                .forEach(one -> sheet.put(one.month, one.answer));
    }

    private record Stretch(LocalDate usedFrom, LocalDate from, LocalDate until) {

        boolean covers(LocalDate month) {
            return !usedFrom.isAfter(month) && from.isBefore(month.plusMonths(1)) && until.isAfter(month);
        }
    }

    /** Rule 2: a register that was in use from the first day of the month; in it nobody is a zero. */
    private void keep(Sheet sheet) {
        var until = RegisterAnswerQueries.until(sheet.question, LocalDate.now(clock));
        var kept = RegisterAnswerQueries.kept(sheet.wanted()) ? kept(sheet, until) : Map.<Long, List<Stretch>>of();
        if (kept.isEmpty()) {
            return;
        }
        var counted = registers.counted(sheet.question, until, kept.keySet(), sheet.population);
        kept.forEach((member, stretches) -> sheet.known.keySet().stream()
                .filter(month -> stretches.stream().anyMatch(one -> one.covers(month)))
                .forEach(month -> {
                    long n = counted.getOrDefault(new RegisterMonthQueries.Cell(member, month), 0L);
                    sheet.put(
                            month,
                            RegisterAnswerQueries.answer(sheet.question, end(month, until), member, sheet.wanted(), n));
                }));
    }

    private Map<Long, List<Stretch>> kept(Sheet sheet, LocalDate until) {
        var tree = sheet.question.tree(LocalDate.now(clock));
        boolean then = sheet.question.reading() == Question.Reading.AS_IT_WAS;
        var kept = new HashMap<Long, List<Stretch>>();
        jdbc.sql(KEPT)
                .param("members", sheet.family.members())
                .param("treeFrom", tree.from())
                .param("treeUntil", tree.until())
                .param("until", until)
                .query(row -> {
                    kept.computeIfAbsent(row.getLong("organization_id"), member -> new ArrayList<>())
                            .add(new Stretch(
                                    row.getObject("used_from", LocalDate.class),
                                    then ? row.getObject("valid_from", LocalDate.class) : LocalDate.MIN,
                                    then ? row.getObject("valid_to", LocalDate.class) : LocalDate.MAX));
                });
        return kept;
    }

    /** Rule 3, in months in which somebody has declared something, or a register below was in use. */
    private void sum(Sheet sheet, List<Spoken> spoken) {
        var parents = sheet.parents();
        if (parents.isEmpty()) {
            return;
        }
        var spokenOf = spoken.stream().map(Spoken::month).collect(Collectors.toSet());
        var keptFrom = registersSince(sheet);
        sheet.known.forEach((month, answers) -> {
            var open = parents.stream()
                    .filter(member -> !answers.containsKey(member))
                    .toList();
            if (!open.isEmpty() && (spokenOf.contains(month) || !keptFrom.isAfter(month))) {
                sums.answers(sheet.about(month), open, List.of(sheet.wanted()))
                        .forEach(answer -> sheet.put(month, answer));
            }
        });
    }

    private LocalDate registersSince(Sheet sheet) {
        return RegisterAnswerQueries.kept(sheet.wanted())
                ? jdbc.sql(REGISTERS)
                        .query((row, n) -> row.getObject("used_from", LocalDate.class))
                        .optional()
                        .orElse(LocalDate.MAX)
                : LocalDate.MAX;
    }

    private static LocalDate end(LocalDate month, LocalDate until) {
        var next = month.plusMonths(1);
        return next.isAfter(until) ? until : next;
    }
}
