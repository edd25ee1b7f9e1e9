package vn.ketnap.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.ketnap.KetNapTest;
import vn.ketnap.exchange.workbook.Unreadable;

/** Two hundred workbooks with something random wrong: each comes in as a whole, or leaves nothing behind. */
@KetNapTest
class ImportFuzzTests {

    private static final int BOOKS = 200;
    private static final List<String> VALUES = List.of(
            "",
            " ",
            "0",
            "-1",
            "12abc",
            "1.234,5",
            "31/02/2023",
            "2023",
            "99999999999999999999",
            "ALL",
            "=1+1",
            "IT",
            "IT-X",
            "x".repeat(2_000),
            "\u0000",
            "\uD83D\uDE00",
            "';--",
            "\u00D0ảng bộ",
            "NaN",
            "1E9",
            "null",
            "TRUE",
            "10/2020",
            "\n");

    @Autowired
    ImportService imports;

    @Autowired
    JdbcTemplate jdbc;

    @TempDir
    Path folder;

    private TestImports door;

    @BeforeEach
    void open() {
        door = new TestImports(imports, jdbc, folder);
    }

    @AfterEach
    void close() throws Exception {
        door.end();
    }

    @Test
    void nothing_is_written_in_part_and_nothing_escapes() {
        var random = new Random(20231122);
        var empty = door.rows();
        int written = 0;
        for (int i = 0; i < BOOKS; i++) {
            byte[] book = i % 2 == 0 ? brokenBytes(random) : brokenCells(random);
            var before = door.fingerprint();
            try {
                var report = door.commit(book);
                if (report.id() == null) {
                    assertThat(report.refused()).isTrue();
                    assertThat(report.problems()).as("book %d", i).isNotEmpty();
                    assertThat(door.fingerprint()).as("book %d", i).isEqualTo(before);
                } else {
                    written++;
                    door.undo(report.id());
                    assertThat(door.rows()).as("book %d", i).isEqualTo(empty);
                }
            } catch (Unreadable unreadable) {
                assertThat(unreadable.key()).startsWith("exchange.file.");
                assertThat(door.fingerprint()).as("book %d", i).isEqualTo(before);
            }
        }
        assertThat(written).as("some books are harmless").isPositive();
    }

    /** Bytes of the file, or of one of its parts, are changed, cut out or doubled. */
    private static byte[] brokenBytes(Random random) {
        byte[] whole =
                random.nextBoolean() ? SmallBook.all().xlsx() : SmallBook.all().csv();
        if (random.nextInt(3) == 0) {
            return broken(whole, random);
        }
        var parts = Books.unzip(whole);
        var names = new ArrayList<>(parts.keySet());
        parts.compute(
                names.get(random.nextInt(names.size())),
                (name, part) -> broken(part == null ? new byte[0] : part, random));
        return Books.zip(parts);
    }

    private static byte[] broken(byte[] bytes, Random random) {
        byte[] copy = bytes.clone();
        for (int n = 1 + random.nextInt(4); n > 0 && copy.length > 0; n--) {
            copy[random.nextInt(copy.length)] = (byte) random.nextInt(256);
        }
        int cut = random.nextInt(4) == 0 ? random.nextInt(copy.length + 1) : copy.length;
        return Arrays.copyOf(copy, cut);
    }

    /** Cells of rows are replaced by what people and programs leave there. */
    private static byte[] brokenCells(Random random) {
        var book = SmallBook.all();
        for (int n = 1 + random.nextInt(2); n > 0; n--) {
            book.spoil(random, VALUES.get(random.nextInt(VALUES.size())));
        }
        return random.nextBoolean() ? book.xlsx() : book.csv();
    }
}
