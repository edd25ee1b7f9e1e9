package vn.ketnap.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.KetNapTest;
import vn.ketnap.access.Role;
import vn.ketnap.access.TestUsers;
import vn.ketnap.access.TestUsers.TestUser;
import vn.ketnap.audit.AuditLog;
import vn.ketnap.organization.OrganizationQueries;
import vn.ketnap.shared.Actor;
import vn.ketnap.shared.ImportId;
import vn.ketnap.shared.OrgScope;
import vn.ketnap.shared.OrganizationId;
import vn.ketnap.shared.Permission;

/** Who sees which entries of the log, and what of them. */
@KetNapTest
@Transactional
class AuditQueriesTests {

    private static final Set<Permission> AUDITOR = Set.of(Permission.READ_FIGURES, Permission.READ_AUDIT);
    private static final Set<Permission> ADMINISTRATOR = Set.of(Permission.MANAGE_USERS);

    @Autowired
    AuditQueries entries;

    @Autowired
    AuditLog audit;

    @Autowired
    TestUsers users;

    @Autowired
    OrganizationQueries organizations;

    @Autowired
    Clock clock;

    private OrganizationId thoXuan = new OrganizationId(0);
    private OrganizationId vanQuan = new OrganizationId(0);
    private TestUser here = new TestUser(new vn.ketnap.shared.UserId(0), "");
    private TestUser sibling = here;

    @BeforeEach
    void twoUnitsWithABoardEach() {
        thoXuan = organizations.idOf(OrgScope.everything(), "TH-TX");
        vanQuan = organizations.idOf(OrgScope.everything(), "LS-VQ");
        here = users.with(Role.UNIT_BOARD, thoXuan);
        sibling = users.with(Role.UNIT_BOARD, vanQuan);
    }

    @Test
    void an_auditor_of_everything_reads_everything() {
        log(here, "import.committed", "import 77", Map.of("accepted", 9));
        log(sibling, "export.attainment", "LS-VQ", Map.of("rows", 3));
        assertThat(seen(OrgScope.everything(), AUDITOR))
                .contains("import.committed import 77 {\"accepted\":9}", "export.attainment LS-VQ {\"rows\":3}");
    }

    @Test
    void an_auditor_of_a_unit_reads_what_is_about_it_and_what_its_people_did() {
        var both = users.with(Role.UNIT_BOARD, thoXuan);
        users.grant(both, Role.UNIT_BOARD, vanQuan);
        log(here, "import.committed", "import 77", Map.of("accepted", 9));
        log(sibling, "import.committed", "import 78", Map.of("accepted", 8));
        log(sibling, "export.attainment", "TH-TX-QP", Map.of("rows", 1));
        log(here, "export.attainment", "TH-TX", Map.of("rows", 2));
        log(sibling, "export.attainment", "LS-VQ", Map.of("rows", 3));
        log(both, "import.committed", "import 79", Map.of("accepted", 7));
        assertThat(seen(OrgScope.below(Set.of(thoXuan.value())), AUDITOR))
                .contains(
                        "import.committed import 77 {\"accepted\":9}",
                        "export.attainment TH-TX-QP {\"rows\":1}",
                        "export.attainment TH-TX {\"rows\":2}")
                .noneMatch(line -> line.contains("LS-VQ") || line.contains("import 78") || line.contains("import 79"));
    }

    @Test
    void an_administrator_sees_that_but_not_what_figures_were_changed() {
        log(here, "figure.declared", "import 77", Map.of("changed", 4));
        assertThat(seen(OrgScope.nothing(), ADMINISTRATOR))
                .contains(
                        "figure.declared import 77 null",
                        "access.user-created " + here.username() + " {\"displayName\":\"" + here.username() + "\"}");
    }

    @Test
    void whoever_has_neither_right_sees_nothing() {
        log(here, "figure.declared", "import 77", Map.of());
        assertThat(seen(OrgScope.everything(), Set.of(Permission.READ_FIGURES))).isEmpty();
    }

    @Test
    void filters_leave_out_what_does_not_fit() {
        log(here, "import.committed", new ImportId(77).subject(), Map.of());
        log(here, "export.attainment", "TH-TX, LS-VQ", Map.of());
        log(sibling, "import.committed", new ImportId(78).subject(), Map.of());
        var today = LocalDate.now(clock);
        assertThat(count(new AuditFilter(here.username(), null, null, null, null, null)))
                .isEqualTo(2);
        assertThat(count(new AuditFilter(here.username(), "import", null, null, null, null)))
                .isEqualTo(1);
        assertThat(count(new AuditFilter(here.username(), "export.attainment", null, today, today, null)))
                .isEqualTo(1);
        assertThat(count(new AuditFilter(here.username(), null, "LS-VQ", null, null, null)))
                .isEqualTo(1);
        assertThat(count(new AuditFilter(here.username(), null, "LS", null, null, null)))
                .isZero();
        assertThat(count(new AuditFilter(here.username(), null, null, null, null, 77L)))
                .isEqualTo(1);
        assertThat(count(new AuditFilter(here.username(), null, null, null, today.minusDays(1), null)))
                .isZero();
        assertThat(count(new AuditFilter(here.username(), null, null, today.plusDays(1), null, null)))
                .isZero();
    }

    @Test
    void pages_follow_each_other_without_a_gap_in_both_directions() {
        var mark = UUID.randomUUID().toString();
        for (int i = 0; i < 5; i++) {
            log(here, "test.page", mark, Map.of("i", i));
        }
        var filter = new AuditFilter(null, null, mark, null, null, null);
        var first = entries.before(OrgScope.everything(), AUDITOR, filter, null, 2);
        var second = page(filter, first.rows().getLast().id());
        var third = page(filter, second.rows().getLast().id());
        assertThat(details(first)).containsExactly("{\"i\":4}", "{\"i\":3}");
        assertThat(details(second)).containsExactly("{\"i\":2}", "{\"i\":1}");
        assertThat(details(third)).containsExactly("{\"i\":0}");
        assertThat(List.of(first.newer(), first.older(), third.newer(), third.older()))
                .containsExactly(false, true, true, false);
        var back = entries.after(
                OrgScope.everything(), AUDITOR, filter, third.rows().getFirst().id(), 2);
        assertThat(back.rows()).isEqualTo(second.rows());
        assertThat(back.newer()).isTrue();
    }

    private AuditPage page(AuditFilter filter, long before) {
        return entries.before(OrgScope.everything(), AUDITOR, filter, before, 2);
    }

    private static List<@Nullable String> details(AuditPage page) {
        return page.rows().stream().<@Nullable String>map(AuditRow::details).toList();
    }

    private long count(AuditFilter filter) {
        return entries.before(OrgScope.everything(), AUDITOR, filter, null, 100)
                .rows()
                .size();
    }

    private List<String> seen(OrgScope scope, Set<Permission> rights) {
        return entries.before(scope, rights, AuditFilter.ALL, null, 200).rows().stream()
                .map(row -> row.action() + " " + row.subject() + " " + row.details())
                .toList();
    }

    private void log(TestUser user, String action, String subject, Map<String, ?> details) {
        audit.record(new Actor(user.id(), user.username(), Set.of(), OrgScope.nothing()), action, subject, details);
    }
}
