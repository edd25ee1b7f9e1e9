package vn.ketnap.organization.grouping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.KetNapTest;
import vn.ketnap.TestActors;
import vn.ketnap.insight.FormerDistrict;
import vn.ketnap.organization.OrganizationQueries;
import vn.ketnap.organization.grouping.GroupingQueries.Choice;
import vn.ketnap.shared.NotFound;
import vn.ketnap.shared.OrgScope;
import vn.ketnap.shared.Period;
import vn.ketnap.shared.Refused;

@KetNapTest
@Transactional
@WithMockUser(authorities = {"IMPORT_WORKBOOK", "RECORD_ADMISSION"})
class GroupingServiceTests extends FormerDistrict {

    private static final LocalDate LATER = LocalDate.of(2026, 1, 1);

    @Autowired
    GroupingQueries queries;

    @Autowired
    OrganizationQueries units;

    @Autowired
    JdbcClient jdbc;

    @Test
    void those_who_carry_the_history_of_an_ended_unit_are_found_by_one_click() {
        assertThat(queries.carriers(ALL, "G-D")).extracting(Choice::code).containsExactly("G-3", "G-N");
        var board = OrgScope.below(
                Set.of(units.idOf(ALL, "G-N").value(), units.idOf(ALL, "G-D").value()));
        assertThat(queries.carriers(board, "G-D")).extracting(Choice::code).containsExactly("G-N");
    }

    @Test
    void who_is_no_longer_named_leaves_on_the_day_and_who_stays_stays() {
        group("DB-GD", "G-N", "G-3");
        groupings.save(BOARD, save("DB-GD", 1, LATER, "G-N", "G-X"));
        var grouping = queries.find(ALL, "DB-GD").orElseThrow();
        assertThat(grouping.version()).isEqualTo(2);
        assertThat(codes(grouping, LATER)).containsExactlyInAnyOrder("G-N", "G-X");
        assertThat(codes(grouping, LATER.minusDays(1))).containsExactlyInAnyOrder("G-N", "G-3");
        assertThat(codes(grouping, ENDED.minusDays(1))).isEmpty();
        groupings.save(BOARD, save("DB-GD", 2, ENDED, "G-3"));
        assertThat(codes(queries.find(ALL, "DB-GD").orElseThrow(), LATER)).containsExactly("G-3");
    }

    @Test
    void a_change_that_was_overtaken_is_told_and_nothing_is_overwritten() {
        group("DB-GD", "G-N", "G-3");
        groupings.save(BOARD, save("DB-GD", 1, LATER, "G-N"));
        assertThatThrownBy(() -> groupings.save(BOARD, save("DB-GD", 1, LATER, "G-X")))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problems())
                                .extracting(problem -> problem.key())
                                .containsExactly("organization.grouping.problem.changedMeanwhile"));
        assertThatThrownBy(() -> groupings.remove(BOARD, new RemoveGrouping("DB-GD", 1)))
                .isInstanceOf(Refused.class);
        assertThat(codes(queries.find(ALL, "DB-GD").orElseThrow(), LATER)).containsExactly("G-N");
    }

    @Test
    void who_does_not_see_every_member_changes_nothing_and_a_stranger_finds_nothing() {
        group("DB-GD", "G-N", "G-3");
        var part = TestActors.boardOver(units.idOf(ALL, "G-N").value());
        assertThatThrownBy(() -> groupings.save(part, save("DB-GD", 1, LATER, "G-N")))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problems())
                                .extracting(problem -> problem.key())
                                .containsExactly("organization.grouping.problem.partlyHidden"));
        assertThatThrownBy(() -> groupings.remove(part, new RemoveGrouping("DB-GD", 1)))
                .isInstanceOf(Refused.class);
        var stranger = TestActors.boardOver(units.idOf(ALL, "G-X").value());
        assertThat(queries.find(stranger.scope(), "DB-GD")).isEmpty();
        assertThatThrownBy(() -> groupings.remove(stranger, new RemoveGrouping("DB-GD", 1)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void it_is_found_without_accents_and_each_change_is_in_the_log() {
        group("DB-GD", "G-N", "G-3");
        assertThat(queries.search(ALL, "former area", 10))
                .containsExactly(new GroupingHit("DB-GD", "Area of the former G-D", 2));
        assertThat(queries.search(ALL, "former nobody", 10)).isEmpty();
        groupings.remove(BOARD, new RemoveGrouping("DB-GD", 1));
        assertThat(queries.all(ALL)).extracting(Grouping::code).doesNotContain("DB-GD");
        assertThat(jdbc.sql("SELECT action FROM audit_entry WHERE subject = 'DB-GD' ORDER BY id")
                        .query(String.class)
                        .list())
                .containsExactly("organization.grouping-saved", "organization.grouping-removed");
    }

    @Test
    void one_of_its_members_cannot_stand_below_another() {
        assertThatThrownBy(() -> groupings.save(BOARD, save("DB-GD", null, ENDED, "G", "G-3")))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problems())
                                .extracting(problem -> problem.key())
                                .containsExactly("organization.grouping.problem.nested"));
    }

    private static List<String> codes(Grouping grouping, LocalDate day) {
        return grouping.on(new Period(day, day)).stream()
                .map(Grouping.Member::code)
                .toList();
    }
}
