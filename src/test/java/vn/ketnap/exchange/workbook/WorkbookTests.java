package vn.ketnap.exchange.workbook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static vn.ketnap.exchange.Books.book;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.ketnap.exchange.Books;

class WorkbookTests {

    private static final String SHEET = "xl/worksheets/sheet1.xml";

    @TempDir
    Path folder;

    @Test
    void a_spreadsheet_gives_its_sheets_with_typed_cells_and_the_row_numbers_of_excel() {
        byte[] file = book().rows("Số liệu", List.of(), List.of("A", 12, "=1+1", LocalDate.of(2023, 7, 31)))
                .xlsx();
        try (var workbook = Workbook.open(Books.file(folder, file))) {
            assertThat(workbook.tables()).extracting(Table::name).containsExactly("Số liệu");
            var line = lines(workbook.tables().getFirst()).getFirst();
            assertThat(line.number()).isEqualTo(2);
            assertThat(line.cell(0)).isEqualTo(new Cell.Text("A"));
            assertThat(line.cell(1).shown()).isEqualTo("12");
            assertThat(line.cell(2)).isEqualTo(new Cell.Formula("=1+1"));
            assertThat(line.cell(3).shown()).isEqualTo("31/07/2023");
            assertThat(line.cell(9)).isEqualTo(Cell.BLANK);
        }
    }

    @Test
    void a_percentage_is_known_by_its_look() {
        byte[] file = book().rows("S", List.of("x", new BigDecimal("0.956"))).xlsx();
        try (var workbook = Workbook.open(Books.file(folder, file))) {
            assertThat(lines(workbook.tables().getFirst()).getFirst().cell(1).shown())
                    .isEqualTo("95,6%");
        }
    }

    @Test
    void a_zip_of_csv_gives_a_sheet_for_each_file() {
        var files = new LinkedHashMap<String, byte[]>();
        files.put("so/Đơn vị.csv", "Mã;Tên\nA;=1+1".getBytes(UTF_8));
        files.put("__MACOSX/so/._Đơn vị.csv", new byte[] {1, 2});
        files.put("doc.txt", "x".getBytes(UTF_8));
        try (var workbook = Workbook.open(Books.file(folder, Books.zip(files)))) {
            assertThat(workbook.tables()).extracting(Table::name).containsExactly("Đơn vị", "doc.txt");
            assertThat(lines(workbook.tables().getFirst()).get(1).cells())
                    .containsExactly(new Cell.Text("A"), new Cell.Formula("=1+1"));
        }
    }

    @Test
    void an_empty_file_is_refused() {
        assertThat(refusal(new byte[0])).isEqualTo("exchange.file.empty");
    }

    @Test
    void another_kind_of_file_is_refused_whatever_its_name() {
        assertThat(refusal("%PDF-1.7 …".getBytes(UTF_8))).isEqualTo("exchange.file.otherKind");
        assertThat(refusal("Mã,Tên\nA,B".getBytes(UTF_8))).isEqualTo("exchange.file.otherKind");
        assertThat(refusal(Books.zip(Map.of("word/document.xml", "<w/>".getBytes(UTF_8)))))
                .isEqualTo("exchange.file.noSheets");
        assertThat(refusal(Books.zip(Map.of()))).isEqualTo("exchange.file.noSheets");
    }

    @Test
    void old_and_protected_office_files_are_told_apart() {
        assertThat(refusal(ole("Workbook"))).isEqualTo("exchange.file.oldExcel");
        assertThat(refusal(ole("EncryptedPackage"))).isEqualTo("exchange.file.password");
        assertThat(refusal(ole("WordDocument"))).isEqualTo("exchange.file.otherKind");
    }

    @Test
    void a_file_cut_off_anywhere_is_refused() {
        byte[] whole = book().sheet("Đơn vị", "Mã|Tên", "A|B").xlsx();
        for (int length = 4; length < whole.length; length += 97) {
            assertThat(refusal(Arrays.copyOf(whole, length))).startsWith("exchange.file.");
        }
    }

    @Test
    void a_part_that_inflates_beyond_reason_is_refused() {
        assertThat(refusal(with("xl/media/zeros.bin", new byte[40 << 20]))).isEqualTo("exchange.file.bomb");
        assertThat(refusal(Books.zip(Map.of("Đơn vị.csv", new byte[40 << 20])))).isEqualTo("exchange.file.bomb");
    }

    @Test
    void more_parts_than_any_workbook_has_are_refused() {
        var files = new LinkedHashMap<String, byte[]>();
        for (int i = 0; i <= ZipGuard.MAX_ENTRIES; i++) {
            files.put(i + ".csv", new byte[] {'a'});
        }
        assertThat(refusal(Books.zip(files))).isEqualTo("exchange.file.bomb");
    }

    @Test
    void document_types_are_refused_in_every_part_and_encoding() {
        String attack = "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><worksheet><sheetData/></worksheet>";
        assertThat(refusal(with(SHEET, attack.getBytes(UTF_8)))).isEqualTo("exchange.file.doctype");
        assertThat(refusal(with(SHEET, ("\uFEFF" + attack).getBytes(StandardCharsets.UTF_16BE))))
                .isEqualTo("exchange.file.doctype");
        assertThat(refusal(with("docProps/app.xml", "<!DOCTYPE a><a/>".getBytes(UTF_8))))
                .isEqualTo("exchange.file.doctype");
        String laughs = "<!DOCTYPE l [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;\">]><worksheet>&b;</worksheet>";
        assertThat(refusal(with(SHEET, laughs.getBytes(UTF_8)))).isEqualTo("exchange.file.doctype");
    }

    @Test
    void cells_outside_the_grid_and_texts_that_do_not_exist_are_refused_before_they_fill_the_memory() {
        assertThat(refusal(sheet("<row r=\"1\"><c r=\"ZZZZZZ1\"><v>1</v></c></row>")))
                .isEqualTo("exchange.file.damaged");
        assertThat(refusal(sheet("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>2000000000</v></c></row>")))
                .isEqualTo("exchange.file.damaged");
        assertThat(refusal(sheet("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>5</v></c></row>")))
                .isEqualTo("exchange.file.damaged");
        String text = "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>" + "x".repeat(50_000) + "</t></is></c></row>";
        assertThat(refusal(sheet(text))).isEqualTo("exchange.file.hugeCell");
    }

    @Test
    void a_sheet_under_the_name_of_something_else_is_searched_too() {
        byte[] attack = "<!DOCTYPE a><worksheet/>".getBytes(UTF_8);
        assertThat(refusal(with("xl/media/image1.png", attack))).isEqualTo("exchange.file.doctype");
        assertThat(refusal(with("xl/drawings/vmlDrawing1.vml", attack))).isEqualTo("exchange.file.doctype");
    }

    @Test
    void drawings_that_are_no_xml_harm_nothing() {
        byte[] file = with("xl/drawings/vmlDrawing1.vml", "<xml><br></xml>".getBytes(UTF_8));
        try (var workbook = Workbook.open(Books.file(folder, file))) {
            assertThat(workbook.tables()).hasSize(1);
        }
    }

    @Test
    void ordinary_texts_may_hold_any_number_of_entities() {
        String cell = "<c t=\"inlineStr\"><is><t>" + "&amp;&lt;&#273;".repeat(100) + "</t></is></c>";
        byte[] file = sheet(("<row>" + cell + "</row>").repeat(2_000));
        try (var workbook = Workbook.open(Books.file(folder, file))) {
            assertThat(lines(workbook.tables().getFirst())).hasSize(2_000);
        }
    }

    @Test
    void a_row_longer_than_a_reader_holds_in_memory_is_refused() {
        String cell = "<c t=\"inlineStr\"><is><t>" + "x".repeat(30_000) + "</t></is></c>";
        assertThat(refusal(sheet("<row>" + cell.repeat(40) + "</row>"))).isEqualTo("exchange.file.hugeCell");
    }

    @Test
    void a_cell_of_a_kind_nobody_knows_is_refused_when_it_is_read() {
        byte[] file = sheet("<row r=\"1\"><c r=\"A1\" t=\"zz\"><v>1</v></c></row>");
        try (var workbook = Workbook.open(Books.file(folder, file))) {
            var refused = catchThrowableOfType(
                    Unreadable.class, () -> lines(workbook.tables().getFirst()));
            assertThat(refused.key()).isEqualTo("exchange.file.damaged");
        }
    }

    @Test
    void numbers_beyond_reason_are_read_without_being_expanded() {
        byte[] file = sheet("<row r=\"1\"><c r=\"A1\"><v>1E999999999</v></c><c r=\"B1\"><v>1E-999999999</v></c></row>");
        try (var workbook = Workbook.open(Books.file(folder, file))) {
            assertThat(lines(workbook.tables().getFirst()).getFirst().cell(0).shown())
                    .contains("E+999999999");
        }
    }

    @Test
    void rows_without_numbers_are_counted() {
        byte[] file = sheet("<row><c><v>1</v></c></row><row><c><v>2</v></c></row>");
        try (var workbook = Workbook.open(Books.file(folder, file))) {
            assertThat(lines(workbook.tables().getFirst()))
                    .extracting(Line::number)
                    .containsExactly(1, 2);
        }
    }

    @Test
    void text_in_another_encoding_than_utf_8_is_refused() {
        byte[] file = Books.zip(Map.of("Đơn vị.csv", new byte[] {'M', (byte) 0xE3, '\n'}));
        try (var workbook = Workbook.open(Books.file(folder, file))) {
            var refused = catchThrowableOfType(
                    Unreadable.class, () -> lines(workbook.tables().getFirst()));
            assertThat(refused.key()).isEqualTo("exchange.file.notUtf8");
        }
    }

    @Test
    void page_headers_are_kept_for_the_search_for_marks() {
        byte[] file = with(
                SHEET,
                ("<worksheet><sheetData/><headerFooter><oddHeader>&amp;R&amp;\"Arial\"X</oddHeader>"
                                + "</headerFooter></worksheet>")
                        .getBytes(UTF_8));
        try (var workbook = Workbook.open(Books.file(folder, file))) {
            assertThat(workbook.pageTexts()).containsExactly("&R&\"Arial\"X");
        }
    }

    @Test
    void dates_are_known_by_their_look() {
        assertThat(XlsxCells.look(14, "mm-dd-yy")).isEqualTo(Cell.Look.DAY);
        assertThat(XlsxCells.look(17, "mmm-yy")).isEqualTo(Cell.Look.MONTH);
        assertThat(XlsxCells.look(200, "[$-42A]dd/mm/yyyy;@")).isEqualTo(Cell.Look.DAY);
        assertThat(XlsxCells.look(200, "yyyy")).isEqualTo(Cell.Look.YEAR);
        assertThat(XlsxCells.look(200, "#,##0 \"ngày\"")).isEqualTo(Cell.Look.PLAIN);
        assertThat(XlsxCells.look(10, "0.00%")).isEqualTo(Cell.Look.PERCENT);
        assertThat(XlsxCells.look(0, "General")).isEqualTo(Cell.Look.PLAIN);
        assertThat(XlsxCells.look(31, null)).isEqualTo(Cell.Look.DAY);
        assertThat(XlsxCells.look(null, null)).isEqualTo(Cell.Look.PLAIN);
    }

    private String refusal(byte[] content) {
        var file = Books.file(folder, content);
        return catchThrowableOfType(Unreadable.class, () -> Workbook.open(file).close())
                .key();
    }

    private static byte[] with(String part, byte[] content) {
        var parts = Books.unzip(book().sheet("Đơn vị", "Mã|Tên", "A|B").xlsx());
        parts.put(part, content);
        return Books.zip(parts);
    }

    private static byte[] sheet(String rows) {
        return with(
                SHEET,
                ("<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>" + rows
                                + "</sheetData></worksheet>")
                        .getBytes(UTF_8));
    }

    private static byte[] ole(String stream) {
        byte[] head = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1};
        byte[] name = stream.getBytes(StandardCharsets.UTF_16LE);
        byte[] file = Arrays.copyOf(head, 2048);
        System.arraycopy(name, 0, file, 1024, name.length);
        return file;
    }

    private static List<Line> lines(Table table) {
        var lines = new ArrayList<Line>();
        table.read(lines::add);
        return lines;
    }
}
