package vn.ketnap.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.ketnap.organization.UnitRows.branch;
import static vn.ketnap.organization.UnitRows.commune;
import static vn.ketnap.organization.UnitRows.province;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.KetNapTest;
import vn.ketnap.TestActors;
import vn.ketnap.organization.OrganizationService;
import vn.ketnap.shared.Actor;
import vn.ketnap.shared.FuzzyDate;
import vn.ketnap.shared.ImportId;
import vn.ketnap.shared.OrgScope;
import vn.ketnap.shared.Undone;
import vn.ketnap.shared.Written;

@KetNapTest
@Transactional
@WithMockUser(authorities = "IMPORT_WORKBOOK")
class LastAdmissionServiceTests {

    private static final Actor BOARD = TestActors.boardOverAll();
    private static final ImportId FIRST = new ImportId(900_001);
    private static final ImportId SECOND = new ImportId(900_002);
    private static final LocalDate AS_OF = LocalDate.of(2023, 8, 4);

    @Autowired
    LastAdmissionService service;

    @Autowired
    LastAdmissionCheckQueries checks;

    @Autowired
    OrganizationService organizations;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void twoBranches() {
        organizations.writeUnits(
                BOARD,
                FIRST,
                List.of(province("T"), commune("T-A", "T"), branch("T-A-1", "T-A"), branch("T-A-2", "T-A")));
    }

    @Test
    void statements_are_added_corrected_and_taken_back() {
        write(FIRST, row("T-A-1", null, 4), row("T-A-2", FuzzyDate.on(LocalDate.of(2021, 5, 19)), null));
        assertThat(clocks("T-A-1")).containsExactly("2019-08-04");
        var year2020 = new FuzzyDate(LocalDate.of(2020, 1, 1), FuzzyDate.Precision.YEAR);
        var written = write(SECOND, row("T-A-1", year2020, null));
        assertThat(written.changed()).isEqualTo(1);
        assertThat(written.differences().getFirst().after()).isEqualTo("2020");
        assertThat(clocks("T-A-1")).containsExactly("2021-01-01");
        assertThat(checks.touchedSince(OrgScope.everything(), FIRST)).isEqualTo(1);
        assertThat(service.undo(BOARD, SECOND)).isEqualTo(Undone.of(0, 1));
        assertThat(clocks("T-A-1")).containsExactly("2019-08-04");
        assertThat(clocks("T-A-2")).as("a sibling").containsExactly("2021-05-20");
        assertThat(service.undo(BOARD, FIRST)).isEqualTo(Undone.of(2, 0));
    }

    @Test
    void the_same_statement_again_changes_nothing() {
        write(FIRST, row("T-A-1", null, 4));
        assertThat(write(SECOND, row("T-A-1", null, 4)).same()).isEqualTo(1);
    }

    private Written write(ImportId importId, RecordLastAdmission... rows) {
        return service.writeLastAdmissions(BOARD, importId, List.of(rows));
    }

    private static RecordLastAdmission row(String code, @Nullable FuzzyDate lastOn, @Nullable Integer years) {
        return new RecordLastAdmission(code, lastOn, years, AS_OF, null);
    }

    private List<String> clocks(String code) {
        return jdbc.sql("""
                        SELECT DISTINCT l.clock_from FROM last_admission l
                        JOIN organization_version v ON v.organization_id = l.organization_id WHERE v.code = ?
                        """)
                .param(code)
                .query((row, number) -> row.getString(1))
                .list();
    }
}
