package vn.ketnap.exchange.workbook;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/** A spreadsheet; macros, links and pictures in it are never looked at. */
final class XlsxWorkbook implements Workbook {

    private final ReadableWorkbook workbook;
    private final XmlScan scan;
    private final List<Table> tables;

    private XlsxWorkbook(ReadableWorkbook workbook, XmlScan scan) {
        this.workbook = workbook;
        this.scan = scan;
        this.tables = workbook.getSheets().<Table>map(XlsxTable::new).toList();
    }

    static Workbook open(Path file) throws IOException {
        var scan = ZipGuard.search(file);
        return new XlsxWorkbook(readable(file), scan);
    }

    /** Without a styles part, which the standard leaves optional, the reader opens only when no formats are asked for. */
    private static ReadableWorkbook readable(Path file) throws IOException {
        try {
            return new ReadableWorkbook(file.toFile(), new ReadingOptions(true, true));
        } catch (ExcelReaderException e) {
            return new ReadableWorkbook(file.toFile(), new ReadingOptions(false, true));
        }
    }

    @Override
    public List<Table> tables() {
        return tables;
    }

    @Override
    public int lines() {
        return scan.lines();
    }

    @Override
    public List<String> pageTexts() {
        return scan.pageTexts();
    }

    @Override
    public void close() {
        try {
            workbook.close();
        } catch (IOException e) {
            throw Unreadable.because(e);
        }
    }

    private record XlsxTable(Sheet sheet) implements Table {

        @Override
        public String name() {
            return sheet.getName() == null ? "" : sheet.getName();
        }

        @Override
        public void read(Predicate<Line> reader) {
            try (var rows = sheet.openStream()) {
                int last = 0;
                for (var row : (Iterable<Row>) rows::iterator) {
                    // the reader counts from 0 where the file gives no number
                    last = Math.max(row.getRowNum(), last + 1);
                    var line = new Line(last, cells(row));
                    if (!line.blank() && !reader.test(line)) {
                        return;
                    }
                }
            } catch (IOException | ExcelReaderException e) {
                throw Unreadable.because(e);
            } catch (IllegalStateException | IndexOutOfBoundsException | NumberFormatException e) {
                throw Unreadable.because(e);
            }
        }

        private static List<Cell> cells(Row row) {
            var cells = new ArrayList<Cell>(row.getCellCount());
            int filled = 0;
            for (int i = 0; i < row.getCellCount(); i++) {
                cells.add(row.getOptionalCell(i).map(XlsxCells::of).orElse(Cell.BLANK));
                filled = cells.get(i) instanceof Cell.Blank ? filled : i + 1;
            }
            return List.copyOf(cells.subList(0, filled));
        }
    }
}
