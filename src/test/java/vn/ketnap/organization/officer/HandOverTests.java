package vn.ketnap.organization.officer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;
import static vn.ketnap.organization.UnitRows.commune;
import static vn.ketnap.organization.UnitRows.province;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.KetNapTest;
import vn.ketnap.TestActors;
import vn.ketnap.organization.AssignOfficer;
import vn.ketnap.organization.OrganizationCheckQueries;
import vn.ketnap.organization.OrganizationQueries;
import vn.ketnap.organization.OrganizationService;
import vn.ketnap.organization.UnitRows;
import vn.ketnap.shared.Actor;
import vn.ketnap.shared.ImportId;
import vn.ketnap.shared.OrgScope;
import vn.ketnap.shared.OrganizationId;
import vn.ketnap.shared.Problem;
import vn.ketnap.shared.Refused;

/** Two communes of one officer are handed over; the commune next door must not notice. */
@KetNapTest
@Transactional
@WithMockUser(authorities = {"IMPORT_WORKBOOK", "HAND_OVER_UNITS"})
class HandOverTests {

    private static final Actor BOARD = TestActors.boardOverAll();
    private static final ImportId IMPORT = new ImportId(900_001);
    private static final Officer OLD = new Officer("Ủy viên thử", "Nguyễn Văn Mẫu");
    private static final Officer NEW = new Officer("Ủy viên thử", "Trần Thị Mẫu");
    private static final LocalDate ON = LocalDate.of(2024, 7, 1);

    @Autowired
    OrganizationService units;

    @Autowired
    OrganizationCheckQueries checks;

    @Autowired
    OrganizationQueries organizations;

    @Autowired
    OfficerService service;

    @Autowired
    OfficerQueries officers;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void threeCommunes() {
        units.writeUnits(
                BOARD, IMPORT, List.of(province("T"), commune("T-A", "T"), commune("T-B", "T"), commune("T-C", "T")));
        units.writeOfficers(BOARD, IMPORT, List.of(row("T-A", OLD), row("T-B", OLD), row("T-C", OLD)));
    }

    @Test
    void from_the_day_on_the_other_is_in_charge_and_before_nothing_changes() {
        handOver(BOARD, charge("T-A"), charge("T-B"));
        assertThat(who("T-A", ON.minusDays(1))).containsExactly(OLD);
        assertThat(who("T-A", ON)).containsExactly(NEW);
        assertThat(who("T-B", ON)).containsExactly(NEW);
        assertThat(who("T-C", ON)).containsExactly(OLD);
        assertThat(officers.until(OrgScope.everything(), id("T-A"), ON))
                .extracting(InCharge::officer, InCharge::since, InCharge::to)
                .containsExactly(tuple(NEW, ON, null), tuple(OLD, UnitRows.START, ON.minusDays(1)));
    }

    @Test
    void it_stands_in_the_log_without_a_name() {
        handOver(BOARD, charge("T-A"));
        var details = jdbc.sql(
                        "SELECT details FROM audit_entry WHERE action = 'organization.handed-over' AND subject = ?")
                .param("T-A")
                .query((row, n) -> row.getString(1))
                .single();
        assertThat(details).contains("2024-07-01", "before", "after").doesNotContain("Mẫu");
    }

    @Test
    void who_comes_second_is_told_and_nothing_is_written() {
        handOver(BOARD, charge("T-A"));
        assertThat(problems(BOARD, charge("T-A"), charge("T-B")))
                .containsExactly("organization.handOver.problem.changed", "organization.handOver.problem.over");
        assertThat(who("T-B", ON)).containsExactly(OLD);
    }

    @Test
    void an_import_is_not_taken_back_over_the_head_of_whoever_handed_over() {
        assertThat(checks.touchedSince(OrgScope.everything(), IMPORT)).isZero();
        handOver(BOARD, charge("T-A"));
        assertThat(checks.touchedSince(OrgScope.everything(), IMPORT)).isEqualTo(1);
    }

    @Test
    void a_unit_out_of_scope_and_one_that_does_not_exist_are_the_same() {
        var board = TestActors.boardOver(id("T-B").value());
        assertThat(problems(board, charge("T-A"))).isEqualTo(problems(board, charge("T-KHONG-CO")));
        assertThat(officers.on(board.scope(), ON))
                .extracting(InCharge::organization)
                .containsExactly(id("T-B").value());
        assertThat(officers.until(board.scope(), id("T-A"), ON)).isEmpty();
        handOver(board, charge("T-B"));
        assertThat(who("T-B", ON)).containsExactly(NEW);
    }

    private void handOver(Actor actor, Charge... charges) {
        service.handOver(actor, new HandOverUnits(OLD, NEW, ON, List.of(charges)));
    }

    private List<String> problems(Actor actor, Charge... charges) {
        var refused = catchThrowableOfType(Refused.class, () -> handOver(actor, charges));
        return refused.problems().stream().map(Problem::key).toList();
    }

    private List<Officer> who(String code, LocalDate day) {
        long id = id(code).value();
        return officers.on(OrgScope.everything(), day).stream()
                .filter(charge -> charge.organization() == id)
                .map(InCharge::officer)
                .toList();
    }

    private OrganizationId id(String code) {
        return organizations.idOf(OrgScope.everything(), code);
    }

    private static Charge charge(String code) {
        return new Charge(code, UnitRows.START, null);
    }

    private static AssignOfficer row(String code, Officer officer) {
        return new AssignOfficer(code, officer.title(), officer.name(), UnitRows.START, null);
    }
}
