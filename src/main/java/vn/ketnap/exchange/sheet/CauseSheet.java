package vn.ketnap.exchange.sheet;

import java.util.List;
import vn.ketnap.admission.stagnation.Cause;
import vn.ketnap.admission.stagnation.NameCause;

/** Why branches admit nobody. */
public final class CauseSheet implements Sheet<NameCause> {

    private static final Words<Cause> CAUSES = Words.of(Cause.class);

    private static final Column CODE =
            Column.text("exchange.column.branch", "code", 60).filled();
    private static final Column CAUSE =
            Column.word("exchange.column.cause", "cause", CAUSES).filled();
    private static final Column NOTED =
            Column.of(Column.Kind.START, "exchange.column.notedOn", "notedOn").filled();
    private static final Column TO = Column.of(Column.Kind.END, "exchange.column.to", "to");
    private static final Column NOTE = Column.text("exchange.column.note", "note", 1000);

    @Override
    public String key() {
        return "exchange.sheet.causes";
    }

    @Override
    public List<Column> columns() {
        return List.of(CODE, CAUSE, NOTED, TO, NOTE);
    }

    @Override
    public NameCause command(RowCells cells) {
        return new NameCause(
                cells.text(CODE),
                cells.word(CAUSE, CAUSES),
                cells.day(NOTED),
                cells.optionalDay(TO),
                cells.optionalText(NOTE));
    }
}
