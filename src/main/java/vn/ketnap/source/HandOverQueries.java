package vn.ketnap.source;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.organization.OrganizationQueries;
import vn.ketnap.organization.WholeNames;
import vn.ketnap.shared.OrgScope;
import vn.ketnap.shared.Population;
import vn.ketnap.shared.person.Initials;

/** Reads proposals that wait for a unit, or were made by it; whoever sees the unit sees them. */
@Component
@Transactional(readOnly = true)
class HandOverQueries {

    private static final String HERE = """
            EXISTS (
                SELECT 1 FROM heir h JOIN ancestry g ON g.organization_id = h.heir_id AND g.ancestor_id = :unit
                 AND g.valid_from <= :today AND g.valid_to > :today
                WHERE h.organization_id = %s AND h.valid_from <= :today AND h.valid_to > :today)
            """;

    private static final String WAITING = """
            SELECT f.id, f.candidate_id, f.proposed_on, f.reason, c.channel, p.full_name,
                   %s OR %s AS whole, %s AS to_here, %s AS from_here, %s AS from_code, %s AS from_name, %s AS to_code, %s AS to_name
            FROM candidate_handover f
            JOIN candidate c ON c.id = f.candidate_id
            LEFT JOIN candidate_person p ON p.candidate_id = c.id
            WHERE f.state = 'PROPOSED'
            HAVING to_here OR from_here
            ORDER BY f.proposed_on, f.id
            """.formatted(
                    WholeNames.READ.replace("f.organization_id", "f.from_id"),
                    WholeNames.READ.replace("f.organization_id", "f.to_id"),
                    HERE.formatted("f.to_id"),
                    HERE.formatted("f.from_id"),
                    CandidateEntryQueries.LAST_CALLED.formatted("v.code", "f.from_id"),
                    CandidateEntryQueries.LAST_CALLED.formatted("v.name", "f.from_id"),
                    CandidateEntryQueries.LAST_CALLED.formatted("v.code", "f.to_id"),
                    CandidateEntryQueries.LAST_CALLED.formatted("v.name", "f.to_id"));

    private final JdbcClient jdbc;
    private final OrganizationQueries organizations;
    private final Clock clock;

    HandOverQueries(JdbcClient jdbc, OrganizationQueries organizations, Clock clock) {
        this.jdbc = jdbc;
        this.organizations = organizations;
        this.clock = clock;
    }

    /** Who waits longest first. */
    List<HandOver> waiting(OrgScope scope, String code) {
        return jdbc.sql(WAITING)
                .param("unit", organizations.idOf(scope, code).value())
                .param("all", scope.all())
                .param("roots", scope.rootsForSql())
                .param("today", LocalDate.now(clock))
                .query(HandOverQueries::row)
                .list();
    }

    private static HandOver row(ResultSet row, int n) throws SQLException {
        boolean whole = row.getBoolean("whole");
        return new HandOver(
                row.getLong("id"),
                row.getLong("candidate_id"),
                row.getString("from_code"),
                row.getString("from_name"),
                row.getString("to_code"),
                row.getString("to_name"),
                Initials.unless(whole, row.getString("full_name")),
                whole,
                Population.valueOf(row.getString("channel")),
                row.getObject("proposed_on", LocalDate.class),
                row.getString("reason"),
                row.getBoolean("to_here"),
                row.getBoolean("from_here"));
    }
}
