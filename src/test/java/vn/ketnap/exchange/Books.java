package vn.ketnap.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Workbooks for tests, written as text: {@code book().sheet("Đơn vị", "Mã|Tên", "A|Đảng bộ A")}. */
public final class Books {

    private final Map<String, List<List<?>>> sheets = new LinkedHashMap<>();

    private Books() {}

    /** An empty workbook. */
    public static Books book() {
        return new Books();
    }

    /** Adds a sheet; cells are parted by bars. */
    public Books sheet(String name, String... lines) {
        List<List<?>> rows = new ArrayList<>();
        for (String line : lines) {
            rows.add(List.of(line.split("\\|", -1)));
        }
        sheets.put(name, rows);
        return this;
    }

    /** Adds rows to the sheet of units. */
    public Books unit(String... lines) {
        return more("Đơn vị", lines);
    }

    /** Adds a sheet of figures. */
    public Books figure(String... lines) {
        sheet("Số liệu", "Mã đơn vị|Chỉ số|Từ ngày|Đến ngày|Đối tượng|Giá trị");
        return more("Số liệu", lines);
    }

    /** Puts a value into some cell of some sheet. */
    public Books spoil(Random random, String value) {
        var names = new ArrayList<>(sheets.keySet());
        String name = names.get(random.nextInt(names.size()));
        List<List<?>> rows = new ArrayList<>(sheets.getOrDefault(name, List.of()));
        int row = random.nextInt(rows.size());
        List<Object> cells = new ArrayList<>(rows.get(row));
        cells.set(random.nextInt(cells.size()), value);
        rows.set(row, cells);
        sheets.put(name, rows);
        return this;
    }

    private Books more(String name, String... lines) {
        var rows = new ArrayList<>(sheets.getOrDefault(name, List.of()));
        for (String line : lines) {
            rows.add(List.of(line.split("\\|", -1)));
        }
        sheets.put(name, rows);
        return this;
    }

    /** Adds a sheet of typed cells: text, numbers, {@link LocalDate}, {@code "=…"} formulas, "" where blank. */
    public Books rows(String name, List<?>... rows) {
        sheets.put(name, List.of(rows));
        return this;
    }

    /** The workbook as a spreadsheet. */
    public byte[] xlsx() {
        var out = new ByteArrayOutputStream();
        try (var workbook = new Workbook(out, "ketnap", "1.0")) {
            sheets.forEach((name, rows) -> write(workbook.newWorksheet(name), rows));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** The workbook as a zip of CSV files. */
    public byte[] csv() {
        var files = new LinkedHashMap<String, byte[]>();
        sheets.forEach((name, rows) -> {
            var text = new StringBuilder();
            rows.forEach(row -> text.append(
                            String.join(",", row.stream().map(Books::quoted).toList()))
                    .append("\r\n"));
            files.put(name + ".csv", text.toString().getBytes(StandardCharsets.UTF_8));
        });
        return zip(files);
    }

    /** Any files in a zip. */
    public static byte[] zip(Map<String, byte[]> files) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** The entries of a zip, to be changed and zipped again; streams cannot read what fastexcel zips, files can. */
    public static Map<String, byte[]> unzip(byte[] zip) {
        var files = new LinkedHashMap<String, byte[]>();
        try {
            var copy = Files.write(Files.createTempFile("book", ".zip"), zip);
            try (var in = new ZipFile(copy.toFile())) {
                for (var entry : Collections.list(in.entries())) {
                    files.put(entry.getName(), in.getInputStream(entry).readAllBytes());
                }
            }
            Files.delete(copy);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    /** Writes bytes where a workbook is opened from. */
    public static Path file(Path folder, byte[] content) {
        try {
            return Files.write(Files.createTempFile(folder, "book", ".bin"), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Worksheet sheet, List<List<?>> rows) {
        for (int r = 0; r < rows.size(); r++) {
            for (int c = 0; c < rows.get(r).size(); c++) {
                switch (rows.get(r).get(c)) {
                    case LocalDate day -> {
                        sheet.value(r, c, day);
                        sheet.style(r, c).format("dd/mm/yyyy").set();
                    }
                    case BigDecimal percent -> {
                        sheet.value(r, c, percent);
                        sheet.style(r, c).format("0.0%").set();
                    }
                    case Number number -> sheet.value(r, c, number);
                    case Object text
                    when text.toString().startsWith("=") ->
                        sheet.formula(r, c, text.toString().substring(1));
                    case Object text when text.toString().isEmpty() -> {
                        // stays blank
                    }
                    case Object text -> sheet.value(r, c, text.toString());
                }
            }
        }
    }

    private static String quoted(Object cell) {
        String text = cell.toString();
        return text.matches("(?s).*[\",;\r\n].*") ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }
}
