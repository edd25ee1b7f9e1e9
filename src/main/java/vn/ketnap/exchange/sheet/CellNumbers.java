package vn.ketnap.exchange.sheet;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.ketnap.exchange.workbook.Cell;

/** What a cell means as a number or a percentage: strictly as Vietnamese write them, never guessed. */
final class CellNumbers {

    /** 1.234 or 1234, with a decimal comma. */
    private static final Pattern NUMBER = Pattern.compile("-?(\\d{1,3}(?:\\.\\d{3})+|\\d+)(?:,(\\d+))?");

    private static final Pattern WORD_AND_NUMBER = Pattern.compile("(\\D+?)\\s*(\\d[\\d.,]*)");
    private static final int MOST_DIGITS = 9;
    private static final int PERCENT_DECIMALS = 3;
    private static final int SANE_SCALE = 30;
    private static final BigDecimal MOST_PERCENT = BigDecimal.valueOf(1_000);

    private CellNumbers() {}

    static long whole(Cell cell) throws Mistake {
        BigDecimal number = number(cell);
        if (number.precision() - (long) number.scale() > MOST_DIGITS) {
            throw new Mistake("exchange.problem.tooBig");
        }
        if (number.signum() < 0) {
            throw new Mistake("exchange.problem.negative");
        }
        if (!whole(number)) {
            throw new Mistake("exchange.problem.notWhole");
        }
        return number.longValue();
    }

    static BigDecimal percent(Cell cell) throws Mistake {
        BigDecimal number = number(cell instanceof Cell.Text text ? withoutSign(text) : cell);
        if (cell instanceof Cell.Amount amount && amount.look() == Cell.Look.PERCENT) {
            number = number.movePointRight(2);
        }
        if (number.signum() < 0 || number.compareTo(MOST_PERCENT) > 0) {
            throw new Mistake("exchange.problem.notPercent");
        }
        if (number.scale() > SANE_SCALE || number.stripTrailingZeros().scale() > PERCENT_DECIMALS) {
            throw new Mistake("exchange.problem.percentDecimals", PERCENT_DECIMALS);
        }
        BigDecimal bare = number.stripTrailingZeros();
        return bare.scale() < 0 ? bare.setScale(0) : bare;
    }

    /** Whether nothing stands behind the decimal point; a scale beyond reason is not expanded to find out. */
    static boolean whole(BigDecimal number) {
        return number.scale() <= SANE_SCALE && number.stripTrailingZeros().scale() <= 0;
    }

    /** A word of the papers before the number ("more than 150") has a column of its own. */
    private static Mistake mistake(String text) {
        Matcher parts = WORD_AND_NUMBER.matcher(text);
        return parts.matches() && Counts.QUALIFIERS.find(parts.group(1)) != null
                ? new Mistake("exchange.problem.wordWithNumber", parts.group(2), parts.group(1))
                : new Mistake("exchange.problem.notNumber");
    }

    private static Cell withoutSign(Cell.Text text) {
        String bare = text.shown().strip();
        return bare.endsWith("%") ? new Cell.Text(bare.substring(0, bare.length() - 1)) : text;
    }

    private static BigDecimal number(Cell cell) throws Mistake {
        if (cell instanceof Cell.Amount amount) {
            if (amount.look() != Cell.Look.PLAIN && amount.look() != Cell.Look.PERCENT) {
                throw new Mistake("exchange.problem.dateForNumber");
            }
            return amount.value();
        }
        String text = CleanText.of(cell.shown()).text();
        if (text.length() > SANE_SCALE || !NUMBER.matcher(text).matches()) {
            throw mistake(text);
        }
        return new BigDecimal(text.replace(".", "").replace(',', '.'));
    }
}
