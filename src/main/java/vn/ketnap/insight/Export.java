package vn.ketnap.insight;

import java.util.Map;
import vn.ketnap.kit.sheet.GridBook;

/**
 * A list about to leave the portal as a workbook.
 *
 * @param action what the audit log calls it ("export.attainment")
 * @param unit code of the unit asked about; empty for all in scope
 * @param filters how the list was filtered, for the audit log
 */
public record Export(String action, String unit, Map<String, String> filters, GridBook<?> book) {

    /** Copies the filters. */
    public Export {
        filters = Map.copyOf(filters);
    }
}
