package vn.ketnap.source;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.organization.OrganizationQueries;
import vn.ketnap.organization.WholeNames;
import vn.ketnap.shared.NotFound;
import vn.ketnap.shared.OrgScope;
import vn.ketnap.shared.Population;

/** Reads one candidate with the person: for the service, which shows no more of it than the asker may see. */
@Component
@Transactional(readOnly = true)
class CandidateEntryQueries {

    /** Everything a change may change. */
    private static final String STAMP = Arrays.stream(Stage.values())
            .map(stage -> "COALESCE(f." + stage.column() + ", '')")
            .collect(Collectors.joining(
                    ", ",
                    "MD5(CONCAT_WS('|', f.organization_id, f.person, f.round, f.channel,"
                            + " COALESCE(f.admitting_branch_id, ''), COALESCE(f.way_out, ''),"
                            + " COALESCE(f.certificate_on, ''), COALESCE(f.feasible, ''), COALESCE(f.judged_on, ''),"
                            + " COALESCE(f.hindrance, ''), COALESCE(p.full_name, ''), COALESCE(p.born_on, ''),"
                            + " COALESCE(p.assigned_to, ''), COALESCE(p.note, ''), COALESCE(r.admission_id, ''), ",
                    "))"));

    /** What a unit is called today, or was called last. */
    static final String LAST_CALLED = """
            (SELECT %s FROM organization_version v WHERE v.organization_id = %s
             ORDER BY (v.valid_from <= :today) DESC, v.valid_from DESC LIMIT 1)
            """;

    private static final String ENTRY = """
            SELECT f.*, p.full_name, p.born_on, p.assigned_to, p.note, %s AS whole, %s AS stamp,
                   %s AS code, %s AS name, %s AS admitting_code, r.admission_id,
                   NOT EXISTS (SELECT 1 FROM candidate later WHERE later.organization_id = f.organization_id
                               AND later.person = f.person AND later.round > f.round) AS latest
            FROM candidate f LEFT JOIN candidate_person p ON p.candidate_id = f.id
            LEFT JOIN candidate_admission r ON r.candidate_id = f.id
            WHERE f.id = :id
            """.formatted(
                    WholeNames.READ,
                    STAMP,
                    LAST_CALLED.formatted("v.code", "f.organization_id"),
                    LAST_CALLED.formatted("v.name", "f.organization_id"),
                    LAST_CALLED.formatted("v.code", "f.admitting_branch_id"));

    private final JdbcClient jdbc;
    private final OrganizationQueries organizations;
    private final Clock clock;

    CandidateEntryQueries(JdbcClient jdbc, OrganizationQueries organizations, Clock clock) {
        this.jdbc = jdbc;
        this.organizations = organizations;
        this.clock = clock;
    }

    /** The entry, its person whole whoever asks. */
    CandidateEntry find(OrgScope scope, long id) {
        var entry = jdbc.sql(ENTRY)
                .param("id", id)
                .param("all", scope.all())
                .param("roots", scope.rootsForSql())
                .param("today", LocalDate.now(clock))
                .query(this::entry)
                .optional()
                .orElseThrow(() -> new NotFound("candidate " + id));
        if (organizations.visible(scope, List.of(entry.organizationId())).isEmpty()) {
            throw new NotFound("candidate " + id);
        }
        return entry;
    }

    /** The person's candidate of the latest round in a unit; 0 where there is none. */
    long latest(OrgScope scope, long organizationId, String person) {
        return jdbc.sql("""
                        SELECT COALESCE(MAX(id), 0) AS id FROM candidate
                        WHERE organization_id = :unit AND person = :person AND round = (
                            SELECT MAX(round) FROM candidate WHERE organization_id = :unit AND person = :person)
                        """)
                .param("unit", organizationId)
                .param("person", person)
                .query((row, n) -> row.getLong("id"))
                .single();
    }

    private List<StageDays> earlier(long organizationId, String person, int round) {
        return jdbc.sql("""
                        SELECT * FROM candidate
                        WHERE organization_id = :unit AND person = :person AND round < :round ORDER BY round
                        """)
                .param("unit", organizationId)
                .param("person", person)
                .param("round", round)
                .query((row, n) -> StandingCandidate.days(row))
                .list();
    }

    private CandidateEntry entry(ResultSet row, int n) throws SQLException {
        var standing = StandingCandidate.read(row, n);
        return new CandidateEntry(
                row.getLong("id"),
                row.getString("stamp"),
                standing.organizationId(),
                row.getString("code"),
                row.getString("name"),
                standing.person(),
                standing.round(),
                row.getBoolean("latest"),
                row.getBoolean("whole"),
                row.getString("full_name"),
                row.getObject("born_on", LocalDate.class),
                row.getString("assigned_to"),
                row.getString("note"),
                Population.valueOf(row.getString("channel")),
                standing.admittingId(),
                row.getString("admitting_code"),
                standing.days(),
                standing.wayOut(),
                standing.certificate(),
                standing.mark().feasible(),
                standing.mark().judgedOn(),
                standing.mark().hindrance(),
                row.getObject("admission_id", Long.class),
                earlier(standing.organizationId(), standing.person(), standing.round()));
    }
}
