package vn.ketnap.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.KetNapTest;
import vn.ketnap.access.AccessService;
import vn.ketnap.access.GrantRole;
import vn.ketnap.access.Role;
import vn.ketnap.access.SystemActors;
import vn.ketnap.access.TestUsers;
import vn.ketnap.access.TestUsers.TestUser;
import vn.ketnap.organization.OrganizationQueries;
import vn.ketnap.shared.OrgScope;
import vn.ketnap.shared.OrganizationId;

/** Accounts with their roles, found by who keeps them. */
@KetNapTest
@Transactional
class UserQueriesTests {

    private static final OrgScope ALL = OrgScope.everything();

    @Autowired
    UserQueries queries;

    @Autowired
    TestUsers users;

    @Autowired
    AccessService access;

    @Autowired
    OrganizationQueries organizations;

    @Autowired
    Clock clock;

    @Test
    void a_board_is_found_under_its_unit_and_under_those_above_but_not_beside() {
        var here = users.with(Role.UNIT_BOARD, unit("TH-TX"));
        var beside = users.with(Role.UNIT_BOARD, unit("LS-VQ"));
        assertThat(names(new UserFilter(null, null, "TH-TX", null, 0, 500)))
                .contains(here.username())
                .doesNotContain(beside.username());
        assertThat(names(new UserFilter(null, null, "TH", null, 0, 500)))
                .contains(here.username())
                .doesNotContain(beside.username());
        assertThat(names(new UserFilter(null, null, "TH-TX-QP", null, 0, 500))).doesNotContain(here.username());
        assertThat(names(new UserFilter(null, Role.AUDITOR, "TH-TX", null, 0, 500)))
                .doesNotContain(here.username());
    }

    @Test
    void a_role_that_is_over_or_still_to_come_gives_no_state_but_is_told() {
        var later = users.without();
        var today = LocalDate.now(clock);
        var portal = SystemActors.firstStart();
        var command = new GrantRole(later.id(), Role.AUDITOR, null, today.plusDays(3), today.plusDays(10));
        SystemActors.run(portal, () -> access.grant(portal, command));
        var ended = users.with(Role.UNIT_BOARD, unit("TH-TX"));
        users.withdraw(ended, Role.UNIT_BOARD, unit("TH-TX"));
        assertThat(find(later).state()).isEqualTo(UserState.WITHOUT_ROLE);
        assertThat(find(later).current()).singleElement().satisfies(role -> {
            assertThat(role.standing()).isFalse();
            assertThat(role.lastDay()).isEqualTo(today.plusDays(9));
        });
        assertThat(find(ended).state()).isEqualTo(UserState.WITHOUT_ROLE);
        assertThat(find(ended).current()).isEmpty();
        assertThat(find(ended).roles())
                .singleElement()
                .satisfies(role -> assertThat(role.over()).isTrue());
        assertThat(names(new UserFilter(null, null, null, UserState.WITHOUT_ROLE, 0, 500)))
                .contains(later.username(), ended.username())
                .doesNotContain("kiemtoan");
    }

    @Test
    void a_closed_account_is_told_and_pages_count_all() {
        var closed = users.with(Role.AUDITOR, null);
        users.disable(closed);
        assertThat(find(closed).state()).isEqualTo(UserState.DISABLED);
        assertThat(names(new UserFilter("dvi", null, null, null, 0, 10))).isEmpty();
        assertThat(names(new UserFilter("DONVI", null, null, null, 0, 10))).contains("donvi");
        assertThat(names(new UserFilter("kiem toan", null, null, null, 0, 10))).contains("kiemtoan");
        assertThat(names(new UserFilter("kiểm toán (dùng thử)", null, null, null, 0, 10)))
                .contains("kiemtoan");
        assertThat(queries.find(ALL, "kiểmtoán")).isEmpty();
        assertThat(names(new UserFilter("100%", null, null, null, 0, 10))).isEmpty();
        var page = queries.page(ALL, new UserFilter(null, null, null, null, 1, 2));
        assertThat(page.rows()).hasSize(2);
        assertThat(page.total()).isGreaterThan(4);
    }

    @Test
    void names_of_units_are_told_only_in_scope() {
        var here = users.with(Role.UNIT_BOARD, unit("TH-TX"));
        assertThat(unitName(here, ALL)).isEqualTo("Đảng bộ huyện Thọ Xuân");
        assertThat(unitName(here, OrgScope.below(Set.of(unit("TH").value())))).isEqualTo("Đảng bộ huyện Thọ Xuân");
        assertThat(unitName(here, OrgScope.below(Set.of(unit("LS-VQ").value()))))
                .isNull();
        assertThat(unitName(here, OrgScope.nothing())).isNull();
    }

    private @Nullable String unitName(TestUser user, OrgScope scope) {
        return queries.find(scope, user.username())
                .orElseThrow()
                .roles()
                .getFirst()
                .unitName();
    }

    private UserRow find(TestUser user) {
        return queries.find(ALL, user.username()).orElseThrow();
    }

    private List<String> names(UserFilter filter) {
        return queries.page(ALL, filter).rows().stream().map(UserRow::username).toList();
    }

    private OrganizationId unit(String code) {
        return organizations.idOf(ALL, code);
    }
}
