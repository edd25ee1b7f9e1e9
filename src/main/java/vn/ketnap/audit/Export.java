package vn.ketnap.audit;

import java.util.Map;
import vn.ketnap.kit.sheet.Book;
import vn.ketnap.shared.Permission;

/**
 * A list about to leave the portal as a workbook.
 *
 * @param action what the audit log calls it ("export.attainment")
 * @param needs what whoever takes it must be allowed to do
 * @param unit code of the unit asked about; empty for all in scope
 * @param filters how the list was filtered, for the audit log
 */
public record Export(String action, Permission needs, String unit, Map<String, String> filters, Book book) {

    /** Copies the filters. */
    public Export {
        filters = Map.copyOf(filters);
    }
}
