package vn.ketnap.exchange.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvLinesTests {

    @Test
    void commas_part_fields_and_line_ends_part_lines() throws IOException {
        assertThat(lines("a,b,c\r\n1,2,3\n4,5,6"))
                .containsExactly(List.of("a", "b", "c"), List.of("1", "2", "3"), List.of("4", "5", "6"));
    }

    @Test
    void semicolons_part_fields_where_the_header_has_more_of_them() throws IOException {
        assertThat(lines("Mã;Tên\nA;1,5")).containsExactly(List.of("Mã", "Tên"), List.of("A", "1,5"));
    }

    @Test
    void a_separator_inside_quotes_of_the_header_does_not_count() throws IOException {
        assertThat(lines("\"a;b;c\",d\n1,2")).containsExactly(List.of("a;b;c", "d"), List.of("1", "2"));
    }

    @Test
    void the_separator_is_taken_from_the_first_line_that_has_one() throws IOException {
        assertThat(lines("BÁO CÁO\nMã;Tên\nA;B"))
                .containsExactly(List.of("BÁO CÁO"), List.of("Mã", "Tên"), List.of("A", "B"));
    }

    @Test
    void quotes_keep_separators_line_ends_and_doubled_quotes() throws IOException {
        assertThat(lines("x,y\n\"a,b\",\"c\r\nd \"\"e\"\"\"\n"))
                .containsExactly(List.of("x", "y"), List.of("a,b", "c\r\nd \"e\""));
    }

    @Test
    void a_byte_order_mark_is_no_part_of_the_first_field() throws IOException {
        assertThat(lines("\uFEFFMã,Tên")).containsExactly(List.of("Mã", "Tên"));
    }

    @Test
    void blank_lines_count_as_lines_with_one_blank_field() throws IOException {
        assertThat(lines("a,b\n\n1,2\n")).containsExactly(List.of("a", "b"), List.of(""), List.of("1", "2"));
    }

    @Test
    void an_empty_file_has_no_lines() throws IOException {
        assertThat(lines("")).isEmpty();
    }

    @Test
    void a_quote_that_is_never_closed_is_refused() {
        assertThatThrownBy(() -> lines("a,b\n\"1,2\n3,4\n")).isInstanceOf(Unreadable.class);
    }

    @Test
    void a_field_longer_than_any_cell_is_refused() {
        assertThatThrownBy(() -> lines("a,b\n" + "x".repeat(40_001))).isInstanceOf(Unreadable.class);
    }

    private static List<List<String>> lines(String text) throws IOException {
        var csv = new CsvLines(new BufferedReader(new StringReader(text)));
        var lines = new ArrayList<List<String>>();
        for (var line = csv.next(); line != null; line = csv.next()) {
            lines.add(line);
        }
        return lines;
    }
}
