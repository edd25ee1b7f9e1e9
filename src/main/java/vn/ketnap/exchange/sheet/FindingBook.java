package vn.ketnap.exchange.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import vn.ketnap.kit.Messages;

/** The problems of a workbook as a spreadsheet, to be handed to whoever mends them. */
public final class FindingBook {

    private static final List<String> HEADER = List.of(
            "exchange.problems.severity",
            "exchange.problems.sheet",
            "exchange.problems.row",
            "exchange.problems.column",
            "exchange.problems.value",
            "exchange.problems.message");
    private static final int[] WIDTHS = {12, 20, 8, 22, 28, 100};

    private FindingBook() {}

    /** Writes the problems in the words of a language. */
    public static void write(OutputStream out, List<Finding> findings, Locale locale) throws IOException {
        var messages = Messages.ofClassPath();
        try (var workbook = new Workbook(out, "KetNap", "1.0")) {
            var sheet = workbook.newWorksheet(messages.text(locale, "exchange.problems.title"));
            for (int i = 0; i < HEADER.size(); i++) {
                sheet.value(0, i, messages.text(locale, HEADER.get(i)));
                sheet.style(0, i).bold().set();
                sheet.width(i, WIDTHS[i]);
            }
            sheet.freezePane(0, 1);
            for (int i = 0; i < findings.size(); i++) {
                line(sheet, i + 1, findings.get(i), locale);
            }
        }
    }

    private static void line(Worksheet sheet, int row, Finding finding, Locale locale) {
        sheet.value(row, 0, Messages.ofClassPath().word(locale, finding.severity()));
        sheet.value(row, 1, finding.sheet());
        if (finding.row() != null) {
            sheet.value(row, 2, finding.row());
        }
        sheet.value(row, 3, finding.column());
        sheet.value(row, 4, finding.shownValue(locale));
        sheet.value(row, 5, finding.message(locale));
    }
}
