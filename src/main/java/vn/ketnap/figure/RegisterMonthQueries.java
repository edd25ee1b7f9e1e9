package vn.ketnap.figure;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.ketnap.shared.Population;
import vn.ketnap.shared.Population.Division;

/** What registers counted in each month. */
@Component
class RegisterMonthQueries {

    /** Everybody and the groups, in the tree of the time: whole months from their sums, the days after them one by one. */
    private static final String BY_MONTH = """
            SELECT ancestor_id, month, SUM(n) AS n
            FROM (SELECT ancestor_id, month, POPULATION AS n FROM register_month
                  WHERE ancestor_id IN (:kept) AND metric = 'ADMITTED' AND basis = :basis
                    AND month >= :from AND month < :lastMonth
                  UNION ALL
                  SELECT ancestor_id, DATE(:lastMonth), POPULATION FROM register_tally
                  WHERE ancestor_id IN (:kept) AND metric = 'ADMITTED' AND basis = :basis
                    AND counted_on >= :lastMonth AND counted_on < :until) counted
            GROUP BY ancestor_id, month
            HAVING n > 0
            """.replace("POPULATION", """
            CASE :population WHEN 'WOMAN' THEN women WHEN 'ETHNIC_MINORITY' THEN ethnic_minority
                             WHEN 'RELIGIOUS' THEN religious ELSE n END""");

    /** Channels and sectors, and from a day within a month. */
    private static final String BY_DAY = """
            SELECT ancestor_id, counted_on - INTERVAL (DAY(counted_on) - 1) DAY AS month,
                   SUM(CASE :population WHEN 'WOMAN' THEN women WHEN 'ETHNIC_MINORITY' THEN ethnic_minority
                                        WHEN 'RELIGIOUS' THEN religious ELSE n END) AS n
            FROM register_tally
            WHERE ancestor_id IN (:kept) AND metric = 'ADMITTED' AND basis = :basis
              AND counted_on >= :from AND counted_on < :until
              AND :population IN ('ALL', 'WOMAN', 'ETHNIC_MINORITY', 'RELIGIOUS', channel, sector)
            GROUP BY ancestor_id, 2
            """;

    /** In today's tree: each admission stands where whoever carries its branch's history stands today. */
    private static final String NOW = """
            SELECT a.ancestor_id, e.counted_on - INTERVAL (DAY(e.counted_on) - 1) DAY AS month,
                   SUM(CASE :population WHEN 'WOMAN' THEN e.female WHEN 'ETHNIC_MINORITY' THEN e.ethnic_minority
                                        WHEN 'RELIGIOUS' THEN e.religious ELSE 1 END) AS n
            FROM register_event e
            JOIN heir h ON h.organization_id = e.organization_id AND h.valid_from <= :today AND h.valid_to > :today
            JOIN ancestry a ON a.organization_id = h.heir_id AND a.ancestor_id IN (:kept)
             AND a.valid_from <= :today AND a.valid_to > :today
            JOIN organization_version v ON v.organization_id = h.heir_id AND v.valid_from <= :today AND v.valid_to > :today
            WHERE e.metric = 'ADMITTED' AND e.basis = :basis AND e.counted_on >= :from AND e.counted_on < :until
              AND :population IN ('ALL', 'WOMAN', 'ETHNIC_MINORITY', 'RELIGIOUS', e.channel, SECTOR_NOW)
            GROUP BY a.ancestor_id, 2
            HAVING n > 0
            """.replace("SECTOR_NOW", BranchSector.SQL);

    private final JdbcClient jdbc;
    private final Clock clock;

    RegisterMonthQueries(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A unit in a month. */
    record Cell(long organization, LocalDate month) {}

    /**
     * What was counted; what is not there is nobody.
     *
     * @param until the day after the last one that is counted
     * @param kept units whose register is in use
     */
    Map<Cell, Long> counted(Question question, LocalDate until, Collection<Long> kept, Population population) {
        var counted = new HashMap<Cell, Long>();
        jdbc.sql(statement(question, population))
                .param("kept", kept)
                .param("population", population.name())
                .param("basis", question.basis().name())
                .param("from", question.period().from())
                .param("lastMonth", until.withDayOfMonth(1))
                .param("until", until)
                .param("today", LocalDate.now(clock))
                .query(row -> {
                    counted.put(
                            new Cell(row.getLong("ancestor_id"), row.getObject("month", LocalDate.class)),
                            row.getLong("n"));
                });
        return counted;
    }

    private static String statement(Question question, Population population) {
        if (question.reading() == Question.Reading.AS_IT_IS) {
            return NOW;
        }
        boolean divided = population.division() == Division.CHANNEL || population.division() == Division.SECTOR;
        return divided || question.period().from().getDayOfMonth() != 1 ? BY_DAY : BY_MONTH;
    }
}
