package vn.ketnap.quota;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.organization.OrganizationQueries;
import vn.ketnap.organization.UnitCodeQueries;
import vn.ketnap.organization.lineage.EventTargets;
import vn.ketnap.shared.Metric;
import vn.ketnap.shared.OrgScope;
import vn.ketnap.shared.OrganizationId;
import vn.ketnap.shared.Period;
import vn.ketnap.shared.Population;

/** Targets of units that ended: what is still open, and what became of the others. */
@Component
@Transactional(readOnly = true)
public class SettlementQueries implements EventTargets {

    private static final LocalDate EVER = LocalDate.of(9999, 12, 31);

    /** Those that stood below the unit when they ended, and those whose history it or somebody below it carries today. */
    private static final String ENDED = """
            WITH near AS (
                SELECT a.organization_id, a.valid_to FROM ancestry a
                WHERE a.ancestor_id = :unit AND a.valid_to <= :today
                UNION
                SELECT h.organization_id, NULL FROM heir h
                JOIN ancestry a ON a.organization_id = h.heir_id AND a.ancestor_id = :unit
                 AND a.valid_from <= :today AND a.valid_to > :today
                WHERE h.heir_id <> h.organization_id AND h.valid_from <= :today AND h.valid_to > :today
            )
            SELECT DISTINCT v.organization_id, v.code, v.name, v.valid_to,
                   (SELECT w.code FROM heir h JOIN organization_version w ON w.organization_id = h.heir_id
                     AND w.valid_from <= :today AND w.valid_to > :today
                    WHERE h.organization_id = v.organization_id AND h.valid_from <= :today AND h.valid_to > :today
                      AND h.heir_id <> h.organization_id
                      AND NOT EXISTS (SELECT 1 FROM ancestry up WHERE up.organization_id = h.organization_id
                                      AND up.ancestor_id = h.heir_id) LIMIT 1) AS heir_code
            FROM near
            JOIN organization_version v ON v.organization_id = near.organization_id
             AND (near.valid_to IS NULL OR near.valid_to = v.valid_to)
            WHERE v.valid_to <= :today
              AND NOT EXISTS (SELECT 1 FROM organization_version later
                              WHERE later.organization_id = v.organization_id AND later.valid_to > v.valid_to)
            """;

    private static final String SETTLED = """
            SELECT s.*, old.code AS old_code, old.name AS old_name, heir.code AS heir_code, heir.name AS heir_name
            FROM quota_settlement s
            JOIN organization_version old ON old.id = (
                SELECT x.id FROM organization_version x WHERE x.organization_id = s.organization_id
                ORDER BY x.valid_from DESC LIMIT 1)
            LEFT JOIN organization_version heir ON heir.id = (
                SELECT x.id FROM organization_version x WHERE x.organization_id = s.heir_id
                ORDER BY x.valid_from > s.on_day, x.valid_from DESC LIMIT 1)
            WHERE s.organization_id = :unit OR s.heir_id = :unit
            ORDER BY s.on_day DESC, s.id DESC
            """;

    private final JdbcClient jdbc;
    private final QuotaQueries quotas;
    private final OrganizationQueries organizations;
    private final UnitCodeQueries units;
    private final Clock clock;

    SettlementQueries(
            JdbcClient jdbc,
            QuotaQueries quotas,
            OrganizationQueries organizations,
            UnitCodeQueries units,
            Clock clock) {
        this.jdbc = jdbc;
        this.quotas = quotas;
        this.organizations = organizations;
        this.units = units;
        this.clock = clock;
    }

    /**
     * What is still open of the unit itself, when it ended, and of ended units below it: those that ran past the end of
     * their unit. By the latest end, then the largest number, then by name.
     *
     * @throws vn.ketnap.shared.NotFound when there is no such unit, or it is out of scope
     */
    public List<OpenTarget> open(OrgScope scope, String code) {
        return open(scope, code, LocalDate.now(clock));
    }

    @Override
    public List<Staying> staying(OrgScope scope, Collection<String> codes, LocalDate day) {
        return codes.stream()
                .flatMap(code -> open(scope, code, day).stream()
                        .filter(row -> row.target().code().equals(code)))
                .map(row -> new Staying(
                        row.target().code(),
                        row.unit(),
                        row.target().kind().name(),
                        row.target().period(),
                        row.left().count(),
                        row.left().ratioPercent()))
                .toList();
    }

    private List<OpenTarget> open(OrgScope scope, String code, LocalDate day) {
        var unit = organizations.idOf(scope, code).value();
        var ended = new HashMap<Long, Ended>();
        jdbc.sql(ENDED)
                .param("unit", unit)
                .param("today", day)
                .query(SettlementQueries::ended)
                .list()
                .forEach(one -> ended.put(one.id(), one));
        ended.keySet().retainAll(organizations.visible(scope, ended.keySet()));
        return ended.isEmpty() ? List.of() : open(scope, ended);
    }

    /**
     * What became of targets of a unit, and what it was given of others, the latest first.
     *
     * @throws vn.ketnap.shared.NotFound when there is no such unit, or it is out of scope
     */
    public List<SettledTarget> settled(OrgScope scope, String code) {
        var unit = organizations.idOf(scope, code).value();
        var seen = organizations.visible(scope, partners(unit));
        var rows = jdbc.sql(SETTLED)
                .param("unit", unit)
                .query((row, n) -> settled(row, seen))
                .list();
        var mine =
                units.find(scope, rows.stream().map(row -> row.target().code()).toList(), Set.of());
        return rows.stream()
                .map(row -> mine.standing(row.target().code()) == null ? row : row.byTheBoard())
                .toList();
    }

    private List<OpenTarget> open(OrgScope scope, Map<Long, Ended> ended) {
        var settlements = quotas.settlements(ended.keySet());
        var wanted = new TreeSet<>(ended.keySet());
        settlements.forEach(step -> wanted.add(step.target().organization().value()));
        var left = SettledQuotas.of(QuotaChoice.valid(quotas.versions(wanted), EVER), settlements, EVER, EVER);
        var mine = units.find(scope, ended.values().stream().map(Ended::code).toList(), Set.of());
        var heirs = visibleHeirs(scope, ended.values());
        var open = new ArrayList<OpenTarget>();
        for (var quota : left) {
            var unit = ended.get(quota.organization().value());
            if (unit != null && !quota.period().to().isBefore(unit.until())) {
                open.add(new OpenTarget(
                        target(unit.code(), QuotaKey.of(quota)),
                        unit.name(),
                        unit.until().minusDays(1),
                        quota,
                        given(settlements, QuotaKey.of(quota)),
                        heirs.contains(unit.heirCode()) ? unit.heirCode() : null,
                        mine.standing(unit.code()) != null));
            }
        }
        open.sort(Comparator.comparing(OpenTarget::lastDay)
                .thenComparingLong(SettlementQueries::number)
                .reversed()
                .thenComparing(OpenTarget::unit)
                .thenComparing(row -> row.target().code())
                .thenComparing(row -> row.target().kind()));
        return open;
    }

    private Set<String> visibleHeirs(OrgScope scope, Collection<Ended> ended) {
        var codes = ended.stream()
                .map(Ended::heirCode)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return new HashSet<>(units.find(scope, codes, Set.of()).standing().keySet());
    }

    private Set<Long> partners(long unit) {
        var ids = new TreeSet<Long>();
        quotas.settlements(List.of(unit)).forEach(step -> {
            ids.add(step.target().organization().value());
            if (step.heir() != null) {
                ids.add(step.heir().value());
            }
        });
        return ids;
    }

    private static long number(OpenTarget row) {
        var count = row.left().count();
        return count == null ? 0 : count.value();
    }

    private static long given(Collection<Settlement> settlements, QuotaKey key) {
        return settlements.stream()
                .filter(step -> step.target().equals(key) && step.value() != null)
                .mapToLong(step -> Objects.requireNonNull(step.value()))
                .sum();
    }

    private static NamedTarget target(String code, QuotaKey key) {
        return new NamedTarget(code, key.kind(), key.metric(), key.population(), key.period());
    }

    private static SettledTarget settled(ResultSet row, Set<Long> seen) throws SQLException {
        var heir = row.getObject("heir_id", Long.class);
        boolean heirSeen = heir != null && seen.contains(heir);
        boolean oldSeen = seen.contains(row.getLong("organization_id"));
        var key = new QuotaKey(
                new OrganizationId(row.getLong("organization_id")),
                TargetKind.valueOf(row.getString("kind")),
                Metric.valueOf(row.getString("metric")),
                Population.valueOf(row.getString("population")),
                new Period(row.getObject("from_on", LocalDate.class), row.getObject("to_on", LocalDate.class)));
        return new SettledTarget(
                row.getLong("id"),
                target(oldSeen ? row.getString("old_code") : "", key),
                oldSeen ? row.getString("old_name") : null,
                row.getObject("on_day", LocalDate.class),
                heir == null,
                heirSeen ? row.getString("heir_code") : null,
                heirSeen ? row.getString("heir_name") : null,
                row.getObject("value", Long.class),
                row.getString("reason"),
                row.getString("instrument_number"),
                row.getObject("instrument_on", LocalDate.class),
                false);
    }

    private static Ended ended(ResultSet row, int number) throws SQLException {
        return new Ended(
                row.getLong("organization_id"),
                row.getString("code"),
                row.getString("name"),
                row.getObject("valid_to", LocalDate.class),
                row.getString("heir_code"));
    }

    /** @param until the first day without it */
    private record Ended(
            long id,
            String code,
            String name,
            LocalDate until,
            @Nullable String heirCode) {}
}
