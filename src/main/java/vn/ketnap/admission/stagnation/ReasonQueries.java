package vn.ketnap.admission.stagnation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.organization.KnownUnits;
import vn.ketnap.organization.UnitCodeQueries;
import vn.ketnap.shared.NotFound;
import vn.ketnap.shared.OrgScope;
import vn.ketnap.shared.facts.Chunks;

/** Reads what is said of branches: causes, exemptions, actions; three reads for a whole page. */
@Component
@Transactional(readOnly = true)
public class ReasonQueries {

    private final JdbcClient jdbc;
    private final UnitCodeQueries units;

    ReasonQueries(JdbcClient jdbc, UnitCodeQueries units) {
        this.jdbc = jdbc;
        this.units = units;
    }

    /**
     * What is said of one branch.
     *
     * @throws NotFound when it does not exist or is out of scope
     */
    public BranchReasons of(OrgScope scope, String code) {
        if (units.find(scope, List.of(code), Set.of()).standing(code) == null) {
            throw new NotFound(code);
        }
        return of(scope, List.of(code)).getOrDefault(code, BranchReasons.NONE);
    }

    /** What is said of the branches of these codes in scope; of which nothing is said is left out. */
    public Map<String, BranchReasons> of(OrgScope scope, Collection<String> codes) {
        var codeOf = units.find(scope, codes, Set.of()).standing().values().stream()
                .collect(Collectors.toMap(KnownUnits.Known::id, KnownUnits.Known::code, (one, other) -> one));
        var causes = new HashMap<Long, List<BranchReasons.NamedCause>>();
        var exemptions = new HashMap<Long, List<BranchReasons.Exemption>>();
        var actions = new HashMap<Long, List<BranchReasons.AgreedAction>>();
        for (var some : Chunks.of(codeOf.keySet())) {
            load(causes, some, """
                    SELECT organization_id, cause, noted_on, ended_on, note, ROW_START AS version FROM stagnation_cause
                    WHERE organization_id IN (:branches) ORDER BY noted_on, id
                    """, ReasonQueries::cause);
            load(exemptions, some, """
                    SELECT organization_id, valid_from, granted_to, evidence, approved_by, withdrawn_on,
                           withdrawn_reason, ROW_START AS version
                    FROM exemption WHERE organization_id IN (:branches) ORDER BY valid_from
                    """, ReasonQueries::exemption);
            load(actions, some, """
                    SELECT organization_id, measure, agreed_on, owner, review_on, closed_on, outcome, note,
                           ROW_START AS version
                    FROM agreed_action WHERE organization_id IN (:branches) ORDER BY agreed_on, id
                    """, ReasonQueries::action);
        }
        var all = new HashMap<String, BranchReasons>();
        codeOf.forEach((id, code) -> {
            if (causes.containsKey(id) || exemptions.containsKey(id) || actions.containsKey(id)) {
                all.put(
                        code,
                        new BranchReasons(
                                causes.getOrDefault(id, List.of()),
                                exemptions.getOrDefault(id, List.of()),
                                actions.getOrDefault(id, List.of())));
            }
        });
        return all;
    }

    private <T> void load(Map<Long, List<T>> found, List<Long> branches, String sql, RowMapper<T> mapper) {
        jdbc.sql(sql)
                .param("branches", branches)
                .query((row, number) -> {
                    found.computeIfAbsent(row.getLong("organization_id"), id -> new ArrayList<>())
                            .add(mapper.mapRow(row, number));
                    return number;
                })
                .list();
    }

    private static BranchReasons.NamedCause cause(ResultSet row, int number) throws SQLException {
        var standing = StandingCause.read(row, number);
        return new BranchReasons.NamedCause(
                standing.cause(), standing.notedOn(), standing.last(), standing.note(), version(row));
    }

    private static BranchReasons.Exemption exemption(ResultSet row, int number) throws SQLException {
        return new BranchReasons.Exemption(
                row.getObject("valid_from", LocalDate.class),
                row.getObject("granted_to", LocalDate.class).minusDays(1),
                row.getString("evidence"),
                row.getString("approved_by"),
                row.getObject("withdrawn_on", LocalDate.class),
                row.getString("withdrawn_reason"),
                version(row));
    }

    private static BranchReasons.AgreedAction action(ResultSet row, int number) throws SQLException {
        var standing = StandingAction.read(row, number);
        return new BranchReasons.AgreedAction(
                standing.measure(),
                standing.agreedOn(),
                standing.owner(),
                standing.reviewOn(),
                standing.closedOn(),
                standing.outcome(),
                standing.note(),
                version(row));
    }

    private static LocalDateTime version(ResultSet row) throws SQLException {
        return row.getObject("version", LocalDateTime.class);
    }
}
