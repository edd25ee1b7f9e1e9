package vn.ketnap.exchange.workbook;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** A zip of CSV files named as the sheets; what else lies in it is a sheet nobody knows. */
final class CsvWorkbook implements Workbook {

    private static final String SUFFIX = ".csv";

    private final ZipFile zip;
    private final XmlScan scan;

    private CsvWorkbook(ZipFile zip, XmlScan scan) {
        this.zip = zip;
        this.scan = scan;
    }

    static Workbook open(Path file) throws IOException {
        var scan = ZipGuard.search(file);
        return new CsvWorkbook(new ZipFile(file.toFile()), scan);
    }

    @Override
    public List<Table> tables() {
        return zip.stream()
                .filter(entry -> !entry.isDirectory())
                .filter(entry -> !entry.getName().startsWith("__MACOSX/"))
                .filter(entry -> !baseName(entry).startsWith("."))
                .<Table>map(entry -> new CsvTable(zip, entry))
                .toList();
    }

    @Override
    public int lines() {
        return scan.lines();
    }

    @Override
    public List<String> pageTexts() {
        return List.of();
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException e) {
            throw Unreadable.because(e);
        }
    }

    private static String baseName(ZipEntry entry) {
        String name = entry.getName().replace('\\', '/');
        return name.substring(name.lastIndexOf('/') + 1);
    }

    private record CsvTable(ZipFile zip, ZipEntry entry) implements Table {

        @Override
        public String name() {
            String name = baseName(entry);
            return csv() ? name.substring(0, name.length() - SUFFIX.length()) : name;
        }

        @Override
        public void read(Predicate<Line> reader) {
            if (!csv()) {
                return;
            }
            var utf8 = StandardCharsets.UTF_8.newDecoder();
            try (var in = new BufferedReader(new InputStreamReader(zip.getInputStream(entry), utf8))) {
                var lines = new CsvLines(in);
                int number = 0;
                for (var fields = lines.next(); fields != null; fields = lines.next()) {
                    number++;
                    var line = new Line(number, cells(fields));
                    if (!line.blank() && !reader.test(line)) {
                        return;
                    }
                }
            } catch (CharacterCodingException e) {
                throw Unreadable.damaged("exchange.file.notUtf8", baseName(entry));
            } catch (IOException e) {
                throw Unreadable.because(e);
            }
        }

        private boolean csv() {
            return baseName(entry).toLowerCase(Locale.ROOT).endsWith(SUFFIX);
        }

        private static List<Cell> cells(List<String> fields) {
            var cells = new ArrayList<Cell>(fields.size());
            for (var field : fields) {
                cells.add(
                        field.isEmpty()
                                ? Cell.BLANK
                                : field.startsWith("=") ? new Cell.Formula(field) : new Cell.Text(field));
            }
            return List.copyOf(cells);
        }
    }
}
