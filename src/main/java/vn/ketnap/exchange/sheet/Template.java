package vn.ketnap.exchange.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import vn.ketnap.kit.Messages;

/**
 * The workbook to be filled in: a guide, every sheet with its header, notes at the columns and drop-downs for the words of
 * the contract.
 *
 * <p>Text and date columns are formatted as text: a spreadsheet set to English would turn 05/07/2023 into the seventh of
 * May, and 10/2020 into a day.
 */
public final class Template {

    private static final int ROWS = 5_000;
    private static final String NAVY = "1B3A5C";
    private static final String GREY = "5F6B7A";
    private static final String WHITE = "FFFFFF";

    private final Map<Words<?>, String> lists = new LinkedHashMap<>();

    private Template() {}

    /** Writes the template. */
    public static void write(OutputStream out) throws IOException {
        new Template().writeTo(out);
    }

    private void writeTo(OutputStream out) throws IOException {
        try (var workbook = new Workbook(out, "KetNap", "1.0")) {
            guide(workbook.newWorksheet(text("exchange.sheet.guide")));
            var sheets = Sheets.all();
            lists(sheets);
            sheets.forEach(sheet -> sheet(workbook.newWorksheet(sheet.name()), sheet));
            listSheet(workbook.newWorksheet(text("exchange.sheet.lists")));
        }
    }

    private static void guide(Worksheet sheet) {
        sheet.width(0, 24);
        sheet.width(1, 24);
        sheet.width(2, 18);
        sheet.width(3, 90);
        sheet.value(0, 0, text("exchange.template.title"));
        sheet.style(0, 0).bold().fontSize(14).set();
        int row = 1;
        for (String line : text("exchange.template.rules").split("\\|", -1)) {
            sheet.value(row++, 0, line);
        }
        header(
                sheet,
                ++row,
                List.of(
                        "exchange.template.sheet",
                        "exchange.template.column",
                        "exchange.template.need",
                        "exchange.template.hint"));
        for (var known : Sheets.all()) {
            for (var column : known.columns()) {
                row++;
                sheet.value(row, 0, known.name());
                sheet.value(row, 1, column.name());
                sheet.value(row, 2, need(column));
                sheet.value(row, 3, hint(column));
            }
        }
    }

    private static void header(Worksheet sheet, int row, List<String> keys) {
        for (int i = 0; i < keys.size(); i++) {
            sheet.value(row, i, text(keys.get(i)));
            sheet.style(row, i).bold().fontColor(WHITE).fillColor(NAVY).set();
        }
    }

    /** Gives each list of words two columns of the sheet of lists: names and codes. */
    private void lists(List<Sheet<?>> sheets) {
        for (var sheet : sheets) {
            for (var column : sheet.columns()) {
                var words = column.words();
                if (words != null) {
                    lists.putIfAbsent(words, column.name());
                }
            }
        }
    }

    private void sheet(Worksheet sheet, Sheet<?> known) {
        var columns = known.columns();
        for (int i = 0; i < columns.size(); i++) {
            var column = columns.get(i);
            sheet.value(0, i, column.name());
            sheet.width(i, width(column));
            sheet.comment(0, i, need(column) + ". " + hint(column));
            sheet.style(0, i)
                    .bold()
                    .fontColor(WHITE)
                    .fillColor(column.required() ? NAVY : GREY)
                    .borderStyle(BorderStyle.THIN)
                    .horizontalAlignment("center")
                    .wrapText(true)
                    .set();
            cells(sheet, i, column);
        }
        sheet.freezePane(0, 1);
    }

    private void cells(Worksheet sheet, int place, Column column) {
        switch (column.kind()) {
            case TEXT, START, END ->
                sheet.range(1, place, ROWS, place).style().format("@").set();
            case WORD -> {
                int list = List.copyOf(lists.keySet()).indexOf(column.words());
                sheet.range(1, place, ROWS, place)
                        .validateWithListByFormula(
                                listRange(list, words(column).offered().size()))
                        .allowBlank(!column.required());
            }
            case WHOLE_NUMBER, PERCENT -> {
                // numbers as the spreadsheet writes them
            }
        }
    }

    private void listSheet(Worksheet sheet) {
        int place = 0;
        for (var list : lists.entrySet()) {
            var names = list.getKey().offered();
            var codes = list.getKey().codes();
            sheet.value(0, place, list.getValue());
            sheet.value(0, place + 1, text("exchange.template.code"));
            sheet.range(0, place, 0, place + 1)
                    .style()
                    .bold()
                    .fontColor(WHITE)
                    .fillColor(NAVY)
                    .set();
            sheet.width(place, 36);
            sheet.width(place + 1, 32);
            for (int i = 0; i < names.size(); i++) {
                sheet.value(i + 1, place, names.get(i));
                sheet.value(i + 1, place + 1, codes.get(i));
            }
            place += 2;
        }
    }

    private static String listRange(int list, int size) {
        String letter = Header.letters(2 * list);
        return "'" + text("exchange.sheet.lists") + "'!$" + letter + "$2:$" + letter + "$" + (size + 1);
    }

    private static Words<?> words(Column column) {
        if (column.words() == null) {
            throw new IllegalStateException("no words for " + column.key());
        }
        return column.words();
    }

    private static double width(Column column) {
        return switch (column.kind()) {
            case TEXT -> column.length() > 120 ? 40 : 18;
            case WORD -> 30;
            case WHOLE_NUMBER, PERCENT, START, END -> 14;
        };
    }

    private static String need(Column column) {
        return text(
                switch (column.need()) {
                    case FILLED -> "exchange.template.filled";
                    case PRESENT -> "exchange.template.present";
                    case OPTIONAL -> "exchange.template.optional";
                });
    }

    private static String hint(Column column) {
        return text("exchange.hint." + column.key().substring("exchange.column.".length()));
    }

    private static String text(String key) {
        return Messages.ofClassPath().text(Messages.VIETNAMESE, key);
    }
}
