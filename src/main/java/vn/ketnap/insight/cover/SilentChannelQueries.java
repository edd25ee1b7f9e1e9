package vn.ketnap.insight.cover;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.organization.OrganizationQueries;
import vn.ketnap.organization.OrganizationSector;
import vn.ketnap.shared.DateBasis;
import vn.ketnap.shared.OrgScope;
import vn.ketnap.shared.Population;
import vn.ketnap.source.StageCounts;

/** Reads from which channels a unit has admitted nobody for years, by its register and in the tree of each day. */
@Component
@Transactional(readOnly = true)
public class SilentChannelQueries {

    /** The sectors whose branches admit from a channel; of the others no sector tells whether there is anybody. */
    private static final Map<Population, Set<OrganizationSector>> SECTORS = Map.of(
            Population.MILITIA, EnumSet.of(OrganizationSector.COMMUNE, OrganizationSector.RESIDENTIAL),
            Population.ENLISTMENT_YOUTH, EnumSet.of(OrganizationSector.COMMUNE, OrganizationSector.RESIDENTIAL),
            Population.VILLAGE_OFFICIAL, EnumSet.of(OrganizationSector.COMMUNE, OrganizationSector.RESIDENTIAL),
            Population.RESIDENT, EnumSet.of(OrganizationSector.COMMUNE, OrganizationSector.RESIDENTIAL),
            Population.AGENCY_STAFF, EnumSet.of(OrganizationSector.AGENCY),
            Population.STATE_ENTERPRISE_WORKER, EnumSet.of(OrganizationSector.STATE_ENTERPRISE),
            Population.NON_STATE_ENTERPRISE_WORKER, EnumSet.of(OrganizationSector.NON_STATE_ENTERPRISE),
            Population.PRIVATE_ENTERPRISE_OWNER, EnumSet.of(OrganizationSector.NON_STATE_ENTERPRISE));

    private static final String USED_FROM = """
            SELECT MIN(u.used_from) AS used_from FROM ancestry a
            JOIN register_use u ON u.organization_id = a.ancestor_id
            WHERE a.organization_id = :unit AND a.valid_from <= :day AND a.valid_to > :day
            """;

    private static final String LAST = """
            SELECT channel, MAX(counted_on) AS last_on FROM register_tally
            WHERE ancestor_id = :unit AND metric = 'ADMITTED' AND basis = :basis
              AND counted_on > :after AND counted_on <= :until AND n > 0
            GROUP BY channel
            """;

    private static final String BRANCHES = """
            SELECT v.sector, COUNT(*) AS branches FROM ancestry a
            JOIN organization_version v ON v.organization_id = a.organization_id
             AND v.kind IN ('BRANCH', 'BASE_BRANCH') AND v.valid_from <= :day AND v.valid_to > :day
            WHERE a.ancestor_id = :unit AND a.valid_from <= :day AND a.valid_to > :day AND v.sector IN (:sectors)
            GROUP BY v.sector
            """;

    private static final LocalDate EVER = LocalDate.of(1900, 1, 1);

    private final JdbcClient jdbc;
    private final OrganizationQueries organizations;

    SilentChannelQueries(JdbcClient jdbc, OrganizationQueries organizations) {
        this.jdbc = jdbc;
        this.organizations = organizations;
    }

    /**
     * The silent channels of a unit.
     *
     * @param basis which day makes an admission count
     * @param standing who is on the way on the day
     * @throws vn.ketnap.shared.NotFound when the unit does not exist or is out of scope
     */
    public SilentChannels load(
            OrgScope scope, String code, LocalDate day, int years, DateBasis basis, StageCounts standing) {
        long unit = organizations.idOf(scope, code).value();
        var since = day.minusYears(years);
        if (!usedSince(unit, day, since)) {
            return new SilentChannels(years, false, List.of());
        }
        var silent = EnumSet.copyOf(Arrays.stream(Population.values())
                .filter(one -> one.division() == Population.Division.CHANNEL)
                .toList());
        silent.removeAll(last(unit, basis, since, day).keySet());
        if (silent.isEmpty()) {
            return new SilentChannels(years, true, List.of());
        }
        var before = last(unit, basis, EVER, since);
        var branches = branches(unit, day, silent);
        return new SilentChannels(
                years,
                true,
                silent.stream()
                        .map(channel -> new SilentChannels.Line(
                                channel, before.get(channel), standing.total(channel), branches(channel, branches)))
                        .filter(SilentChannels.Line::speaks)
                        .sorted(Comparator.comparingLong(SilentChannels.Line::candidates)
                                .reversed())
                        .toList());
    }

    private boolean usedSince(long unit, LocalDate day, LocalDate since) {
        return jdbc.sql(USED_FROM)
                .param("unit", unit)
                .param("day", day)
                .query((row, n) -> {
                    var from = row.getObject("used_from", LocalDate.class);
                    return from != null && !from.isAfter(since);
                })
                .single();
    }

    private Map<Population, LocalDate> last(long unit, DateBasis basis, LocalDate after, LocalDate until) {
        var last = new EnumMap<Population, LocalDate>(Population.class);
        jdbc.sql(LAST)
                .param("unit", unit)
                .param("basis", basis.name())
                .param("after", after)
                .param("until", until)
                .query(row -> {
                    last.put(Population.valueOf(row.getString("channel")), row.getObject("last_on", LocalDate.class));
                });
        return last;
    }

    private Map<OrganizationSector, Long> branches(long unit, LocalDate day, Set<Population> channels) {
        var sectors = channels.stream()
                .flatMap(channel -> SECTORS.getOrDefault(channel, Set.of()).stream())
                .distinct()
                .map(Enum::name)
                .toList();
        var branches = new EnumMap<OrganizationSector, Long>(OrganizationSector.class);
        if (!sectors.isEmpty()) {
            jdbc.sql(BRANCHES)
                    .param("unit", unit)
                    .param("day", day)
                    .param("sectors", sectors)
                    .query(row -> {
                        branches.put(OrganizationSector.valueOf(row.getString("sector")), row.getLong("branches"));
                    });
        }
        return branches;
    }

    private static @Nullable Long branches(Population channel, Map<OrganizationSector, Long> branches) {
        var sectors = SECTORS.get(channel);
        return sectors == null
                ? null
                : Long.valueOf(sectors.stream()
                        .mapToLong(sector -> branches.getOrDefault(sector, 0L))
                        .sum());
    }
}
