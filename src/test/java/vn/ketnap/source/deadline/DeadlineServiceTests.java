package vn.ketnap.source.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.KetNapTest;
import vn.ketnap.TestActors;
import vn.ketnap.organization.AssignOfficer;
import vn.ketnap.organization.OrganizationService;
import vn.ketnap.organization.UnitRows;
import vn.ketnap.settings.SettingStore;
import vn.ketnap.shared.Actor;
import vn.ketnap.shared.ImportId;
import vn.ketnap.source.CandidateService;
import vn.ketnap.source.SourceActors;
import vn.ketnap.source.SourceRows;
import vn.ketnap.source.Stage;

/** What runs out: first due first, of one's own units only, named to whom they belong. */
@KetNapTest
@Transactional
@WithMockUser(authorities = {"IMPORT_WORKBOOK", "READ_FIGURES"})
class DeadlineServiceTests {

    private static final Actor BOARD = TestActors.boardOverAll();
    private static final ImportId IMPORT = new ImportId(980_001);

    @Autowired
    OrganizationService organizations;

    @Autowired
    CandidateService candidates;

    @Autowired
    DeadlineService service;

    @Autowired
    RunningClockQueries running;

    @Autowired
    SettingStore settings;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private LocalDate today = LocalDate.EPOCH;

    @BeforeEach
    void twoCommunes() {
        today = LocalDate.now(clock);
        organizations.writeUnits(
                BOARD,
                IMPORT,
                List.of(
                        UnitRows.province("D"),
                        UnitRows.commune("D-A", "D"),
                        UnitRows.branch("D-A-1", "D-A"),
                        UnitRows.commune("D-B", "D"),
                        UnitRows.branch("D-B-1", "D-B")));
        organizations.writeOfficers(
                BOARD, IMPORT, List.of(new AssignOfficer("D-A", "Bí thư", "Lò Thị Phụ", UnitRows.START, null)));
    }

    @Test
    void a_clock_runs_from_its_step_until_the_step_that_stops_it() {
        bring(
                "D-A-1",
                "Lò Văn Một",
                Stage.COMPLETED_CLASS,
                today.minusMonths(60).plusDays(10));
        bring(
                "D-A-1",
                "Lò Văn Hai",
                Stage.COMPLETED_CLASS,
                today.minusMonths(60).minusDays(10));
        bring("D-A-1", "Lò Văn Ba", Stage.COMPLETED_CLASS, today.minusMonths(50));
        bring(
                "D-B-1",
                "Lò Văn Bốn",
                Stage.COMPLETED_CLASS,
                today.minusMonths(60).plusDays(40));
        var list = open(over("D-A"), "D-A", null);
        assertThat(list.rows())
                .extracting(ExpiringClock::name, ExpiringClock::kind, ExpiringClock::horizon, ExpiringClock::owner)
                .containsExactly(
                        tuple("Lò Văn Hai", ClockKind.CERTIFICATE, Horizon.LAPSED, "Bí thư · Lò Thị Phụ"),
                        tuple("Lò Văn Một", ClockKind.CERTIFICATE, Horizon.WITHIN_30, "Bí thư · Lò Thị Phụ"));
        assertThat(list.rows().getLast().daysLeft()).isEqualTo(10);
        assertThat(list.rows().getFirst().clause()).contains("01-HD/TW");
        var province = open(over("D"), "D", null);
        assertThat(province.rows()).extracting(ExpiringClock::name).containsExactly("L. V. H.", "L. V. M.", "L. V. B.");
        assertThat(province.groups())
                .extracting(DeadlineGroup::code, group -> group.of(ClockKind.CERTIFICATE, null))
                .containsExactly(tuple("D-A", 2L), tuple("D-B", 1L));
        assertThat(province.all().of(null, Horizon.WITHIN_60)).isEqualTo(1);
    }

    @Test
    void decision_and_ceremony_count_working_days_and_stop_when_they_come() {
        var resolved = settings.workingDays();
        var start = today.minusDays(80);
        bring("D-A-1", "Lò Văn Một", Stage.BRANCH_RESOLUTION, start);
        bring("D-A-1", "Lò Văn Hai", Stage.DECIDED, start);
        bring("D-A-1", "Lò Văn Ba", Stage.ADMITTED, start);
        var rows = open(over("D-A"), "D-A", null).rows();
        assertThat(rows)
                .extracting(ExpiringClock::name, ExpiringClock::kind, ExpiringClock::dueOn)
                .containsExactly(
                        tuple("Lò Văn Hai", ClockKind.CEREMONY, resolved.after(start, 30)),
                        tuple("Lò Văn Một", ClockKind.DECISION, resolved.after(start, 60)));
    }

    @Test
    void after_the_probation_the_review_has_its_own_time() {
        bring("D-A-1", "Lò Văn Một", Stage.ADMITTED, today.minusMonths(12).plusDays(20));
        bring("D-A-1", "Lò Văn Hai", Stage.ADMITTED, today.minusMonths(12).minusDays(20));
        assertThat(open(over("D-A"), "D-A", null).rows())
                .extracting(ExpiringClock::name, ExpiringClock::kind)
                .containsExactlyInAnyOrder(
                        tuple("Lò Văn Một", ClockKind.PROBATION), tuple("Lò Văn Hai", ClockKind.REVIEW));
        var ceremony = today.minusMonths(12).minusDays(20);
        assertThat(open(over("D-A"), "D-A", ClockKind.REVIEW).rows())
                .extracting(ExpiringClock::startedOn, ExpiringClock::dueOn)
                .containsExactly(
                        tuple(ceremony.plusMonths(12), settings.workingDays().after(ceremony.plusMonths(12), 30)));
        assertThat(open(over("D-A"), "D-A", ClockKind.REVIEW).total()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"D", "D-A", "D-B", "D-A-1"})
    void the_tree_that_is_kept_says_what_the_tree_of_the_day_says(String code) {
        bring("D-A-1", "Lò Văn Một", Stage.ADMITTED, today.minusMonths(12).plusDays(20));
        bring("D-A", "Lò Văn Hai", Stage.DECIDED, today.minusDays(20));
        bring("D-B-1", "Lò Văn Ba", Stage.BRANCH_RESOLUTION, today.minusDays(90));
        bring("D-B-1", "Lò Văn Bốn", Stage.COMPLETED_CLASS, today.minusMonths(59));
        long unit = SourceActors.unit(jdbc, code);
        var clocks = running.of(unit, today, kind -> today);
        assertThat(clocks).isNotEmpty().containsExactlyInAnyOrderElementsOf(running.byTree(unit, today, kind -> today));
    }

    @Test
    void the_commune_stands_beside_its_branch_and_not_beside_itself() {
        bring("D-A-1", "Lò Văn Một", Stage.ADMITTED, today.minusMonths(12).plusDays(20));
        bring("D-A", "Lò Văn Hai", Stage.ADMITTED, today.minusMonths(12).plusDays(30));
        bring("D-B-1", "Lò Văn Ba", Stage.ADMITTED, today.minusMonths(12).plusDays(40));
        var communes = open(over("D"), "D", null).groups().stream()
                .map(DeadlineGroup::name)
                .sorted()
                .toList();
        assertThat(open(over("D"), "D", null).rows())
                .extracting(ExpiringClock::code, ExpiringClock::base)
                .containsExactly(
                        tuple("D-A-1", communes.getFirst()), tuple("D-A", null), tuple("D-B-1", communes.getLast()));
    }

    @Test
    void a_changed_rule_holds_for_clocks_that_start_from_its_day_on() {
        var change = today.minusMonths(58);
        jdbc.sql(
                        "INSERT INTO setting (name, valid_from, value, source) VALUES ('candidate.certificate-months', ?, '59', 'new')")
                .param(change)
                .update();
        bring("D-A-1", "Lò Văn Một", Stage.COMPLETED_CLASS, change);
        bring("D-A-1", "Lò Văn Hai", Stage.COMPLETED_CLASS, change.minusDays(1));
        assertThat(open(over("D-A"), "D-A", null).rows())
                .extracting(ExpiringClock::name, ExpiringClock::dueOn, ExpiringClock::clause)
                .contains(tuple("Lò Văn Một", change.plusMonths(59), "new"))
                .extracting(row -> row.toList().get(1))
                .contains(change.minusDays(1).plusMonths(60));
    }

    @Test
    void who_left_has_no_clock() {
        bring(
                "D-A-1",
                "Lò Văn Một",
                Stage.COMPLETED_CLASS,
                today.minusMonths(60).plusDays(10));
        bring("D-A-1", "Lò Văn Một", Stage.LEFT, today.minusDays(1));
        assertThat(open(over("D-A"), "D-A", null).total()).isZero();
    }

    private DeadlineList open(Actor actor, String code, @Nullable ClockKind kind) {
        return service.open(actor, new DeadlineFilter(code, kind, null, 0, 50));
    }

    private void bring(String code, String name, Stage stage, LocalDate on) {
        candidates.writeCandidates(BOARD, IMPORT, List.of(SourceRows.reached(code, name, stage, on)));
    }

    private Actor over(String code) {
        return SourceActors.over(jdbc, code);
    }
}
