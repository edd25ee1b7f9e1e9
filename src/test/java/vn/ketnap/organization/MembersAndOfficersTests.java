package vn.ketnap.organization;

import static org.assertj.core.api.Assertions.assertThat;
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
import vn.ketnap.shared.Actor;
import vn.ketnap.shared.ImportId;
import vn.ketnap.shared.OrgScope;
import vn.ketnap.shared.Qualifier;
import vn.ketnap.shared.Undone;
import vn.ketnap.shared.Written;

@KetNapTest
@Transactional
@WithMockUser(authorities = "IMPORT_WORKBOOK")
class MembersAndOfficersTests {

    private static final Actor BOARD = TestActors.boardOverAll();
    private static final ImportId FIRST = new ImportId(900_001);
    private static final ImportId SECOND = new ImportId(900_002);
    private static final LocalDate Y2023 = LocalDate.of(2023, 1, 1);

    @Autowired
    OrganizationService service;

    @Autowired
    OrganizationCheckQueries checks;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void twoCommunes() {
        var units = List.of(province("T"), commune("T-A", "T"), commune("T-B", "T"));
        service.writeUnits(BOARD, FIRST, units);
    }

    @Test
    void member_counts_are_corrected_and_taken_back() {
        members(FIRST, new CountMembers("T-A", Y2023, 10, 8L, 2L, Qualifier.EXACT));
        members(FIRST, new CountMembers("T-B", Y2023, 20, null, null, Qualifier.EXACT));
        var written = members(SECOND, new CountMembers("T-A", Y2023, 12, null, null, Qualifier.AT_LEAST));
        assertThat(written.changed()).isEqualTo(1);
        assertThat(written.differences().getFirst().before()).isEqualTo("10 (8 + 2)");
        assertThat(totals()).containsExactly("12", "20");
        assertThat(service.undoMembers(BOARD, SECOND)).isEqualTo(Undone.of(0, 1));
        assertThat(totals()).containsExactly("10", "20");
        assertThat(service.undoMembers(BOARD, FIRST)).isEqualTo(Undone.of(2, 0));
        assertThat(totals()).isEmpty();
    }

    @Test
    void officers_are_corrected_and_taken_back_without_a_history_of_names() {
        officers(FIRST, officer("T-A", "Nguyễn Văn Mẫu"), officer("T-B", "Trần Thị Mẫu"));
        var written = officers(SECOND, officer("T-A", "Lê Văn Mẫu"), officer("T-B", "Trần Thị Mẫu"));
        assertThat(written.changed()).isEqualTo(1);
        assertThat(written.same()).isEqualTo(1);
        assertThat(checks.touchedSince(OrgScope.everything(), FIRST)).isEqualTo(1);
        assertThat(checks.touchedSince(OrgScope.everything(), SECOND)).isZero();
        assertThat(service.undoOfficers(BOARD, SECOND)).isEqualTo(Undone.of(0, 1));
        assertThat(officerNames()).containsExactly("Nguyễn Văn Mẫu", "Trần Thị Mẫu");
        assertThat(checks.touchedSince(OrgScope.everything(), FIRST)).isZero();
        assertThat(service.undoOfficers(BOARD, FIRST)).isEqualTo(Undone.of(2, 0));
        assertThat(jdbc.sql("SELECT COUNT(*) FROM officer_before")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private static AssignOfficer officer(String code, String name) {
        return new AssignOfficer(code, "Ủy viên phụ trách", name, UnitRows.START, null);
    }

    private Written members(ImportId importId, CountMembers... rows) {
        return service.writeMembers(BOARD, importId, List.of(rows));
    }

    private Written officers(ImportId importId, AssignOfficer... rows) {
        return service.writeOfficers(BOARD, importId, List.of(rows));
    }

    private List<String> totals() {
        return texts("SELECT total FROM member_count WHERE import_id >= 900000 ORDER BY total");
    }

    private List<String> officerNames() {
        return texts("SELECT name FROM officer WHERE import_id >= 900000 ORDER BY id");
    }

    private List<String> texts(String sql, Object... params) {
        return jdbc.sql(sql)
                .params(params)
                .query((row, number) -> row.getString(1))
                .list();
    }
}
