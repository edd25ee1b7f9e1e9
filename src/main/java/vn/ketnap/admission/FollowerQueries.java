package vn.ketnap.admission;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.shared.OrgScope;
import vn.ketnap.shared.Population;
import vn.ketnap.source.AdmitCandidate;

/** Reads which candidates stand elsewhere than their entries say, once a workbook has changed these or was taken back. */
@Component
@Transactional(readOnly = true)
class FollowerQueries {

    private final JdbcClient jdbc;

    FollowerQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * An entry its candidate does not follow yet.
     *
     * @param says what it says of the candidate
     */
    record Ahead(long admissionId, AdmitCandidate says) {}

    /** All of them; of whom the asker cannot see nobody is told, only what the asker has just changed can be ahead. */
    List<Ahead> ahead(OrgScope scope) {
        return jdbc.sql("""
                        SELECT a.*, c.id AS candidate, v.code, p.full_name, p.born_on
                        FROM candidate_admission r
                        JOIN admission a ON a.id = r.admission_id
                        JOIN candidate c ON c.id = r.candidate_id
                        JOIN organization_version v ON v.organization_id = a.organization_id
                         AND v.valid_from <= a.decided_on AND v.valid_to > a.decided_on
                        LEFT JOIN admitted_person p ON p.admission_id = a.id
                        WHERE NOT (a.decided_on <=> c.decided_on AND a.ceremony_on <=> c.admitted_on
                                   AND a.recognized_on <=> c.recognized_on AND a.channel = c.channel)
                          AND (:all OR EXISTS (SELECT 1 FROM ancestry g WHERE g.organization_id = a.organization_id
                               AND g.ancestor_id IN (:roots)))
                        """)
                .param("all", scope.all())
                .param("roots", scope.rootsForSql())
                .query(FollowerQueries::ahead)
                .list();
    }

    private static Ahead ahead(ResultSet row, int n) throws SQLException {
        return new Ahead(
                row.getLong("id"),
                new AdmitCandidate(
                        row.getLong("candidate"),
                        row.getString("code"),
                        row.getString("person"),
                        row.getString("full_name"),
                        row.getObject("born_on", LocalDate.class),
                        Population.valueOf(row.getString("channel")),
                        row.getObject("resolved_on", LocalDate.class),
                        row.getObject("decided_on", LocalDate.class),
                        row.getObject("ceremony_on", LocalDate.class),
                        row.getObject("recognized_on", LocalDate.class),
                        row.getObject("struck_off_on", LocalDate.class)));
    }
}
