package vn.ketnap.source.retention;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.ketnap.shared.facts.WriteTransaction;

/** Deletes who candidates were; what they were counted as stays. */
@Component
class NameStore {

    /* Who came back is a candidate again: the names of all his rounds stay. */
    private static final String DELETE = """
            DELETE p FROM candidate_person p
            JOIN candidate c ON c.id = p.candidate_id
            JOIN (SELECT organization_id, person, MAX(round) AS round FROM candidate GROUP BY organization_id, person) latest
              ON latest.organization_id = c.organization_id AND latest.person = c.person
            JOIN candidate now ON now.organization_id = latest.organization_id AND now.person = latest.person
             AND now.round = latest.round
            WHERE now.left_on <= :left OR (now.left_on IS NULL AND now.recognized_on <= :recognized)
            """;

    private final JdbcClient jdbc;

    NameStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Deletes the names of those who were through by a day.
     *
     * @return how many
     */
    int delete(LocalDate leftUntil, LocalDate recognizedUntil) {
        WriteTransaction.needed();
        return jdbc.sql(DELETE)
                .param("left", leftUntil)
                .param("recognized", recognizedUntil)
                .update();
    }
}
