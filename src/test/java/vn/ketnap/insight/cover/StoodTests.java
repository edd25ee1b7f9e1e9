package vn.ketnap.insight.cover;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.KetNapTest;
import vn.ketnap.TestActors;
import vn.ketnap.organization.OrganizationService;
import vn.ketnap.organization.UnitRows;
import vn.ketnap.shared.Actor;
import vn.ketnap.shared.ImportId;
import vn.ketnap.source.CandidateService;
import vn.ketnap.source.RandomLists;

/** Whole months from their sums and the days beside them say what a count of persons says, on any day and until any other. */
@KetNapTest
@Transactional
@WithMockUser(authorities = {"IMPORT_WORKBOOK", "RECORD_ADMISSION", "READ_FIGURES"})
class StoodTests {

    private static final Actor BOARD = TestActors.boardOverAll();
    private static final int YEARS = 3;

    @Autowired
    OrganizationService organizations;

    @Autowired
    CandidateService service;

    @Autowired
    StoodQueries stood;

    @Autowired
    ClassDayQueries classes;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private RandomLists lists;

    @BeforeEach
    void twoCommunes() {
        lists = new RandomLists(BOARD, organizations, service, jdbc);
        lists.twoCommunes();
    }

    @Test
    void sums_and_persons_say_the_same_of_any_day() {
        long seen = 0;
        for (long seed = 1; seed <= 6; seed++) {
            var random = new Random(seed);
            for (int turn = 0; turn < 6; turn++) {
                lists.something(random, new ImportId(970_300 + seed * 10 + turn), turn);
            }
            for (var day : days(random)) {
                seen += same(day, day.plusDays(random.nextInt(200)));
            }
        }
        assertThat(seen).as("persons seen in all").isGreaterThan(1_000);
    }

    @Test
    void of_the_classes_too() {
        long sent = 0;
        for (long seed = 11; seed <= 14; seed++) {
            var random = new Random(seed);
            for (int turn = 0; turn < 6; turn++) {
                lists.something(random, new ImportId(970_400 + seed * 10 + turn), turn);
            }
            for (var day : days(random)) {
                for (long unit : units().values()) {
                    var from = day.minusYears(YEARS);
                    long remaining = random.nextInt(200);
                    var summed = classes.passing(new ClassDayQueries.Of(unit, today(), true), from, day, remaining);
                    assertThat(summed)
                            .as("%d on %s, %d days", unit, day, remaining)
                            .isEqualTo(classes.passing(
                                    new ClassDayQueries.Of(unit, today(), false), from, day, remaining));
                    sent += summed.sent();
                }
            }
        }
        assertThat(sent).as("persons sent in all").isGreaterThan(100);
    }

    @Test
    void a_unit_that_moves_tomorrow_is_summed_for_today_and_counted_for_tomorrow() {
        var tomorrow = today().plusDays(1);
        organizations.writeUnits(
                BOARD, new ImportId(970_290), List.of(UnitRows.since(UnitRows.branch("M-A-1", "M-B"), tomorrow)));
        long unit = Objects.requireNonNull(units().get("M"));
        Set<Long> province = Set.of(unit);
        assertThat(stood.summed(province, today())).isEqualTo(province);
        assertThat(stood.summed(province, tomorrow)).isEmpty();
    }

    /** In the middle of a month, at its beginning and end, and on the last day of February. */
    private static List<LocalDate> days(Random random) {
        return List.of(
                LocalDate.of(2024, 4, 1),
                LocalDate.of(2024, 2, 29),
                LocalDate.of(2024, 6, 30),
                LocalDate.of(2025, 1, 16),
                LocalDate.of(2025, 3, 17),
                RandomLists.FIRST.plusDays(random.nextInt(900)),
                RandomLists.FIRST.plusDays(random.nextInt(900)));
    }

    private long same(LocalDate day, LocalDate end) {
        var units = units().values();
        var byPersons = stood.byPersons(units, true, day, end, today(), YEARS);
        assertThat(stood.byPersons(units, false, day, end, today(), YEARS)).isEqualTo(byPersons);
        var bySums = new HashMap<>(stood.bySums(units, day, end, YEARS));
        bySums.values().removeIf(Stood.NOBODY::equals);
        assertThat(bySums).as("%s until %s", day, end).isEqualTo(byPersons);
        return byPersons.values().stream()
                .flatMap(of -> of.before().values().stream())
                .mapToLong(PassRate::stood)
                .sum();
    }

    private Map<String, Long> units() {
        var units = new HashMap<String, Long>();
        jdbc.sql("SELECT DISTINCT code, organization_id FROM organization_version WHERE code IN ('M', 'M-A', 'M-B')")
                .query(row -> {
                    units.put(row.getString("code"), row.getLong("organization_id"));
                });
        return units;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
