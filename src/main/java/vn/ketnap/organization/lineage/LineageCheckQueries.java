package vn.ketnap.organization.lineage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.organization.AssignOfficer;
import vn.ketnap.organization.DescribeUnit;
import vn.ketnap.organization.OrganizationKind;
import vn.ketnap.organization.OrganizationSector;
import vn.ketnap.organization.UnitCodeQueries;
import vn.ketnap.organization.lineage.ReorganizeUnitsRules.Facts;
import vn.ketnap.organization.lineage.ReorganizeUnitsRules.Outcome;
import vn.ketnap.organization.lineage.ReorganizeUnitsRules.Standing;
import vn.ketnap.shared.ImportId;
import vn.ketnap.shared.OrgScope;
import vn.ketnap.shared.Problem;
import vn.ketnap.shared.facts.Chunks;

/** Checks events before they are written; facts are loaded once per sheet. */
@Component
@Transactional(readOnly = true)
public class LineageCheckQueries {

    private static final LocalDate OPEN = LocalDate.of(9999, 12, 31);

    /** Of the units named and of all that ever stood directly below one of them. */
    /*
     * Inside an import that has just written the units the database knows nothing of their numbers and would read whole
     * tables for each of them: which index to take is said here.
     */
    private static final String DESCRIPTIONS = """
            WITH named AS (
                SELECT DISTINCT organization_id FROM organization_version WHERE code IN (:codes)
            ), wanted AS (
                SELECT organization_id FROM named
                UNION
                SELECT placement.organization_id
                FROM named STRAIGHT_JOIN placement FORCE INDEX (placement_children)
                  ON placement.parent_id = named.organization_id
            )
            SELECT version.*,
                   (SELECT parent.code FROM organization_version parent FORCE INDEX (one_version_a_day)
                    WHERE parent.organization_id = placement.parent_id
                    ORDER BY parent.valid_from DESC LIMIT 1) AS parent_code
            FROM wanted
            STRAIGHT_JOIN organization_version version FORCE INDEX (one_version_a_day)
              ON version.organization_id = wanted.organization_id
            LEFT JOIN placement FORCE INDEX (one_parent_a_day) ON placement.organization_id = version.organization_id
                AND placement.valid_from = version.valid_from
            """;

    private static final String STANDING = """
            SELECT event.kind, event.effective_on, told.code AS unit, version.code,
                   event.kind NOT IN ('ESTABLISH', 'PARTIAL_TRANSFER')
                   AND lineage.predecessor_id = version.organization_id
                   AND NOT lineage.predecessor_id <=> lineage.successor_id AS ended
            FROM organization_version version
            JOIN lineage ON version.organization_id IN (lineage.predecessor_id, lineage.successor_id)
            JOIN lineage_event event ON event.id = lineage.event_id
            JOIN (SELECT organization_id, MAX(code) AS code FROM organization_version GROUP BY organization_id) told
                ON told.organization_id = event.organization_id
            WHERE version.code IN (:codes)
            ORDER BY event.effective_on
            """;

    private static final String OFFICERS = """
            SELECT DISTINCT version.code, officer.title, officer.name, officer.valid_from, officer.valid_to
            FROM organization_version version JOIN officer ON officer.organization_id = version.organization_id
            WHERE version.code IN (:codes)
            """;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final UnitCodeQueries units;
    private final LineageStore lineage;

    LineageCheckQueries(JdbcClient jdbc, Clock clock, UnitCodeQueries units, LineageStore lineage) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.units = units;
        this.lineage = lineage;
    }

    /**
     * The problems of each row, in the order of the rows.
     *
     * @param comingCodes codes of units that the same workbook brings
     */
    public List<List<Problem>> check(OrgScope scope, List<ReorganizeUnits> commands, Set<String> comingCodes) {
        return outcome(scope, commands, comingCodes).problems();
    }

    /**
     * How many events an import wrote that somebody has changed since; 0: it can be taken back. The scope is the asker's
     * right to take the import back, which the asker has checked.
     */
    public int touchedSince(OrgScope scope, ImportId importId) {
        return lineage.touchedSince(importId);
    }

    Outcome outcome(OrgScope scope, List<ReorganizeUnits> commands, Set<String> comingCodes) {
        var codes = new TreeSet<String>();
        commands.forEach(command -> {
            codes.addAll(command.olds());
            codes.addAll(command.news());
        });
        var facts = new Facts(
                units.find(scope, codes, comingCodes),
                unwritten(scope, comingCodes),
                descriptions(codes),
                standing(codes),
                LocalDate.now(clock));
        return ReorganizeUnitsRules.check(commands, facts);
    }

    /** Who is in charge of the ended units, until their end. */
    List<AssignOfficer> officersLeaving(OrgScope scope, Map<String, LocalDate> ended) {
        var leaving = new ArrayList<AssignOfficer>();
        for (var some : Chunks.of(ended.keySet())) {
            jdbc.sql(OFFICERS).param("codes", some).query(row -> {
                var code = row.getString("code");
                var end = ended.getOrDefault(code, OPEN);
                var from = row.getObject("valid_from", LocalDate.class);
                if (from.isBefore(end)
                        && row.getObject("valid_to", LocalDate.class).isAfter(end)) {
                    leaving.add(new AssignOfficer(
                            code, row.getString("title"), row.getString("name"), from, end.minusDays(1)));
                }
            });
        }
        return leaving;
    }

    /** A workbook's units stand all or not at all: where one is missing, the rows of the others are not there either. */
    private Set<String> unwritten(OrgScope scope, Set<String> comingCodes) {
        var standing = units.find(scope, comingCodes, Set.of()).standing().keySet();
        return standing.containsAll(comingCodes) ? Set.of() : comingCodes;
    }

    /** Of the units named and of all that ever stood directly below one of them, whoever asks. */
    List<DescribeUnit> descriptions(Collection<String> codes) {
        var descriptions = new ArrayList<DescribeUnit>();
        for (var some : Chunks.of(codes)) {
            descriptions.addAll(jdbc.sql(DESCRIPTIONS)
                    .param("codes", some)
                    .query(LineageCheckQueries::description)
                    .list());
        }
        return descriptions;
    }

    private List<Standing> standing(Collection<String> codes) {
        var standing = new ArrayList<Standing>();
        for (var some : Chunks.of(codes)) {
            standing.addAll(jdbc.sql(STANDING)
                    .param("codes", some)
                    .query(LineageCheckQueries::event)
                    .list());
        }
        return standing;
    }

    private static Standing event(ResultSet row, int number) throws SQLException {
        var key = new Reorganization.Key(
                ReorganizationKind.valueOf(row.getString("kind")),
                row.getObject("effective_on", LocalDate.class),
                row.getString("unit"));
        return new Standing(key, row.getString("code"), row.getBoolean("ended"));
    }

    private static DescribeUnit description(ResultSet row, int number) throws SQLException {
        var until = row.getObject("valid_to", LocalDate.class);
        return new DescribeUnit(
                row.getString("code"),
                row.getString("name"),
                row.getString("parent_code"),
                OrganizationKind.valueOf(row.getString("kind")),
                OrganizationSector.valueOf(row.getString("sector")),
                row.getObject("valid_from", LocalDate.class),
                until.equals(OPEN) ? null : until.minusDays(1),
                row.getString("note"));
    }
}
