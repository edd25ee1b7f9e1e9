package vn.ketnap.exchange.sheet;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.ketnap.exchange.workbook.Cell;
import vn.ketnap.exchange.workbook.Line;
import vn.ketnap.shared.FuzzyDate;
import vn.ketnap.shared.Problem.Severity;

/**
 * The cells of one row by column. What cannot be read is noted with its place, and a value that means nothing stands in
 * for it, so that all mistakes of a row are told at once; a row that is not {@link #sound()} is never written.
 */
public final class RowCells {

    private static final int SHOWN = 80;

    private final String sheet;
    private final Map<Column, Integer> places;
    private final Line line;
    private final Findings findings;
    private boolean sound = true;

    RowCells(String sheet, Map<Column, Integer> places, Line line, Findings findings) {
        this.sheet = sheet;
        this.places = places;
        this.line = line;
        this.findings = findings;
    }

    /** Whether every cell asked for so far could be read. */
    boolean sound() {
        return sound;
    }

    String text(Column column) {
        String text = optionalText(column);
        return text != null ? text : missing(column, "");
    }

    @Nullable
    String optionalText(Column column) {
        return read(column, cell -> {
            var clean = CleanText.of(cell.shown());
            if (clean.text().length() > column.length()) {
                throw new Mistake("exchange.problem.tooLong", column.length());
            }
            if (clean.foreignLetter()) {
                note(Severity.WARNING, column, cell, "exchange.problem.foreignLetter", List.of());
            } else if (clean.decomposed()) {
                note(Severity.WARNING, column, cell, "exchange.problem.decomposed", List.of());
            }
            return clean.text();
        });
    }

    long wholeNumber(Column column) {
        Long number = optionalWholeNumber(column);
        return number != null ? number : missing(column, 0L);
    }

    @Nullable
    Long optionalWholeNumber(Column column) {
        return read(column, CellNumbers::whole);
    }

    @Nullable
    BigDecimal optionalPercent(Column column) {
        return read(column, CellNumbers::percent);
    }

    FuzzyDate date(Column column) {
        FuzzyDate date = optionalDate(column);
        return date != null ? date : missing(column, FuzzyDate.on(LocalDate.EPOCH));
    }

    @Nullable
    FuzzyDate optionalDate(Column column) {
        return read(column, cell -> CellDates.date(cell, column.kind() == Column.Kind.END));
    }

    LocalDate day(Column column) {
        return date(column).day();
    }

    @Nullable
    LocalDate optionalDay(Column column) {
        FuzzyDate date = optionalDate(column);
        return date == null ? null : date.day();
    }

    <E extends Enum<E>> E word(Column column, Words<E> words) {
        E word = optionalWord(column, words);
        return word != null ? word : missing(column, words.any());
    }

    <E extends Enum<E>> @Nullable E optionalWord(Column column, Words<E> words) {
        return read(column, cell -> {
            E word = words.find(cell.shown());
            if (word == null) {
                throw new Mistake("exchange.problem.unknownWord", String.join(" · ", words.offered()));
            }
            return word;
        });
    }

    /** Whether nothing stands in the column's cell. */
    boolean blank(Column column) {
        return CleanText.of(cell(column).shown()).text().isEmpty();
    }

    /** Notes what is wrong with a cell together with others of its row. */
    void wrong(Column column, String key, Object... args) {
        note(Severity.ERROR, column, cell(column), key, List.of(args));
    }

    /** Notes what should be looked at and refuses nothing. */
    void doubtful(Column column, String key, Object... args) {
        note(Severity.WARNING, column, cell(column), key, List.of(args));
    }

    private <T> T missing(Column column, T stopgap) {
        if (blank(column)) {
            note(Severity.ERROR, column, Cell.BLANK, "exchange.problem.missing", List.of(column.name()));
        }
        return stopgap;
    }

    private <T> @Nullable T read(Column column, Parser<T> parser) {
        Cell cell = cell(column);
        try {
            if (cell instanceof Cell.Formula) {
                throw new Mistake("exchange.problem.formula");
            }
            if (cell instanceof Cell.Faulty) {
                throw new Mistake("exchange.problem.faulty");
            }
            return blank(column) ? null : parser.parse(cell);
        } catch (Mistake mistake) {
            note(Severity.ERROR, column, cell, mistake.key(), mistake.args());
            return null;
        }
    }

    private void note(Severity severity, Column column, Cell cell, String key, List<Object> args) {
        sound &= severity != Severity.ERROR;
        String value = cell.shown().isEmpty() ? null : shortened(cell.shown());
        findings.add(new Finding(severity, sheet, line.number(), column.name(), value, key, args));
    }

    private Cell cell(Column column) {
        Integer place = places.get(column);
        return place == null ? Cell.BLANK : line.cell(place);
    }

    static String shortened(String value) {
        return value.length() <= SHOWN ? value : value.substring(0, SHOWN - 1) + "…";
    }

    private interface Parser<T> {
        T parse(Cell cell) throws Mistake;
    }
}
