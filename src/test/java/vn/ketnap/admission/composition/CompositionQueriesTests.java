package vn.ketnap.admission.composition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
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
import vn.ketnap.admission.AdmissionService;
import vn.ketnap.admission.Gender;
import vn.ketnap.admission.RecordAdmission;
import vn.ketnap.admission.composition.Composition.By;
import vn.ketnap.admission.composition.Composition.Part;
import vn.ketnap.organization.OrganizationService;
import vn.ketnap.organization.UnitRows;
import vn.ketnap.shared.Actor;
import vn.ketnap.shared.ImportId;
import vn.ketnap.shared.NotFound;
import vn.ketnap.shared.OrgScope;
import vn.ketnap.shared.Population;

/** Sums of persons that recognise nobody, not even by subtracting a sibling from the superior. */
@KetNapTest
@Transactional
@WithMockUser(authorities = {"IMPORT_WORKBOOK", "READ_FIGURES"})
class CompositionQueriesTests {

    private static final Actor BOARD = TestActors.boardOverAll();
    private static final ImportId IMPORT = new ImportId(970_001);

    @Autowired
    OrganizationService organizations;

    @Autowired
    AdmissionService admissions;

    @Autowired
    CompositionQueries queries;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void threeCommunes() {
        organizations.writeUnits(
                BOARD,
                IMPORT,
                List.of(
                        UnitRows.province("C"),
                        UnitRows.commune("C-A", "C"),
                        UnitRows.branch("C-A-1", "C-A"),
                        UnitRows.commune("C-B", "C"),
                        UnitRows.branch("C-B-1", "C-B"),
                        UnitRows.commune("C-D", "C"),
                        UnitRows.branch("C-D-1", "C-D")));
        var rows = new ArrayList<RecordAdmission>();
        add(rows, "C-A-1", Gender.FEMALE, 2);
        add(rows, "C-A-1", Gender.MALE, 9);
        add(rows, "C-B-1", Gender.FEMALE, 7);
        add(rows, "C-B-1", Gender.MALE, 6);
        add(rows, "C-D-1", Gender.FEMALE, 12);
        add(rows, "C-D-1", Gender.MALE, 15);
        admissions.writeAdmissions(BOARD, IMPORT, rows);
    }

    @Test
    void the_sum_of_a_province_is_told() {
        assertThat(sexes("C")).containsExactly(21L, 30L);
        assertThat(load("C", 2022).total()).isZero();
    }

    @Test
    void a_small_number_and_its_complement_are_hidden() {
        assertThat(sexes("C-A")).containsExactly(null, null);
        assertThat(load("C-A", 2023).hides()).isTrue();
        assertThat(load("C-A", 2023).total()).isEqualTo(11);
    }

    @Test
    void one_sibling_is_hidden_so_that_the_superior_gives_nothing_away() {
        assertThat(sexes("C-B")).as("21 women less 12 less 7 would be the two").containsExactly(null, null);
        assertThat(sexes("C-D")).containsExactly(12L, 15L);
    }

    @Test
    void a_threshold_is_a_setting() {
        jdbc.sql("INSERT INTO setting (name, valid_from, value, source) VALUES"
                        + " ('disclosure.small-cell', '2001-01-01', '2', 'a test')")
                .update();
        assertThat(sexes("C-A")).containsExactly(2L, 9L);
    }

    @Test
    void ages_stand_in_bands() {
        assertThat(parts("C-D", By.AGE))
                .extracting(Part::name, Part::upTo, Part::count)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("23", 30, 27L));
        assertThat(parts("C-D", By.CHANNEL)).extracting(Part::name).containsExactly("RESIDENT");
        assertThat(parts("C-D", By.ETHNICITY)).extracting(Part::count).containsExactly(27L, 0L);
    }

    @Test
    void out_of_scope_is_not_found() {
        long root = jdbc.sql("SELECT DISTINCT organization_id FROM organization_version WHERE code = 'C-B'")
                .query(Long.class)
                .single();
        assertThatThrownBy(() -> queries.load(OrgScope.below(Set.of(root)), "C-A", 2023))
                .isInstanceOf(NotFound.class);
        assertThat(queries.load(OrgScope.below(Set.of(root)), "C-B", 2023).total())
                .isEqualTo(13);
    }

    private List<@Nullable Long> sexes(String code) {
        var counts = new ArrayList<@Nullable Long>();
        parts(code, By.SEX).forEach(part -> counts.add(part.count()));
        return counts;
    }

    private List<Part> parts(String code, By by) {
        return load(code, 2023).divisions().stream()
                .filter(one -> one.by() == by)
                .findFirst()
                .orElseThrow()
                .parts();
    }

    private Composition load(String code, int year) {
        return queries.load(OrgScope.everything(), code, year);
    }

    private static void add(List<RecordAdmission> rows, String code, Gender gender, int count) {
        for (int i = 0; i < count; i++) {
            rows.add(new RecordAdmission(
                    code,
                    "Lò Văn " + gender + " " + (char) ('A' + i),
                    LocalDate.of(1999, 5, 19),
                    gender,
                    "Tày",
                    null,
                    Population.RESIDENT,
                    "12-QĐ/HU",
                    LocalDate.of(2023, 3, 26),
                    null,
                    null));
        }
    }
}
