package vn.ketnap.exchange.sheet;

import org.jspecify.annotations.Nullable;
import vn.ketnap.shared.Count;
import vn.ketnap.shared.Qualifier;

/** The columns that say how a number is meant, the same on every sheet. */
final class Counts {

    static final Words<Qualifier> QUALIFIERS = Words.of(Qualifier.class);
    static final Column QUALIFIER = Column.word("exchange.column.qualifier", "qualifier", QUALIFIERS);
    static final Column UP_TO = Column.of(Column.Kind.WHOLE_NUMBER, "exchange.column.upTo", "upTo");

    private Counts() {}

    /** The number of a column with its bounds; null where the cell is blank. */
    static @Nullable Count read(RowCells cells, Column number) {
        Long value = cells.optionalWholeNumber(number);
        Long upTo = cells.optionalWholeNumber(UP_TO);
        Qualifier qualifier = cells.optionalWord(QUALIFIER, QUALIFIERS);
        if (value == null) {
            if (upTo != null && cells.blank(number)) {
                cells.wrong(UP_TO, "exchange.problem.upToWithoutNumber", number.name());
            }
            return null;
        }
        return new Count(value, upTo, qualifier == null ? Qualifier.EXACT : qualifier);
    }
}
