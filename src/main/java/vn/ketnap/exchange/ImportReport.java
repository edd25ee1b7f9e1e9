package vn.ketnap.exchange;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ketnap.exchange.sheet.Finding;
import vn.ketnap.shared.ImportId;
import vn.ketnap.shared.Written.Difference;

/**
 * What a workbook says, what is wrong with it, and what writing it does or would do.
 *
 * @param id the import, to be undone with; null when nothing was written
 * @param fileName name of the file
 * @param sheets the sheets that were understood
 * @param rejected rows that cannot be written as they are; one is enough to refuse the whole workbook
 * @param warnings how many things were noted that do not stop it
 * @param problems what is wrong, with its place
 */
public record ImportReport(
        @Nullable ImportId id,
        String fileName,
        List<SheetCount> sheets,
        int rejected,
        int warnings,
        List<Finding> problems) {

    /** Copies the lists. */
    public ImportReport {
        sheets = List.copyOf(sheets);
        problems = List.copyOf(problems);
    }

    /** Whether nothing may be written. */
    public boolean refused() {
        return rejected > 0;
    }

    /** Rows that were or would be written; none when one is wrong. */
    public int accepted() {
        return refused() ? 0 : rows();
    }

    /** Rows of all sheets. */
    public int rows() {
        return sheets.stream().mapToInt(SheetCount::rows).sum();
    }

    /** Whether writing changes nothing: all of it is there already. */
    public boolean nothingNew() {
        return sheets.stream().allMatch(sheet -> sheet.added() + sheet.changed() == 0);
    }

    /**
     * One sheet.
     *
     * @param sheet its name
     * @param rows how many rows it has
     * @param rejected how many of them cannot be written
     * @param added facts that were not there; 0 as long as the workbook is refused
     * @param changed facts that had another value
     * @param same facts that were there already
     * @param differences the first changed facts
     */
    public record SheetCount(
            String sheet, int rows, int rejected, int added, int changed, int same, List<Difference> differences) {

        /** Copies the differences. */
        public SheetCount {
            differences = List.copyOf(differences);
        }
    }
}
