package vn.ketnap.source;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where candidates stand, read from the sums that are kept for the tree of today: of units above the branch, on a day since
 * which nobody took a step and the tree has not changed.
 *
 * @see "decision 0040"
 */
@Component
@Transactional(readOnly = true)
class StandingSumQueries {

    private static final String HOLDS = """
            SELECT EXISTS (SELECT 1 FROM candidate_tree WHERE valid_from <= :day AND valid_to > :day)
               AND NOT EXISTS (SELECT 1 FROM candidate_stay WHERE valid_from > :day) AS holds
            """;

    private static final String NO_BRANCH = """
            SELECT EXISTS (SELECT 1 FROM organization_version
                           WHERE organization_id = :unit AND kind <> 'BRANCH'
                             AND valid_from <= :day AND valid_to > :day) AS summed
            """;

    private static final String STANDING =
            "SELECT channel, stage, n AS persons FROM candidate_standing WHERE ancestor_id = :unit AND n > 0";

    /** Units directly below from their sums; branches, and what the unit carries itself, person by person. */
    private static final String BELOW = """
            SELECT g.code, g.name, counted.own, counted.channel, counted.stage, counted.persons
            FROM (SELECT kid.organization_id AS child, FALSE AS own, c.channel, c.stage, c.n AS persons
                  FROM ancestry kid
                  JOIN organization_version v ON v.organization_id = kid.organization_id AND v.kind <> 'BRANCH'
                   AND v.valid_from <= :day AND v.valid_to > :day
                  JOIN candidate_standing c ON c.ancestor_id = kid.organization_id AND c.n > 0
                  WHERE kid.ancestor_id = :unit AND kid.depth = 1 AND kid.valid_from <= :day AND kid.valid_to > :day
                  UNION ALL
                  SELECT kid.organization_id, kid.depth = 0, s.channel, s.stage, COUNT(*)
                  FROM ancestry kid
                  JOIN organization_version v ON v.organization_id = kid.organization_id
                   AND (kid.depth = 0 OR v.kind = 'BRANCH') AND v.valid_from <= :day AND v.valid_to > :day
                  JOIN ancestry a ON a.ancestor_id = kid.organization_id AND (kid.depth = 1 OR a.depth = 0)
                   AND a.valid_from <= :day AND a.valid_to > :day
                  JOIN heir h ON h.heir_id = a.organization_id AND h.valid_from <= :day AND h.valid_to > :day
                  JOIN candidate_stay s ON s.organization_id = h.organization_id
                  WHERE kid.ancestor_id = :unit AND kid.depth <= 1 AND kid.valid_from <= :day AND kid.valid_to > :day
                    AND %s
                  GROUP BY kid.organization_id, kid.depth = 0, s.channel, s.stage) counted
            JOIN organization_version g ON g.organization_id = counted.child
             AND g.valid_from <= :day AND g.valid_to > :day
            ORDER BY counted.own DESC, g.name, g.code
            """.formatted(CandidateQueries.ON_THE_WAY);

    private final JdbcClient jdbc;

    StandingSumQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether the sums are those of a day. */
    boolean hold(LocalDate day) {
        return jdbc.sql(HOLDS)
                .param("day", day)
                .query((row, n) -> row.getBoolean("holds"))
                .single();
    }

    /** Whether the sums of a unit are kept and are those of a day. */
    boolean hold(long unit, LocalDate day) {
        return hold(day)
                && jdbc.sql(NO_BRANCH)
                        .param("unit", unit)
                        .param("day", day)
                        .query((row, n) -> row.getBoolean("summed"))
                        .single();
    }

    /** Persons by channel and stage. */
    JdbcClient.StatementSpec standing(long unit) {
        return jdbc.sql(STANDING).param("unit", unit);
    }

    /** The same of the units directly below, and of the unit itself. */
    JdbcClient.StatementSpec below(long unit, LocalDate day) {
        return jdbc.sql(BELOW).param("unit", unit).param("day", day);
    }
}
