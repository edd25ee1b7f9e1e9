package vn.ketnap.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.ketnap.sample.province.SampleWorkbook;
import vn.ketnap.sample.province.SampleWorkbook.Sheets;
import vn.ketnap.sample.province.Scale;

/** The province in full, as it comes with the portal. */
class SampleProvinceTests {

    private static final Set<String> BRANCHES = Set.of("BRANCH", "BASE_BRANCH");

    private static byte[] workbook = {};
    private static Map<String, List<Map<String, String>>> sheets = Map.of();

    @BeforeAll
    static void make() throws IOException {
        var out = new ByteArrayOutputStream();
        new SampleProvince().write(out);
        workbook = out.toByteArray();
        sheets = CsvBook.read(workbook);
    }

    /** When this fails after a change to the generator: write the new hash into src/main/resources/sample/workbook.sha256. */
    @Test
    void a_later_start_knows_the_workbook_without_writing_it() throws Exception {
        var hash = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(workbook));
        assertThat(new SampleProvince().sha256()).contains(hash);
    }

    @Test
    void it_has_eight_thousand_organisations_of_them_six_and_a_half_thousand_branches_alive() {
        assertThat(rows("Đơn vị").stream().map(row -> row.get("Mã")).distinct().count())
                .isBetween(7_800L, 8_600L);
        assertThat(branches()).hasSizeBetween(6_300, 6_700);
    }

    @Test
    void nobody_stands_below_a_unit_that_has_ended() {
        var ended = rows("Đơn vị").stream()
                .collect(Collectors.toMap(row -> row.get("Mã"), row -> cell(row, "Đến ngày"), (one, later) -> later));
        assertThat(rows("Đơn vị"))
                .filteredOn(row -> cell(row, "Đến ngày").isEmpty())
                .allSatisfy(row -> assertThat(ended.getOrDefault(cell(row, "Mã cấp trên"), ""))
                        .isEmpty());
    }

    @Test
    void every_kind_of_event_has_happened_but_a_transfer_of_a_part() {
        var kinds = rows("Sự kiện tổ chức").stream()
                .map(row -> cell(row, "Loại sự kiện"))
                .collect(Collectors.toSet());
        assertThat(kinds)
                .containsExactlyInAnyOrder(
                        "ESTABLISH", "RENAME", "RETYPE", "MOVE", "MERGE", "ABSORB", "SPLIT", "DISSOLVE");
    }

    @Test
    void who_was_renamed_or_retyped_is_described_anew_from_that_day() {
        var described = rows("Đơn vị").stream()
                .map(row -> cell(row, "Mã") + " " + cell(row, "Từ ngày"))
                .collect(Collectors.toSet());
        assertThat(rows("Sự kiện tổ chức"))
                .filteredOn(row -> List.of("RENAME", "RETYPE").contains(cell(row, "Loại sự kiện")))
                .hasSizeGreaterThan(50)
                .allSatisfy(row ->
                        assertThat(described).contains(cell(row, "Mã đơn vị mới") + " " + cell(row, "Ngày hiệu lực")));
    }

    @Test
    void a_split_makes_two_of_one_and_nobody_is_lost() {
        var halves = rows("Sự kiện tổ chức").stream()
                .filter(row -> cell(row, "Loại sự kiện").equals("SPLIT"))
                .collect(Collectors.groupingBy(row -> cell(row, "Mã đơn vị cũ")));
        assertThat(halves).hasSizeBetween(20, 90);
        assertThat(halves.values()).allSatisfy(rows -> {
            assertThat(rows).hasSize(2);
            assertThat(rows.stream()
                            .mapToInt(row -> Integer.parseInt(cell(row, "Số đảng viên chuyển")))
                            .sum())
                    .isBetween(38, 44);
        });
    }

    @Test
    void one_branch_in_eleven_has_been_silent_for_three_years() throws IOException {
        var out = new ByteArrayOutputStream();
        SampleWorkbook.write(out, SampleProvince.SEED, Scale.FULL, Sheets.WITHOUT_REGISTER);
        long silent = Objects.requireNonNull(CsvBook.read(out.toByteArray()).get("Kết nạp gần nhất"))
                .size();
        assertThat(100.0 * silent / branches().size()).isBetween(7.5, 10.5);
    }

    @Test
    void the_communes_targets_come_near_the_provinces() {
        long communes = sumOfTargets(unit -> unit.matches("MS-C\\d+"));
        long bodies = sumOfTargets(unit -> unit.matches("MS-(UB|CQ|QS|CA)"));
        assertThat(1.0 * (communes + bodies) / sumOfTargets("MS"::equals)).isBetween(0.95, 1.06);
    }

    @Test
    void every_target_is_an_amount_or_a_share() {
        assertThat(rows("Chỉ tiêu"))
                .allSatisfy(row ->
                        assertThat(cell(row, "Số lượng") + cell(row, "Tỷ lệ %")).isNotEmpty());
    }

    @Test
    void every_superior_and_commune_has_somebody_in_charge_today() {
        var inCharge = rows("Phụ trách").stream()
                .filter(row -> cell(row, "Đến ngày").isEmpty())
                .map(row -> cell(row, "Mã đơn vị"))
                .collect(Collectors.toSet());
        assertThat(rows("Đơn vị"))
                .filteredOn(row -> cell(row, "Đến ngày").isEmpty())
                .filteredOn(row -> cell(row, "Lĩnh vực").equals("COMMUNE"))
                .allSatisfy(row -> assertThat(inCharge).contains(cell(row, "Mã")));
    }

    @Test
    void about_fifteen_thousand_are_on_the_way_and_nobody_under_age_is_named() {
        var candidates = rows("Quần chúng ưu tú");
        assertThat(candidates)
                .filteredOn(row -> !Set.of("LEFT", "RECOGNIZED").contains(cell(row, "Giai đoạn")))
                .hasSizeBetween(14_000, 16_000);
        assertThat(candidates).allSatisfy(row -> {
            var born = cell(row, "Ngày sinh");
            assertThat(born.substring(6) + born.substring(3, 5) + born.substring(0, 2))
                    .isLessThanOrEqualTo("20081031");
        });
    }

    private static long sumOfTargets(Function<String, Boolean> wanted) {
        return rows("Chỉ tiêu").stream()
                .filter(row -> cell(row, "Loại chỉ tiêu").equals("ASSIGNED"))
                .filter(row -> cell(row, "Từ ngày").equals("01/01/2026"))
                .filter(row -> cell(row, "Đối tượng").equals("ALL"))
                .filter(row -> wanted.apply(cell(row, "Mã đơn vị")))
                // an adjustment of July is another version of the same target
                .filter(row -> !cell(row, "Ngày văn bản").contains("/07/"))
                .mapToLong(row -> Long.parseLong(cell(row, "Số lượng")))
                .sum();
    }

    private static List<Map<String, String>> branches() {
        return rows("Đơn vị").stream()
                .filter(row -> BRANCHES.contains(cell(row, "Loại"))
                        && cell(row, "Đến ngày").isEmpty())
                .toList();
    }

    private static List<Map<String, String>> rows(String sheet) {
        return Objects.requireNonNull(sheets.get(sheet), sheet);
    }

    private static String cell(Map<String, String> row, String column) {
        return Objects.requireNonNull(row.get(column), column);
    }
}
