package vn.ketnap.insight.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.ketnap.KetNapTest;
import vn.ketnap.insight.AttainmentFilter;
import vn.ketnap.kit.ExportLink;
import vn.ketnap.kit.Formats;
import vn.ketnap.kit.sheet.SheetLines;
import vn.ketnap.shared.NotFound;
import vn.ketnap.shared.Period;

/** The units below a unit as a workbook, from the leadership page and from the page of the unit. */
@KetNapTest
class ChildrenExportTests extends SignedInScreen {

    private static final Period SEVEN_MONTHS = new Period(LocalDate.of(2023, 1, 1), LocalDate.of(2023, 7, 31));
    private static final String ADDRESS = "?tu=2023-01-01&den=2023-07-31";

    @Autowired
    ChildrenExport exports;

    @Autowired
    JdbcClient jdbc;

    @Test
    void both_pages_hand_out_the_units_below_and_none_beside() throws IOException {
        open("bantochuc", "tong-quan" + ADDRESS + "&don-vi=TH-TX");
        var fromOverview = SheetLines.of(find(ExportLink.class).single().make(), 1);
        open("bantochuc", "don-vi/TH-TX" + ADDRESS);
        assertThat(SheetLines.of(find(ExportLink.class).single().make(), 1)).isEqualTo(fromOverview);
        assertThat(fromOverview).hasSizeGreaterThan(3);
        assertThat(fromOverview.stream().skip(1)).allMatch(line -> line.startsWith("2|TH-TX-"));
        assertThat(String.join("\n", fromOverview))
                .contains("Đảng bộ xã Xuân Hưng")
                .doesNotContain("calculated");
    }

    @Test
    void the_first_sheet_and_the_log_tell_what_it_is() throws IOException {
        open("donvi", "don-vi/TH-TX" + ADDRESS);
        var made = find(ExportLink.class).single().make();
        assertThat(made.name()).isEqualTo("don-vi-truc-thuoc-TH-TX-2023-07-31.xlsx");
        assertThat(SheetLines.about(made))
                .contains("Đảng bộ huyện Thọ Xuân", "7 tháng đầu năm 2023", "đơn vị trực thuộc", "Nhận xét|", "donvi");
        assertThat(jdbc.sql("SELECT CONCAT(username, subject) FROM audit_entry WHERE action = 'export.children'"
                                + " ORDER BY id DESC LIMIT 1")
                        .query((row, n) -> row.getString(1))
                        .single())
                .isEqualTo("donviTH-TX");
    }

    @Test
    void nothing_leaves_from_outside_the_scope() {
        open("donvi", "don-vi/TH-TX" + ADDRESS);
        assertThatThrownBy(() -> exports.make(AttainmentFilter.of("LS-VQ", SEVEN_MONTHS), Formats.here()))
                .isInstanceOf(NotFound.class);
        open("quantri", "mat-khau");
        assertThatThrownBy(() -> exports.make(AttainmentFilter.of("TH-TX", SEVEN_MONTHS), Formats.here()))
                .isInstanceOf(NotFound.class);
    }
}
