package vn.ketnap.admission.correction;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.admission.Gender;
import vn.ketnap.admission.OriginKind;
import vn.ketnap.organization.OrganizationQueries;
import vn.ketnap.organization.WholeNames;
import vn.ketnap.shared.NotFound;
import vn.ketnap.shared.OrgScope;
import vn.ketnap.shared.Population;

/** Reads one admission with its person: for the service, which shows no more of it than the asker may see. */
@Component
@Transactional(readOnly = true)
class EntryQueries {

    private static final String ENTRY = """
            SELECT f.*, v.code, v.name, p.full_name, p.born_on, p.ethnicity, p.religion, WHOLE AS whole,
                   MD5(CONCAT_WS('|', f.organization_id, f.person, f.female, f.channel, f.decision_no, f.decided_on,
                                 COALESCE(f.ceremony_on, ''), COALESCE(f.recognized_on, ''),
                                 COALESCE(f.struck_off_on, ''), COALESCE(f.resolved_on, ''), COALESCE(p.full_name, ''),
                                 COALESCE(p.born_on, ''), COALESCE(p.ethnicity, ''), COALESCE(p.religion, ''))) AS stamp
            FROM admission f
            JOIN organization_version v ON v.organization_id = f.organization_id
             AND v.valid_from <= f.decided_on AND v.valid_to > f.decided_on
            LEFT JOIN admitted_person p ON p.admission_id = f.id
            WHERE f.id = :id
            """.replace("WHOLE", WholeNames.READ);

    private final JdbcClient jdbc;
    private final OrganizationQueries organizations;
    private final Clock clock;

    EntryQueries(JdbcClient jdbc, OrganizationQueries organizations, Clock clock) {
        this.jdbc = jdbc;
        this.organizations = organizations;
        this.clock = clock;
    }

    /** The entry, its person whole whoever asks. */
    Entry find(OrgScope scope, long id) {
        var entry = jdbc.sql(ENTRY)
                .param("id", id)
                .param("all", scope.all())
                .param("roots", scope.rootsForSql())
                .param("today", LocalDate.now(clock))
                .query(EntryQueries::entry)
                .optional()
                .orElseThrow(() -> new NotFound("admission " + id));
        if (organizations.visible(scope, List.of(entry.organizationId())).isEmpty()) {
            throw new NotFound("admission " + id);
        }
        return entry;
    }

    /** Whether another admission of the branch is of this person. */
    boolean taken(OrgScope scope, long organizationId, String person, long besides) {
        return jdbc.sql(
                                "SELECT COUNT(*) FROM admission WHERE organization_id = :unit AND person = :person AND id <> :id")
                        .param("unit", organizationId)
                        .param("person", person)
                        .param("id", besides)
                        .query(Long.class)
                        .single()
                > 0;
    }

    private static Entry entry(ResultSet row, int n) throws SQLException {
        return new Entry(
                row.getLong("id"),
                row.getString("stamp"),
                row.getLong("organization_id"),
                row.getString("code"),
                row.getString("name"),
                row.getString("person"),
                row.getBoolean("whole"),
                row.getString("full_name"),
                row.getObject("born_on", LocalDate.class),
                row.getBoolean("female") ? Gender.FEMALE : Gender.MALE,
                row.getString("ethnicity"),
                row.getString("religion"),
                Population.valueOf(row.getString("channel")),
                row.getString("decision_no"),
                row.getObject("decided_on", LocalDate.class),
                row.getObject("ceremony_on", LocalDate.class),
                row.getObject("recognized_on", LocalDate.class),
                row.getObject("struck_off_on", LocalDate.class),
                row.getObject("resolved_on", LocalDate.class),
                OriginKind.valueOf(row.getString("origin")),
                row.getString("origin_reason"));
    }
}
