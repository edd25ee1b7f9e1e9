package vn.ketnap.exchange.sheet;

import java.util.List;
import vn.ketnap.organization.CountMembers;
import vn.ketnap.shared.Qualifier;

/** How many members a unit has on a day. */
public final class MemberSheet implements Sheet<CountMembers> {

    private static final Column CODE =
            Column.text("exchange.column.unit", "code", 60).filled();
    private static final Column AS_OF =
            Column.of(Column.Kind.END, "exchange.column.asOf", "asOf").filled();
    private static final Column TOTAL = Column.of(Column.Kind.WHOLE_NUMBER, "exchange.column.members", "total")
            .filled();
    private static final Column OFFICIAL = Column.of(Column.Kind.WHOLE_NUMBER, "exchange.column.official", "official");
    private static final Column PROBATIONARY =
            Column.of(Column.Kind.WHOLE_NUMBER, "exchange.column.probationary", "probationary");

    @Override
    public String key() {
        return "exchange.sheet.members";
    }

    @Override
    public List<Column> columns() {
        return List.of(CODE, AS_OF, TOTAL, OFFICIAL, PROBATIONARY, Counts.QUALIFIER);
    }

    @Override
    public CountMembers command(RowCells cells) {
        var qualifier = cells.optionalWord(Counts.QUALIFIER, Counts.QUALIFIERS);
        return new CountMembers(
                cells.text(CODE),
                cells.day(AS_OF),
                cells.wholeNumber(TOTAL),
                cells.optionalWholeNumber(OFFICIAL),
                cells.optionalWholeNumber(PROBATIONARY),
                qualifier == null ? Qualifier.EXACT : qualifier);
    }
}
