package vn.ketnap.kit.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.ketnap.kit.Messages;

/** A list as a workbook: what goes in comes out, as what it is. */
class GridBookTests {

    @TempDir
    Path folder;

    private record Line(
            String name,
            @Nullable Long persons,
            @Nullable BigDecimal share,
            @Nullable LocalDate day) {}

    @Test
    void numbers_are_numbers_and_days_are_days() throws IOException {
        var rows = read(write(List.of(new Line("A", 1391L, new BigDecimal("0.536"), LocalDate.of(2026, 2, 3)))), 1);
        var row = rows.get(1);
        assertThat(row.getCell(1).getType()).isEqualTo(CellType.NUMBER);
        assertThat(row.getCell(1).asNumber()).isEqualByComparingTo("1391");
        assertThat(row.getCell(2).asNumber()).isEqualByComparingTo("0.536");
        assertThat(row.getCell(3).asDate().toLocalDate()).isEqualTo("2026-02-03");
        assertThat(row.getCell(3).getDataFormatString()).isEqualTo("dd\\/mm\\/yyyy");
    }

    @Test
    void what_is_not_known_leaves_the_cell_empty() throws IOException {
        var rows = read(write(List.of(new Line("A", null, null, null))), 1);
        assertThat(rows.get(1).getCellCount()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+84", "-1", "@SUM(A1)", "\t=1", "=HYPERLINK(\"http://x\",\"y\")", "  <&> "})
    void a_text_is_never_a_formula_and_shows_as_it_is(String name) throws IOException {
        var workbook = write(List.of(new Line(name, 1L, null, null)));
        var cell = read(workbook, 1).get(1).getCell(0);
        assertThat(cell.getType()).isEqualTo(CellType.STRING);
        assertThat(cell.getFormula()).isNull();
        assertThat(cell.asString()).isEqualTo(name);
        assertThat(xml(workbook)).contains("formatCode=\"@\"").doesNotContain("<f>", "<f ");
    }

    @Test
    void the_first_sheet_tells_what_it_is_about_and_how_many_lines_there_are() throws IOException {
        var lines = IntStream.range(0, 1_001)
                .mapToObj(i -> new Line("A" + i, (long) i, null, null))
                .toList();
        var workbook = write(lines);
        var about = read(workbook, 0);
        assertThat(about.getFirst().getCellText(0)).isEqualTo("Sổ");
        assertThat(about.get(1).getCellText(1)).isEqualTo("=2+2");
        assertThat(about.getLast().getCell(1).asNumber()).isEqualByComparingTo("1001");
        assertThat(read(workbook, 1))
                .hasSize(1_002)
                .last()
                .extracting(row -> row.getCellText(0))
                .isEqualTo("A1000");
        assertThat(xml(workbook)).contains("state=\"frozen\"");
    }

    private static byte[] write(List<Line> lines) throws IOException {
        var columns = List.<SheetColumn<Line>>of(
                SheetColumn.text("Tên", 20, Line::name),
                SheetColumn.whole("Số", Line::persons),
                SheetColumn.percent("Tỷ lệ", Line::share),
                SheetColumn.day("Ngày", Line::day));
        var out = new ByteArrayOutputStream();
        Locale locale = Messages.VIETNAMESE;
        new GridBook<>("Sổ", List.of(new GridBook.Note("Đơn vị", "=2+2")), columns, lines::iterator, locale).write(out);
        return out.toByteArray();
    }

    private static List<Row> read(byte[] workbook, int sheet) throws IOException {
        try (var book = new ReadableWorkbook(
                new ByteArrayInputStream(workbook), new org.dhatim.fastexcel.reader.ReadingOptions(true, false))) {
            return book.getSheet(sheet).orElseThrow().read();
        }
    }

    private String xml(byte[] workbook) throws IOException {
        var file = Files.write(folder.resolve("so.xlsx"), workbook);
        var all = new StringBuilder();
        try (var zip = new ZipFile(file.toFile())) {
            for (var entry : Collections.list(zip.entries())) {
                all.append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return all.toString();
    }
}
