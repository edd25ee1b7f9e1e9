package vn.ketnap.organization.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.KetNapTest;
import vn.ketnap.TestActors;
import vn.ketnap.kit.ExportLink;
import vn.ketnap.kit.Formats;
import vn.ketnap.kit.Messages;
import vn.ketnap.kit.sheet.SheetLines;
import vn.ketnap.organization.OrganizationService;
import vn.ketnap.organization.UnitRows;
import vn.ketnap.shared.ImportId;
import vn.ketnap.shared.NotFound;

/** A unit and all below it on a day as a workbook. */
@KetNapTest
class TreeExportTests {

    private static final LocalDate DAY = LocalDate.of(2024, 3, 26);

    @Autowired
    TreeExport exports;

    @Autowired
    OrganizationService organizations;

    @Autowired
    AuthenticationManager people;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    @Transactional
    void all_below_the_unit_go_out_level_by_level_and_nothing_beside() throws IOException {
        SecurityContextHolder.getContext()
                .setAuthentication(new TestingAuthenticationToken("board", "", "IMPORT_WORKBOOK"));
        organizations.writeUnits(
                TestActors.boardOverAll(),
                new ImportId(940_001),
                List.of(
                        UnitRows.province("W"),
                        UnitRows.commune("W-B", "W"),
                        UnitRows.commune("W-A", "W"),
                        UnitRows.branch("W-A-1", "W-A"),
                        UnitRows.branch("W-B-1", "W-B")));
        var lines = SheetLines.of(made("bantochuc", "W"), 1);
        assertThat(lines.stream().skip(1).map(line -> line.substring(0, line.indexOf('|', 2))))
                .containsExactly("1|W", "2|W-A", "2|W-B", "3|W-A-1", "3|W-B-1");
        assertThat(lines.get(4)).contains("Unit W-A-1", "|W-A|Unit W-A|0|");
        assertThat(SheetLines.of(made("bantochuc", "W-A"), 1)).hasSize(3);
    }

    @Test
    void the_first_sheet_and_the_log_tell_which_tree_of_which_day() throws IOException {
        var made = made("donvi", "TH-TX");
        assertThat(made.name()).isEqualTo("cay-to-chuc-TH-TX-2024-03-26.xlsx");
        assertThat(SheetLines.about(made))
                .contains("Ngày|26/03/2024", "Đảng bộ huyện Thọ Xuân · TH-TX", "theo từng cấp", "donvi");
        assertThat(jdbc.sql("SELECT CONCAT(username, subject) FROM audit_entry WHERE action = 'export.organization'"
                                + " ORDER BY id DESC LIMIT 1")
                        .query((row, n) -> row.getString(1))
                        .single())
                .isEqualTo("donviTH-TX");
    }

    @Test
    void nothing_leaves_from_outside_the_scope() {
        assertThatThrownBy(() -> made("donvi", "LS-VQ")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> made("donvi", "TH")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> made("quantri", "TH-TX")).isInstanceOf(NotFound.class);
    }

    private ExportLink.Made made(String user, String code) {
        SecurityContextHolder.getContext()
                .setAuthentication(people.authenticate(
                        UsernamePasswordAuthenticationToken.unauthenticated(user, KetNapTest.DEMO_PASSWORD)));
        return exports.make(code, DAY, Formats.of(Messages.VIETNAMESE));
    }
}
