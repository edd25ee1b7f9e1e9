package vn.ketnap.insight.screen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.KetNapTest;
import vn.ketnap.insight.AttainmentFilter;
import vn.ketnap.insight.AttainmentQueries;
import vn.ketnap.insight.Band;
import vn.ketnap.organization.OrganizationQueries;
import vn.ketnap.organization.officer.Officer;
import vn.ketnap.shared.OrgScope;
import vn.ketnap.shared.Period;

/**
 * The board on the published cases: one officer in charge of a district of Tuyên Quang that lags and of a commune of Thọ
 * Xuân, another one in charge of Văn Quan, which never counts for the first.
 */
@KetNapTest
@Transactional
class OfficerBoardTests {

    private static final Officer MAU = new Officer("Ủy viên thử", "Nguyễn Văn Mẫu");
    private static final Officer THU = new Officer("Ủy viên thử", "Trần Thị Thử");
    private static final Period NINE_MONTHS = new Period(LocalDate.of(2023, 1, 1), LocalDate.of(2023, 9, 30));

    @Autowired
    OfficerBoardQueries boards;

    @Autowired
    AttainmentQueries attainment;

    @Autowired
    OrganizationQueries organizations;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void officers() {
        inCharge("TH-TX-QP", MAU, "2022-01-01", "9999-12-31");
        inCharge("TQ-HY", MAU, "2023-02-01", "9999-12-31");
        inCharge("LS-VQ", THU, "2022-01-01", "2023-09-01");
        inCharge("LS-VQ", new Officer("Ủy viên thử", "Lê Văn Sau"), "2023-09-01", "9999-12-31");
    }

    @Test
    void the_units_of_an_officer_stand_by_gap_with_superior_and_since_when() {
        var board = boards.load(OrgScope.everything(), MAU, NINE_MONTHS);
        assertThat(board.lines())
                .extracting(line -> line.unit().code(), OfficerBoard.Line::since)
                .containsExactly(tuple("TQ-HY", LocalDate.of(2023, 2, 1)), tuple("TH-TX-QP", LocalDate.of(2022, 1, 1)));
        assertThat(board.lines())
                .extracting(
                        line -> line.superior() == null ? null : line.superior().code())
                .containsExactly("TQ", "TH-TX");
        assertThat(board.bands()).containsOnly(Map.entry(Band.SLOW, 1L), Map.entry(Band.DONE, 1L));
        assertThat(board.lag().persons()).isEqualByComparingTo("53");
    }

    @Test
    void a_unit_says_on_the_board_what_it_says_below_its_superior() {
        var board = boards.load(OrgScope.everything(), MAU, NINE_MONTHS);
        var below = attainment
                .load(OrgScope.everything(), AttainmentFilter.of("TQ", NINE_MONTHS))
                .children();
        assertThat(below).contains(board.lines().getFirst().unit());
    }

    @Test
    void a_past_day_answers_with_the_officer_of_that_day() {
        assertThat(boards.load(OrgScope.everything(), THU, NINE_MONTHS).lines()).isEmpty();
        var before = new Period(NINE_MONTHS.from(), LocalDate.of(2023, 8, 31));
        assertThat(boards.load(OrgScope.everything(), THU, before).lines())
                .extracting(line -> line.unit().code(), line -> line.charge().to())
                .containsExactly(tuple("LS-VQ", LocalDate.of(2023, 8, 31)));
    }

    @Test
    void whose_units_lag_stands_first() {
        var officers = boards.load(OrgScope.everything(), null, NINE_MONTHS).officers();
        assertThat(officers.getFirst().officer()).isEqualTo(MAU);
        assertThat(officers.getFirst().units()).isEqualTo(2);
        assertThat(officers.getFirst().lag().units()).isEqualTo(1);
    }

    @Test
    void only_what_is_in_scope_counts() {
        long district = organizations.idOf(OrgScope.everything(), "TH-TX").value();
        var scope = OrgScope.below(Set.of(district));
        var board = boards.load(scope, MAU, NINE_MONTHS);
        assertThat(board.lines()).extracting(line -> line.unit().code()).containsExactly("TH-TX-QP");
        assertThat(board.officers()).extracting(OfficerBoard.Load::officer).containsExactly(MAU);
        assertThat(board.officers().getFirst().units()).isEqualTo(1);
        long commune = organizations.idOf(OrgScope.everything(), "TH-TX-QP").value();
        assertThat(boards.load(OrgScope.below(Set.of(commune)), MAU, NINE_MONTHS)
                        .lines()
                        .getFirst()
                        .superior())
                .isNull();
        assertThat(boards.load(OrgScope.nothing(), MAU, NINE_MONTHS).officers()).isEmpty();
    }

    @Test
    void silent_branches_are_those_of_the_register() {
        inCharge("LS-VQ", MAU, "2023-01-01", "9999-12-31");
        var period = new Period(LocalDate.of(2023, 1, 1), LocalDate.of(2023, 10, 1));
        var line = boards.load(OrgScope.everything(), MAU, period).lines().stream()
                .filter(one -> one.unit().code().equals("LS-VQ"))
                .findFirst()
                .orElseThrow();
        assertThat(line.silence().branches()).isPositive();
        assertThat(line.silence().silent())
                .isEqualTo(jdbc.sql("""
                                SELECT COUNT(*) FROM branch_clock k JOIN ancestry a ON a.organization_id = k.organization_id
                                WHERE a.ancestor_id = :unit AND a.valid_from <= '2023-10-01' AND a.valid_to > '2023-10-01'
                                  AND k.valid_from <= '2023-10-01' AND k.valid_to > '2023-10-01' AND k.with_predecessors
                                  AND k.clock_from <= '2023-10-01' - INTERVAL :years YEAR
                                """)
                        .param(
                                "unit",
                                organizations
                                        .idOf(OrgScope.everything(), "LS-VQ")
                                        .value())
                        .param(
                                "years",
                                boards.load(OrgScope.everything(), MAU, period).years())
                        .query(Long.class)
                        .single());
    }

    private void inCharge(String code, Officer officer, String from, String until) {
        jdbc.sql("INSERT INTO officer (organization_id, title, name, valid_from, valid_to) VALUES (?, ?, ?, ?, ?)")
                .params(
                        organizations.idOf(OrgScope.everything(), code).value(),
                        officer.title(),
                        officer.name(),
                        from,
                        until)
                .update();
    }
}
