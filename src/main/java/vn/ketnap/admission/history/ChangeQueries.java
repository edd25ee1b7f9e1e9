package vn.ketnap.admission.history;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.ketnap.organization.OrganizationQueries;
import vn.ketnap.shared.NotFound;
import vn.ketnap.shared.OrgScope;

/** Reads of the history of admissions: what hands did from its own table, what workbooks did from the versions of rows. */
@Component
@Transactional(readOnly = true)
public class ChangeQueries {

    /** Columns of a version whose change is told, by the field of the command. */
    private static final Map<String, String> TOLD = Map.of(
            "channel", "channel",
            "decisionNo", "decision_no",
            "decidedOn", "decided_on",
            "ceremonyOn", "ceremony_on",
            "recognizedOn", "recognized_on",
            "struckOffOn", "struck_off_on");

    private static final List<String> IN_ORDER =
            List.of("channel", "decisionNo", "decidedOn", "ceremonyOn", "recognizedOn", "struckOffOn");

    private static final String STRUCK_OUT = """
            SELECT c.admission_id, v.code, v.name, c.changed_at, c.username, c.reason, c.fields
            FROM admission_change c
            JOIN organization_version v ON v.organization_id = c.organization_id
             AND v.valid_from <= :today AND v.valid_to > :today
            WHERE c.kind = 'STRUCK_OUT'
              AND EXISTS (SELECT 1 FROM ancestry a WHERE a.organization_id = c.organization_id AND a.ancestor_id = :unit
                          AND a.valid_from <= :today AND a.valid_to > :today)
            ORDER BY c.id DESC LIMIT :most
            """;

    private final JdbcClient jdbc;
    private final OrganizationQueries organizations;
    private final JsonMapper json;
    private final Clock clock;

    ChangeQueries(JdbcClient jdbc, OrganizationQueries organizations, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.organizations = organizations;
        this.json = json;
        this.clock = clock;
    }

    private record Version(
            long importId, LocalDateTime at, @Nullable String username, Map<String, String> values) {}

    /**
     * The changes of one admission, the latest first; of one that was struck out as well.
     *
     * @throws NotFound when there never was such an admission, or its branch is out of scope
     */
    public List<AdmissionChange> of(OrgScope scope, long admissionId) {
        var branches = jdbc.sql("SELECT DISTINCT organization_id FROM admission FOR SYSTEM_TIME ALL WHERE id = :id")
                .param("id", admissionId)
                .query((row, n) -> row.getLong("organization_id"))
                .list();
        if (organizations.visible(scope, branches).isEmpty()) {
            throw new NotFound("admission " + admissionId);
        }
        var changes = new ArrayList<>(byHand(admissionId));
        changes.addAll(byWorkbook(admissionId));
        changes.sort(Comparator.comparing(AdmissionChange::at).reversed());
        return changes;
    }

    /** The latest entries struck out below a unit. */
    public List<StruckOut> struckOut(OrgScope scope, String code, int most) {
        return jdbc.sql(STRUCK_OUT)
                .param("unit", organizations.idOf(scope, code).value())
                .param("today", LocalDate.now(clock))
                .param("most", most)
                .query(this::struckOut)
                .list();
    }

    private List<AdmissionChange> byHand(long admissionId) {
        return jdbc.sql("""
                        SELECT kind, changed_at, username, reason, fields FROM admission_change
                        WHERE admission_id = :id ORDER BY id
                        """)
                .param("id", admissionId)
                .query((row, n) -> new AdmissionChange(
                        ChangeKind.valueOf(row.getString("kind")),
                        row.getObject("changed_at", LocalDateTime.class),
                        row.getString("username"),
                        row.getString("reason"),
                        fields(row)))
                .list();
    }

    private List<AdmissionChange> byWorkbook(long admissionId) {
        var versions = jdbc.sql("""
                        SELECT v.import_id, v.ROW_START AS since, v.channel, v.decision_no, v.decided_on, v.ceremony_on,
                               v.recognized_on, v.struck_off_on, b.username
                        FROM (SELECT a.*, a.ROW_START FROM admission FOR SYSTEM_TIME ALL AS a WHERE a.id = :id) v
                        LEFT JOIN import_batch b ON b.id = v.import_id
                        ORDER BY v.ROW_START
                        """)
                .param("id", admissionId)
                .query(ChangeQueries::version)
                .list();
        var changes = new ArrayList<AdmissionChange>();
        for (int i = 0; i < versions.size(); i++) {
            var version = versions.get(i);
            if (version.importId != 0) {
                var before = i == 0 ? Map.<String, String>of() : versions.get(i - 1).values;
                changes.add(new AdmissionChange(
                        ChangeKind.BROUGHT, version.at, version.username, null, difference(before, version.values)));
            }
        }
        return changes;
    }

    private static List<FieldChange> difference(Map<String, String> before, Map<String, String> after) {
        return IN_ORDER.stream()
                .filter(field -> !Objects.equals(before.get(field), after.get(field)))
                .map(field -> new FieldChange(field, before.get(field), after.get(field)))
                .toList();
    }

    private static Version version(ResultSet row, int n) throws SQLException {
        var values = new java.util.HashMap<String, String>();
        for (var column : TOLD.entrySet()) {
            var value = row.getString(column.getValue());
            if (value != null) {
                values.put(column.getKey(), value);
            }
        }
        return new Version(
                row.getLong("import_id"),
                row.getObject("since", LocalDateTime.class),
                row.getString("username"),
                values);
    }

    private StruckOut struckOut(ResultSet row, int n) throws SQLException {
        var fields = fields(row);
        return new StruckOut(
                row.getLong("admission_id"),
                row.getString("code"),
                row.getString("name"),
                before(fields, "decisionNo"),
                before(fields, "decidedOn"),
                row.getObject("changed_at", LocalDateTime.class),
                row.getString("username"),
                row.getString("reason"));
    }

    private static @Nullable String before(List<FieldChange> fields, String name) {
        return fields.stream()
                .filter(field -> field.field().equals(name))
                .map(FieldChange::before)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private List<FieldChange> fields(ResultSet row) throws SQLException {
        return json.readValue(row.getString("fields"), new TypeReference<>() {});
    }
}
