package vn.ketnap.access;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.ketnap.shared.Permission.APPROVE_PERSONS;
import static vn.ketnap.shared.Permission.HAND_OVER_UNITS;
import static vn.ketnap.shared.Permission.IMPORT_ROOT;
import static vn.ketnap.shared.Permission.IMPORT_WORKBOOK;
import static vn.ketnap.shared.Permission.MANAGE_REVIEWS;
import static vn.ketnap.shared.Permission.MANAGE_SETTINGS;
import static vn.ketnap.shared.Permission.MANAGE_USERS;
import static vn.ketnap.shared.Permission.READ_AUDIT;
import static vn.ketnap.shared.Permission.READ_FIGURES;
import static vn.ketnap.shared.Permission.RECORD_ADMISSION;
import static vn.ketnap.shared.Permission.REQUEST_PERSONS;
import static vn.ketnap.shared.Permission.SETTLE_QUOTAS;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.ketnap.shared.OrgScope;
import vn.ketnap.shared.OrganizationId;
import vn.ketnap.shared.UserId;

class RightsTests {

    private static final OrganizationId A = new OrganizationId(1);
    private static final OrganizationId B = new OrganizationId(2);

    @Test
    void without_a_grant_there_is_nothing() {
        assertThat(Rights.of(List.of())).isEqualTo(Rights.NONE);
    }

    @Test
    void leadership_and_auditor_change_nothing() {
        assertThat(Rights.of(List.of(over(null, Role.LEADERSHIP))).permissions())
                .containsExactly(READ_FIGURES);
        assertThat(Rights.of(List.of(over(null, Role.AUDITOR))).permissions())
                .containsExactlyInAnyOrder(READ_FIGURES, READ_AUDIT);
    }

    @Test
    void only_a_provincial_board_over_everything_founds_trees() {
        assertThat(Rights.of(List.of(over(null, Role.PROVINCIAL_BOARD))).permissions())
                .containsExactlyInAnyOrder(
                        READ_FIGURES,
                        IMPORT_WORKBOOK,
                        RECORD_ADMISSION,
                        REQUEST_PERSONS,
                        APPROVE_PERSONS,
                        HAND_OVER_UNITS,
                        SETTLE_QUOTAS,
                        MANAGE_REVIEWS,
                        IMPORT_ROOT);
        assertThat(Rights.of(List.of(over(A, Role.PROVINCIAL_BOARD))).permissions())
                .containsExactlyInAnyOrder(
                        READ_FIGURES,
                        IMPORT_WORKBOOK,
                        RECORD_ADMISSION,
                        REQUEST_PERSONS,
                        APPROVE_PERSONS,
                        HAND_OVER_UNITS,
                        SETTLE_QUOTAS,
                        MANAGE_REVIEWS);
    }

    @Test
    void a_base_committee_asks_for_persons_and_a_board_approves() {
        assertThat(Rights.of(List.of(over(A, Role.BASE_COMMITTEE))).permissions())
                .containsExactlyInAnyOrder(READ_FIGURES, IMPORT_WORKBOOK, RECORD_ADMISSION, REQUEST_PERSONS);
        assertThat(Rights.of(List.of(over(A, Role.UNIT_BOARD))).permissions())
                .contains(APPROVE_PERSONS, HAND_OVER_UNITS, SETTLE_QUOTAS, MANAGE_REVIEWS);
    }

    @Test
    void an_administrator_keeps_accounts_and_settings_and_sees_no_unit() {
        var rights = Rights.of(List.of(over(null, Role.ADMINISTRATOR)));
        assertThat(rights.permissions()).containsExactlyInAnyOrder(MANAGE_USERS, MANAGE_SETTINGS);
        assertThat(rights.scope()).isEqualTo(OrgScope.nothing());
    }

    @Test
    void the_same_role_over_two_units_is_both_units() {
        var rights = Rights.of(List.of(over(A, Role.UNIT_BOARD), over(B, Role.UNIT_BOARD)));
        assertThat(rights.scope()).isEqualTo(OrgScope.below(Set.of(1L, 2L)));
        assertThat(rights.permissions()).contains(IMPORT_WORKBOOK);
    }

    @Test
    void a_right_over_one_unit_does_not_spread_to_another() {
        var boardHereAuditorThere = Rights.of(List.of(over(A, Role.UNIT_BOARD), over(B, Role.AUDITOR)));
        assertThat(boardHereAuditorThere.scope()).isEqualTo(OrgScope.below(Set.of(1L, 2L)));
        assertThat(boardHereAuditorThere.permissions()).containsExactly(READ_FIGURES);
        var boardAndLeader = Rights.of(List.of(over(A, Role.UNIT_BOARD), over(null, Role.LEADERSHIP)));
        assertThat(boardAndLeader.permissions()).containsExactly(READ_FIGURES);
    }

    @Test
    void a_password_set_by_somebody_else_opens_nothing() {
        var account = new Account(new UserId(7), "ai", "", 0, true, false, List.of(over(null, Role.LEADERSHIP)));
        assertThat(account.actor().permissions()).isEmpty();
        assertThat(account.actor().scope()).isEqualTo(OrgScope.nothing());
    }

    private static Grant over(@Nullable OrganizationId organization, Role role) {
        return new Grant(role, organization, LocalDate.of(2026, 1, 1), Grant.FOR_GOOD);
    }
}
