package vn.ketnap.quota;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.ketnap.organization.UnitRows.commune;
import static vn.ketnap.organization.UnitRows.province;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.KetNapTest;
import vn.ketnap.TestActors;
import vn.ketnap.organization.CountMembers;
import vn.ketnap.organization.OrganizationService;
import vn.ketnap.shared.Actor;
import vn.ketnap.shared.FuzzyDate;
import vn.ketnap.shared.ImportId;
import vn.ketnap.shared.Metric;
import vn.ketnap.shared.OrgScope;
import vn.ketnap.shared.Period;
import vn.ketnap.shared.Population;
import vn.ketnap.shared.Problem;
import vn.ketnap.shared.Qualifier;
import vn.ketnap.shared.Undone;
import vn.ketnap.shared.Written;

@KetNapTest
@Transactional
@WithMockUser(authorities = "IMPORT_WORKBOOK")
class QuotaServiceTests {

    private static final Actor BOARD = TestActors.boardOverAll();
    private static final ImportId FIRST = new ImportId(900_001);
    private static final ImportId SECOND = new ImportId(900_002);
    private static final Period Y2023 = Period.year(2023);
    private static final LocalDate IN_JANUARY = LocalDate.of(2023, 1, 18);
    private static final LocalDate IN_JULY = LocalDate.of(2023, 7, 1);

    @Autowired
    QuotaService service;

    @Autowired
    QuotaCheckQueries checks;

    @Autowired
    OrganizationService organizations;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void twoCommunes() {
        organizations.writeUnits(BOARD, FIRST, List.of(province("T"), commune("T-A", "T"), commune("T-B", "T")));
    }

    @Test
    void the_same_instrument_corrects_and_a_later_one_is_a_version() {
        write(FIRST, quota("T-A", 13, "1-KH", IN_JANUARY), quota("T-B", 7, "1-KH", IN_JANUARY));
        assertThat(write(SECOND, quota("T-A", 14, "1-KH", IN_JANUARY)))
                .extracting(Written::added, Written::changed)
                .containsExactly(0, 1);
        assertThat(write(SECOND, quota("T-A", 15, "9-KH", IN_JULY)))
                .extracting(Written::added, Written::changed)
                .containsExactly(1, 0);
        assertThat(values("T-A")).containsExactly("14 2023-01-18", "15 2023-07-01");
        assertThat(values("T-B")).containsExactly("7 2023-01-18");
    }

    @Test
    void a_target_without_a_paper_is_effective_from_the_first() {
        write(FIRST, quota("T-A", 13, null, null));
        assertThat(values("T-A")).containsExactly("13 1000-01-01");
        assertThat(instruments()).isEmpty();
        assertThat(write(SECOND, quota("T-A", 13, null, null)).same()).isEqualTo(1);
    }

    @Test
    void a_ratio_is_the_same_with_more_noughts() {
        assertThat(write(FIRST, ratio("3")).added()).isEqualTo(1);
        assertThat(write(SECOND, ratio("3.00")).same()).isEqualTo(1);
    }

    @Test
    void an_instrument_stands_once_and_goes_with_the_import_that_brought_it() {
        write(FIRST, quota("T-A", 13, "1-KH", IN_JANUARY));
        write(SECOND, quota("T-B", 7, "1-KH", IN_JANUARY), quota("T-A", 15, "9-KH", IN_JULY));
        assertThat(instruments()).containsExactly("1-KH", "9-KH");
        assertThat(service.undo(BOARD, SECOND)).isEqualTo(Undone.of(2, 0));
        assertThat(instruments()).containsExactly("1-KH");
        assertThat(values("T-A")).containsExactly("13 2023-01-18");
        assertThat(values("T-B")).isEmpty();
    }

    @Test
    void a_change_of_the_paper_alone_is_a_change_and_taken_back() {
        write(FIRST, quota("T-A", 13, "1-KH", IN_JANUARY));
        var written = write(SECOND, quota("T-A", 13, "1-KH/HU", IN_JANUARY));
        assertThat(written.changed()).isEqualTo(1);
        assertThat(checks.touchedSince(OrgScope.everything(), FIRST)).isEqualTo(1);
        service.undo(BOARD, SECOND);
        assertThat(instruments()).containsExactly("1-KH");
    }

    @Test
    void an_unusual_share_of_the_own_members_is_told_and_the_siblings_do_not_count() {
        organizations.writeMembers(
                BOARD,
                FIRST,
                List.of(
                        new CountMembers("T-A", LocalDate.of(2023, 8, 11), 3829, null, null, Qualifier.EXACT),
                        new CountMembers("T-B", LocalDate.of(2023, 8, 11), 10, null, null, Qualifier.EXACT)));
        var rows = List.of(quota("T-A", 150, null, null), quota("T-A", 240, "1-KH", null));
        var problems = checks.check(OrgScope.everything(), rows, Set.of());
        assertThat(problems.get(0)).isEmpty();
        assertThat(checks.check(OrgScope.everything(), List.of(quota("T-A", 240, null, null)), Set.of())
                        .getFirst())
                .extracting(Problem::key)
                .containsExactly("quota.problem.unusual");
    }

    private Written write(ImportId importId, SetQuota... rows) {
        return service.writeQuotas(BOARD, importId, List.of(rows));
    }

    private static SetQuota quota(String code, long value, @Nullable String number, @Nullable LocalDate date) {
        return QuotaRows.assigned(code, Y2023, value, number, date);
    }

    private static SetQuota ratio(String percent) {
        return new SetQuota(
                "T-A",
                TargetKind.RATIO,
                FuzzyDate.on(Y2023.from()),
                FuzzyDate.on(Y2023.to()),
                Metric.ADMITTED,
                Population.ALL,
                null,
                new BigDecimal(percent),
                null,
                null,
                null,
                null,
                null);
    }

    private List<String> values(String code) {
        return texts("""
                SELECT DISTINCT CONCAT(q.value, ' ', q.effective_on) FROM quota q
                JOIN organization_version v ON v.organization_id = q.organization_id
                WHERE v.code = ? ORDER BY q.effective_on
                """, code);
    }

    private List<String> instruments() {
        return texts("SELECT number FROM instrument WHERE issuer = 'Test' ORDER BY number");
    }

    private List<String> texts(String sql, Object... params) {
        return jdbc.sql(sql)
                .params(params)
                .query((row, number) -> row.getString(1))
                .list();
    }
}
