package vn.ketnap.exchange.workbook;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A workbook somebody sent, opened for reading after it was searched for traps. */
public interface Workbook extends Closeable {

    /** Its sheets in the order of the file. */
    List<Table> tables();

    /** How many lines the file announces, for a progress bar. */
    int lines();

    /** Texts of page headers and footers: where a classification mark may stand. */
    List<String> pageTexts();

    @Override
    void close();

    /**
     * Opens a file.
     *
     * @param file the file as it came in
     * @throws Unreadable when it is no workbook, or none that may be opened
     */
    static Workbook open(Path file) {
        try {
            return switch (FileKind.of(file)) {
                case XLSX -> XlsxWorkbook.open(file);
                case ZIP_OF_CSV -> CsvWorkbook.open(file);
            };
        } catch (IOException e) {
            throw Unreadable.because(e);
        } catch (RuntimeException e) {
            throw e instanceof Unreadable told ? told : Unreadable.because(e);
        }
    }
}
