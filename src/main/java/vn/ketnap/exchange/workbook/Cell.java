package vn.ketnap.exchange.workbook;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** What stands in one cell, before anybody asks what it should mean. */
public sealed interface Cell {

    /** The cell that is not there. */
    Cell BLANK = new Blank();

    /** The cell as its author sees it, for messages. */
    String shown();

    /** Nothing. */
    record Blank() implements Cell {
        @Override
        public String shown() {
            return "";
        }
    }

    /** Typed text, as it was typed. */
    record Text(String shown) implements Cell {}

    /**
     * A number of a spreadsheet.
     *
     * @param value the number that is stored
     * @param look how the spreadsheet shows it
     * @param day the day the number means when it is a date; null when it cannot be one
     */
    record Amount(BigDecimal value, Look look, @Nullable LocalDate day) implements Cell {
        @Override
        public String shown() {
            return switch (look) {
                case PLAIN -> commaFor(value);
                case PERCENT -> commaFor(value.movePointRight(2)) + "%";
                case DAY -> dated("dd/MM/uuuu");
                case MONTH -> dated("MM/uuuu");
                case YEAR -> dated("uuuu");
            };
        }

        private String dated(String pattern) {
            return day == null ? commaFor(value) : day.format(DateTimeFormatter.ofPattern(pattern));
        }

        private static String commaFor(BigDecimal number) {
            boolean plain = Math.abs((long) number.scale()) < 30;
            return (plain ? number.toPlainString() : number.toString()).replace('.', ',');
        }
    }

    /** A formula: its result depends on cells that may not have come along. */
    record Formula(String shown) implements Cell {}

    /** An error value (#N/A) or a truth value: nothing a column asks for. */
    record Faulty(String shown) implements Cell {}

    /** How a spreadsheet shows a number. */
    enum Look {
        PLAIN,
        PERCENT,
        DAY,
        /** A date shown without its day ("10/2020"). */
        MONTH,
        /** A date shown as its year. */
        YEAR
    }
}
