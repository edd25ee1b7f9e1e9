package vn.ketnap.exchange.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import vn.ketnap.KetNapTest;
import vn.ketnap.exchange.sheet.Finding;
import vn.ketnap.kit.Formats;
import vn.ketnap.kit.Messages;
import vn.ketnap.kit.sheet.SheetLines;
import vn.ketnap.shared.Problem.Severity;

/** Earlier imports and the problems of a workbook as workbooks. */
@KetNapTest
class ImportExportTests {

    private static final Formats FORMATS = Formats.of(Messages.VIETNAMESE);
    private static final Finding WRONG =
            new Finding(Severity.ERROR, "Số liệu", 3, "Giá trị", "=1+1", "exchange.problem.notNumber", List.of());

    @Autowired
    ImportExport exports;

    @Autowired
    AuthenticationManager people;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void who_sees_everything_takes_every_import_and_others_their_own() throws IOException {
        signIn("bantochuc");
        var all = exports.history(FORMATS);
        long standing =
                jdbc.sql("SELECT COUNT(*) FROM import_batch").query(Long.class).single();
        assertThat(standing).isPositive();
        assertThat(SheetLines.of(all, 1)).hasSize(Math.toIntExact(standing) + 1);
        assertThat(String.join("\n", SheetLines.of(all, 1))).contains("hệ thống, lần chạy đầu");
        assertThat(SheetLines.about(all)).contains("Của ai|mọi người", "Số dòng|" + standing, "bantochuc");
        signIn("coso");
        var own = exports.history(FORMATS);
        assertThat(SheetLines.of(own, 1)).hasSize(1);
        assertThat(SheetLines.about(own)).contains("Của ai|người xuất", "Số dòng|0");
        assertThat(lastEntry("export.imports")).startsWith("coso{").contains("\"rows\":0");
    }

    @Test
    void problems_go_out_as_text_with_the_filters_first() throws IOException {
        signIn("bantochuc");
        var made = exports.problems("so.xlsx", List.of(WRONG), Severity.ERROR, "Số liệu", FORMATS);
        assertThat(SheetLines.of(made, 1)).hasSize(2).noneMatch(line -> line.contains("calculated"));
        assertThat(SheetLines.of(made, 1).get(1)).startsWith("Lỗi|Số liệu|3|Giá trị|=1+1|");
        assertThat(SheetLines.about(made)).contains("Tệp|so.xlsx", "Mức độ|Lỗi", "Trang|Số liệu", "Số dòng|1");
        assertThat(lastEntry("export.import-problems"))
                .startsWith("bantochuc{")
                .contains("\"file\":\"so.xlsx\"", "\"rows\":1");
    }

    @Test
    void who_may_not_import_takes_neither() {
        signIn("kiemtoan");
        assertThatThrownBy(() -> exports.history(FORMATS)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> exports.problems("so.xlsx", List.of(WRONG), null, null, FORMATS))
                .isInstanceOf(AccessDeniedException.class);
    }

    private void signIn(String user) {
        SecurityContextHolder.getContext()
                .setAuthentication(people.authenticate(
                        UsernamePasswordAuthenticationToken.unauthenticated(user, KetNapTest.DEMO_PASSWORD)));
    }

    private String lastEntry(String action) {
        return jdbc.sql("SELECT CONCAT(username, details) FROM audit_entry WHERE action = :action"
                        + " ORDER BY id DESC LIMIT 1")
                .param("action", action)
                .query((row, n) -> row.getString(1).replace(" ", ""))
                .single();
    }
}
