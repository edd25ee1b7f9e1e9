package vn.ketnap.organization;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.shared.ImportId;
import vn.ketnap.shared.OrgScope;
import vn.ketnap.shared.Permission;
import vn.ketnap.shared.Problem;
import vn.ketnap.shared.facts.Chunks;

/** Checks rows about units, members and officers before they are written; facts are loaded once per sheet. */
@Component
@Transactional(readOnly = true)
public class OrganizationCheckQueries {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final UnitCodeQueries units;
    private final VersionStore versions;
    private final OrganizationStore organizations;
    private final MemberStore members;
    private final OfficerStore officers;

    OrganizationCheckQueries(
            JdbcClient jdbc,
            Clock clock,
            UnitCodeQueries units,
            VersionStore versions,
            OrganizationStore organizations,
            MemberStore members,
            OfficerStore officers) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.units = units;
        this.versions = versions;
        this.organizations = organizations;
        this.members = members;
        this.officers = officers;
    }

    /**
     * The problems of each row of a sheet of units.
     *
     * @param permissions the writer's: bringing a unit without a superior needs {@link Permission#IMPORT_ROOT}
     */
    public List<List<Problem>> checkUnits(OrgScope scope, List<DescribeUnit> commands, Set<Permission> permissions) {
        var coming = commands.stream().map(DescribeUnit::code).collect(Collectors.toSet());
        var parents = commands.stream()
                .map(DescribeUnit::parentCode)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        var named = new HashSet<>(coming);
        named.addAll(parents);
        var known = units.find(scope, named, coming);
        boolean mayFoundRoots = permissions.contains(Permission.IMPORT_ROOT);
        var siblings =
                siblings(parents.stream().filter(known.standing()::containsKey).toList());
        if (mayFoundRoots && commands.stream().anyMatch(command -> command.parentCode() == null)) {
            siblings.addAll(roots());
        }
        named.addAll(codesAbove(parents));
        var facts = new DescribeUnitRules.Facts(mayFoundRoots, known, standing(named), siblings);
        return DescribeUnitRules.check(commands, facts);
    }

    /** The problems of each row of a sheet of members. */
    public List<List<Problem>> checkMembers(OrgScope scope, List<CountMembers> commands, Set<String> comingCodes) {
        var codes = commands.stream().map(CountMembers::code).toList();
        var facts = new CountMembersRules.Facts(units.find(scope, codes, comingCodes), LocalDate.now(clock));
        return CountMembersRules.check(commands, facts);
    }

    /** The problems of each row of a sheet of officers. */
    public List<List<Problem>> checkOfficers(OrgScope scope, List<AssignOfficer> commands, Set<String> comingCodes) {
        var codes = commands.stream().map(AssignOfficer::code).toList();
        return AssignOfficerRules.check(commands, new AssignOfficerRules.Facts(units.find(scope, codes, comingCodes)));
    }

    /**
     * How many rows about units, members and officers an import wrote that somebody has changed since; 0: it can be taken
     * back. The scope is the asker's right to take the import back, which the asker has checked.
     */
    public int touchedSince(OrgScope scope, ImportId importId) {
        return organizations.touchedSince(importId) + members.touchedSince(importId) + officers.touchedSince(importId);
    }

    private Map<String, List<UnitVersion>> standing(Collection<String> codes) {
        var standing = new HashMap<String, List<UnitVersion>>();
        versions.standing(codes)
                .forEach((code, rows) -> standing.put(
                        code, rows.stream().map(VersionStore.Standing::version).toList()));
        return standing;
    }

    private List<UnitVersion> siblings(Collection<String> parents) {
        var siblings = new ArrayList<UnitVersion>();
        for (var some : Chunks.of(parents)) {
            siblings.addAll(jdbc.sql("""
                            SELECT child.*, parent.code AS parent_code
                            FROM (SELECT DISTINCT organization_id, code FROM organization_version
                                  WHERE code IN (:parents)) parent
                            JOIN placement ON placement.parent_id = parent.organization_id
                            JOIN organization_version child ON child.organization_id = placement.organization_id
                                AND child.valid_from = placement.valid_from
                            """)
                    .param("parents", some)
                    .query(OrganizationCheckQueries::version)
                    .list());
        }
        return siblings;
    }

    private List<UnitVersion> roots() {
        return jdbc.sql("""
                        SELECT root.*, NULL AS parent_code FROM organization_version root
                        WHERE NOT EXISTS (SELECT 1 FROM placement WHERE placement.organization_id = root.organization_id
                                          AND placement.valid_from = root.valid_from)
                        """).query(OrganizationCheckQueries::version).list();
    }

    private Set<String> codesAbove(Collection<String> codes) {
        var above = new HashSet<String>();
        for (var some : Chunks.of(codes)) {
            above.addAll(jdbc.sql("""
                            SELECT DISTINCT higher.code FROM organization_version unit
                            JOIN ancestry ON ancestry.organization_id = unit.organization_id
                            JOIN organization_version higher ON higher.organization_id = ancestry.ancestor_id
                            WHERE unit.code IN (:codes)
                            """)
                    .param("codes", some)
                    .query((row, number) -> row.getString("code"))
                    .list());
        }
        return above;
    }

    private static UnitVersion version(ResultSet row, int number) throws SQLException {
        return UnitVersion.read(row);
    }
}
