package vn.ketnap.quota;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.organization.KnownUnits;
import vn.ketnap.organization.UnitCodeQueries;
import vn.ketnap.settings.SettingStore;
import vn.ketnap.shared.ImportId;
import vn.ketnap.shared.Metric;
import vn.ketnap.shared.OrgScope;
import vn.ketnap.shared.Population;
import vn.ketnap.shared.Problem;
import vn.ketnap.shared.facts.Chunks;

/** Checks rows of targets before they are written; facts are loaded once per sheet. */
@Component
@Transactional(readOnly = true)
public class QuotaCheckQueries {

    /** Each under every code the heir ever had: the rules look for the one of the row. */
    private static final String GIVEN = """
            SELECT DISTINCT v.code, s.kind, s.metric, s.population, s.from_on, s.to_on, s.on_day,
                   (SELECT w.code FROM organization_version w WHERE w.organization_id = s.organization_id
                    ORDER BY w.valid_from DESC LIMIT 1) AS ended
            FROM quota_settlement s
            JOIN organization_version v ON v.organization_id = s.heir_id
            WHERE s.heir_id IN (:heirs)
            ORDER BY s.on_day, s.id
            """;

    private final JdbcClient jdbc;
    private final UnitCodeQueries units;
    private final QuotaStore quotas;
    private final SettingStore settings;
    private final Clock clock;

    QuotaCheckQueries(JdbcClient jdbc, UnitCodeQueries units, QuotaStore quotas, SettingStore settings, Clock clock) {
        this.jdbc = jdbc;
        this.units = units;
        this.quotas = quotas;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * The problems of each row, in the order of the rows.
     *
     * @param comingCodes codes of units that the same workbook brings
     */
    public List<List<Problem>> check(OrgScope scope, List<SetQuota> commands, Set<String> comingCodes) {
        var codes = commands.stream().map(SetQuota::code).toList();
        var known = units.find(scope, codes, comingCodes);
        var facts =
                new SetQuotaRules.Facts(known, units.memberCounts(scope, codes), usual(), given(scope, known, codes));
        return SetQuotaRules.check(commands, facts);
    }

    /**
     * How many targets an import wrote that somebody has changed since; 0: it can be taken back. The scope is the asker's
     * right to take the import back, which the asker has checked.
     */
    public int touchedSince(OrgScope scope, ImportId importId) {
        return quotas.touchedSince(importId);
    }

    /** What was handed over to those of the units that are in scope. */
    private List<SetQuotaRules.Given> given(OrgScope scope, KnownUnits known, List<String> codes) {
        var heirs = codes.stream()
                .distinct()
                .map(known::standing)
                .filter(Objects::nonNull)
                .map(unit -> unit.id())
                .toList();
        var given = new ArrayList<SetQuotaRules.Given>();
        for (var some : Chunks.of(heirs)) {
            given.addAll(jdbc.sql(GIVEN)
                    .param("heirs", some)
                    .query(QuotaCheckQueries::given)
                    .list());
        }
        var ended = given.stream()
                .map(SetQuotaRules.Given::from)
                .filter(Objects::nonNull)
                .toList();
        var seen = units.find(scope, ended, Set.of());
        return given.stream()
                .map(one -> one.from() == null || seen.standing(one.from()) != null ? one : one.ofSomebody())
                .toList();
    }

    private static SetQuotaRules.Given given(ResultSet row, int n) throws SQLException {
        return new SetQuotaRules.Given(
                row.getString("code"),
                TargetKind.valueOf(row.getString("kind")),
                Metric.valueOf(row.getString("metric")),
                Population.valueOf(row.getString("population")),
                row.getObject("from_on", LocalDate.class),
                row.getObject("to_on", LocalDate.class),
                row.getObject("on_day", LocalDate.class),
                row.getString("ended"));
    }

    private SetQuotaRules.Usual usual() {
        var today = LocalDate.now(clock);
        return new SetQuotaRules.Usual(
                settings.decimal("target.unusual-below-percent", today),
                settings.decimal("target.unusual-above-percent", today));
    }
}
