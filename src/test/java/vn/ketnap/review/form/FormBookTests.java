package vn.ketnap.review.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.KetNapTest;
import vn.ketnap.TestActors;
import vn.ketnap.admission.AdmissionService;
import vn.ketnap.admission.Gender;
import vn.ketnap.admission.RecordAdmission;
import vn.ketnap.kit.Formats;
import vn.ketnap.kit.Messages;
import vn.ketnap.kit.sheet.SheetsBook;
import vn.ketnap.organization.CountMembers;
import vn.ketnap.organization.OrganizationQueries;
import vn.ketnap.organization.OrganizationService;
import vn.ketnap.organization.UnitRows;
import vn.ketnap.shared.Actor;
import vn.ketnap.shared.ImportId;
import vn.ketnap.shared.NotFound;
import vn.ketnap.shared.OrgScope;
import vn.ketnap.shared.Period;
import vn.ketnap.shared.Population;
import vn.ketnap.shared.Qualifier;

/** Data for the forms: what the portal knows, each number from where it stands, the rest blank and never nought. */
@KetNapTest
@Transactional
@WithMockUser(authorities = {"IMPORT_WORKBOOK", "READ_FIGURES"})
class FormBookTests {

    private static final Actor BOARD = TestActors.boardOverAll();
    private static final ImportId IMPORT = new ImportId(975_001);
    private static final Period YEAR = Period.year(2023);

    @Autowired
    OrganizationService organizations;

    @Autowired
    OrganizationQueries units;

    @Autowired
    AdmissionService admissions;

    @Autowired
    FormQueries forms;

    @BeforeEach
    void twoCommunes() {
        organizations.writeUnits(
                BOARD,
                IMPORT,
                List.of(
                        UnitRows.province("F"),
                        UnitRows.commune("F-A", "F"),
                        UnitRows.branch("F-A-1", "F-A"),
                        UnitRows.commune("F-B", "F"),
                        UnitRows.branch("F-B-1", "F-B"),
                        UnitRows.commune("F-C", "F")));
        organizations.writeMembers(
                BOARD,
                IMPORT,
                List.of(
                        members("F-A", LocalDate.of(2022, 12, 31), 200, 190L, 10L),
                        members("F-A", LocalDate.of(2023, 12, 31), 212, 198L, 14L),
                        members("F-B", LocalDate.of(2023, 6, 30), 100, null, null)));
        var rows = new ArrayList<RecordAdmission>();
        admitted(rows, "F-A-1", Gender.MALE, 2, 2022);
        admitted(rows, "F-A-1", Gender.FEMALE, 2, 2023);
        admitted(rows, "F-A-1", Gender.MALE, 9, 2023);
        admitted(rows, "F-B-1", Gender.FEMALE, 30, 2023);
        admitted(rows, "F-B-1", Gender.MALE, 40, 2023);
        admissions.writeAdmissions(BOARD, IMPORT, rows);
    }

    @Test
    void members_before_and_after_are_told_and_what_is_left_open_is_their_difference() {
        var book = book("F-A");
        assertThat(value(book, 0, "Tổng số đảng viên đầu kỳ")).isEqualTo(200L);
        assertThat(value(book, 0, "Kết nạp mới trong kỳ")).isEqualTo(11L);
        assertThat(value(book, 0, "Công nhận chính thức trong kỳ")).isEqualTo(2L);
        assertThat(value(book, 0, "Xóa tên trong kỳ")).isEqualTo(0L);
        assertThat(value(book, 0, "Tổng số đảng viên cuối kỳ")).isEqualTo(212L);
        assertThat(value(book, 0, "Tăng, giảm khác (cuối kỳ − đầu kỳ − kết nạp + xóa tên)"))
                .as("212 less 200 less 11")
                .isEqualTo(1L);
    }

    @Test
    void what_the_portal_does_not_keep_is_blank_and_says_so() {
        var book = book("F-B");
        assertThat(value(book, 0, "Tổng số đảng viên đầu kỳ")).isNull();
        assertThat(value(book, 0, "Tăng, giảm khác (cuối kỳ − đầu kỳ − kết nạp + xóa tên)"))
                .as("nobody told the start")
                .isNull();
        for (var line : List.of("Khai trừ", "Từ trần", "Chuyển sinh hoạt đảng chính thức đến")) {
            assertThat(row(book, 0, line)).contains("Cổng không lưu");
            assertThat(value(book, 0, line)).isNull();
        }
        assertThat(value(book("F-C"), 4, "Quyết định kết nạp trong kỳ"))
                .as("no register is in use")
                .isNull();
        assertThat(value(book("F-C"), 0, "Kết nạp mới trong kỳ")).isNull();
    }

    @Test
    void small_numbers_are_hidden_and_so_is_what_gives_them_away() {
        var commune = book("F-A");
        assertThat(value(commune, 1, "Giới tính: Nữ")).isNull();
        assertThat(value(commune, 1, "Giới tính: Nam"))
                .as("eleven less nine would be the two women")
                .isNull();
        assertThat(row(commune, 1, "Giới tính: Nữ"))
                .anyMatch(cell -> String.valueOf(cell).startsWith("Dưới 5 người"));
        assertThat(value(book("F"), 1, "Giới tính: Nữ")).isEqualTo(32L);
        assertThat(value(book("F"), 2, "Dân tộc: Dân tộc thiểu số")).isEqualTo(81L);
    }

    @Test
    void organisations_are_counted_by_kind_and_members_at_their_base_alone() {
        var rows = book("F").pages().get(3).rows();
        assertThat(rows)
                .anySatisfy(row -> assertThat(row)
                        .startsWith(1)
                        .contains("Đảng bộ cơ sở", 3L, 312L, 2L, "1 tổ chức chưa báo số đảng viên"));
        assertThat(rows.getLast()).contains("Cộng tổ chức cơ sở", 3L, 312L);
        assertThat(book("F-A").pages().get(3).rows().getLast())
                .as("the sibling does not count")
                .contains(1L, 212L);
    }

    @Test
    void the_register_tells_decisions_and_who_is_on_probation() {
        var book = book("F-A");
        assertThat(value(book, 4, "Quyết định kết nạp trong kỳ")).isEqualTo(11L);
        assertThat(value(book, 4, "Lễ kết nạp trong kỳ")).isEqualTo(11L);
        assertThat(value(book, 4, "Đảng viên đang dự bị cuối kỳ"))
                .as("the two of the year before were recognised")
                .isEqualTo(11L);
        assertThat(value(book, 4, "Quyết định công nhận chính thức trong kỳ")).isEqualTo(2L);
    }

    @Test
    void where_a_branch_keeps_no_register_the_numbers_are_lower_bounds() {
        organizations.writeUnits(BOARD, IMPORT, List.of(UnitRows.branch("F-A-2", "F-A")));
        assertThat(value(book("F-A"), 4, "Quyết định kết nạp trong kỳ")).isEqualTo("≥\u00A011");
        assertThat(value(book("F-A"), 4, "Xóa tên trong kỳ"))
                .as("at least none tells nothing")
                .isNull();
    }

    @Test
    void each_sheet_says_that_it_is_not_the_form() {
        assertThat(book("F").pages())
                .extracting(SheetsBook.Page::name)
                .containsExactly(
                        "Biểu 1 - số liệu",
                        "Biểu 2 - số liệu",
                        "Biểu 2B - số liệu",
                        "Biểu 5 - số liệu",
                        "Biểu 7 - số liệu");
        assertThat(book("F").pages()).allSatisfy(page -> {
            assertThat(page.notes()).anyMatch(note -> note.text().contains("không phải biểu thống kê"));
            assertThat(page.notes()).anyMatch(note -> note.text().contains("không phải số 0"));
            assertThat(page.notes()).anyMatch(note -> note.text().contains(" · F"));
        });
    }

    @Test
    void out_of_scope_is_not_found() {
        var sibling =
                OrgScope.below(Set.of(units.idOf(OrgScope.everything(), "F-B").value()));
        assertThatThrownBy(() -> forms.load(sibling, "F-A", YEAR)).isInstanceOf(NotFound.class);
    }

    private SheetsBook book(String code) {
        return FormBook.of(
                Formats.of(Messages.VIETNAMESE),
                BOARD,
                LocalDateTime.of(2024, 1, 5, 8, 0),
                forms.load(OrgScope.everything(), code, YEAR));
    }

    private static @Nullable Object value(SheetsBook book, int page, String line) {
        return row(book, page, line).get(2);
    }

    private static List<@Nullable Object> row(SheetsBook book, int page, String line) {
        return book.pages().get(page).rows().stream()
                .filter(row -> line.equals(row.get(1)))
                .findFirst()
                .orElseThrow(() -> new AssertionError(line));
    }

    private static CountMembers members(
            String code, LocalDate on, long total, @Nullable Long official, @Nullable Long probationary) {
        return new CountMembers(code, on, total, official, probationary, Qualifier.EXACT);
    }

    /** Persons of a year; those of 2022 are recognised in 2023. */
    private static void admitted(List<RecordAdmission> rows, String code, Gender gender, int count, int year) {
        for (int i = 0; i < count; i++) {
            rows.add(new RecordAdmission(
                    code,
                    "Lò Văn " + gender + " " + (char) ('A' + i % 26) + (char) ('a' + i / 26)
                            + (year == 2022 ? "x" : ""),
                    LocalDate.of(1999, 5, 19),
                    gender,
                    "Tày",
                    null,
                    Population.RESIDENT,
                    "12-QĐ/HU",
                    LocalDate.of(year, 3, 27),
                    LocalDate.of(year, 4, 3),
                    year == 2022 ? LocalDate.of(2023, 4, 20) : null));
        }
    }
}
