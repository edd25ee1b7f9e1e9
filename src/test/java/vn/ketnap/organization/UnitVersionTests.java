package vn.ketnap.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.ketnap.organization.UnitRows.branch;
import static vn.ketnap.organization.UnitRows.named;
import static vn.ketnap.organization.UnitRows.since;
import static vn.ketnap.organization.UnitRows.until;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class UnitVersionTests {

    private static final LocalDate Y2022 = LocalDate.of(2022, 1, 1);
    private static final LocalDate Y2023 = LocalDate.of(2023, 1, 1);
    private static final DescribeUnit UNIT = branch("A", "P");

    @Test
    void a_version_ends_where_the_next_begins_whatever_the_order_of_rows() {
        assertThat(days(List.of(), since(UNIT, Y2023), UNIT, since(UNIT, Y2022)))
                .containsExactly("2020-01-01 2022-01-01", "2022-01-01 2023-01-01", "2023-01-01 9999-12-31");
    }

    @Test
    void a_version_that_says_when_it_ends_leaves_a_gap() {
        assertThat(days(List.of(), until(UNIT, LocalDate.of(2021, 6, 30)), since(UNIT, Y2022)))
                .containsExactly("2020-01-01 2021-07-01", "2022-01-01 9999-12-31");
    }

    @Test
    void a_row_before_the_first_version_ends_where_that_begins() {
        var standing = UnitVersion.after(List.of(), List.of(UNIT));
        assertThat(days(standing, since(UNIT, LocalDate.of(2015, 1, 1))))
                .containsExactly("2015-01-01 2020-01-01", "2020-01-01 9999-12-31");
    }

    @Test
    void the_same_rows_again_make_the_same_versions() {
        var rows = List.of(UNIT, since(UNIT, Y2022), until(since(UNIT, Y2023), LocalDate.of(2023, 12, 31)));
        var once = UnitVersion.after(List.of(), rows);
        assertThat(UnitVersion.after(once, rows)).isEqualTo(once);
        assertThat(UnitVersion.after(once, rows.subList(0, 1))).isEqualTo(once);
    }

    @Test
    void another_spelling_keeps_the_name_that_stands_and_takes_the_rest() {
        var standing = UnitVersion.after(List.of(), List.of(named(UNIT, "Thị ủy Hòa")));
        var after = UnitVersion.after(standing, List.of(until(named(UNIT, "Thị uỷ Hoà"), Y2022)));
        assertThat(after.getFirst().name()).isEqualTo("Thị ủy Hòa");
        assertThat(after.getFirst().until()).isEqualTo(Y2022.plusDays(1));
    }

    private static List<String> days(List<UnitVersion> standing, DescribeUnit... rows) {
        return UnitVersion.after(standing, List.of(rows)).stream()
                .map(version -> version.from() + " " + version.until())
                .toList();
    }
}
