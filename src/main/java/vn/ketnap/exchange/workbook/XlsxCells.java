package vn.ketnap.exchange.workbook;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells numbers, dates and percentages apart: a spreadsheet stores all three as numbers and differs only in the look. */
final class XlsxCells {

    private static final Pattern NOT_A_CODE = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.|_.|\\*.");
    /** 31/12/9999, the last day a spreadsheet knows. */
    private static final BigDecimal LAST_SERIAL = BigDecimal.valueOf(2_958_465);

    private XlsxCells() {}

    static Cell of(org.dhatim.fastexcel.reader.Cell cell) {
        return switch (cell.getType()) {
            case EMPTY -> Cell.BLANK;
            case STRING -> text(cell.getText());
            case FORMULA ->
                cell.getFormula() == null ? text(cell.getText()) : new Cell.Formula("=" + cell.getFormula());
            case NUMBER -> number(cell);
            case BOOLEAN, ERROR -> new Cell.Faulty(String.valueOf(cell.getRawValue()));
        };
    }

    private static Cell text(String text) {
        return text.isEmpty() ? Cell.BLANK : new Cell.Text(text);
    }

    private static Cell number(org.dhatim.fastexcel.reader.Cell cell) {
        BigDecimal value = cell.asNumber();
        boolean serial = value.signum() >= 0 && value.compareTo(LAST_SERIAL) <= 0;
        LocalDate day = serial ? cell.asDate().toLocalDate() : null;
        return new Cell.Amount(value, look(cell.getDataFormatId(), cell.getDataFormatString()), day);
    }

    /** The look by the format's code; the codes without a text are dates of East Asian locales. */
    static Cell.Look look(@Nullable Integer id, @Nullable String format) {
        if (format == null) {
            return id != null && ((id >= 27 && id <= 36) || (id >= 50 && id <= 58)) ? Cell.Look.DAY : Cell.Look.PLAIN;
        }
        String code = NOT_A_CODE.matcher(format).replaceAll("").toLowerCase(Locale.ROOT);
        int section = code.indexOf(';');
        String first = section < 0 ? code : code.substring(0, section);
        if (first.contains("%")) {
            return Cell.Look.PERCENT;
        }
        if (first.contains("general")) {
            return Cell.Look.PLAIN;
        }
        if (first.contains("d")) {
            return Cell.Look.DAY;
        }
        if (first.contains("y")) {
            return first.contains("m") ? Cell.Look.MONTH : Cell.Look.YEAR;
        }
        return Cell.Look.PLAIN;
    }
}
