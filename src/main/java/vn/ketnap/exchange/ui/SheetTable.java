package vn.ketnap.exchange.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.List;
import vn.ketnap.exchange.ImportReport;
import vn.ketnap.kit.Formats;

/** What each sheet brings: rows, rejected, new, changed, the same. */
final class SheetTable {

    private static final List<String> HEADER = List.of(
            "exchange.sheets.sheet",
            "exchange.sheets.rows",
            "exchange.sheets.rejected",
            "exchange.sheets.added",
            "exchange.sheets.changed",
            "exchange.sheets.same");

    private SheetTable() {}

    static Component of(ImportReport report) {
        var ui = UI.getCurrent();
        var table = new NativeTable();
        table.addClassName("kn-sheet-table");
        var head = new NativeTableRow();
        HEADER.forEach(key -> head.add(new NativeTableHeaderCell(ui.getTranslation(key))));
        table.getHead().add(head);
        for (var sheet : report.sheets()) {
            var row = new NativeTableRow();
            var name = new NativeTableHeaderCell(sheet.sheet());
            name.getElement().setAttribute("scope", "row");
            row.add(name);
            numbers(row, sheet.rows(), sheet.rejected());
            if (report.refused()) {
                row.addDataCell().setText(Formats.MISSING);
                row.addDataCell().setText(Formats.MISSING);
                row.addDataCell().setText(Formats.MISSING);
            } else {
                numbers(row, sheet.added(), sheet.changed(), sheet.same());
            }
            table.getBody().add(row);
        }
        return table;
    }

    private static void numbers(NativeTableRow row, int... numbers) {
        for (int number : numbers) {
            row.addDataCell().setText(Formats.here().number(number));
        }
    }
}
