package vn.ketnap.exchange.sheet;

import java.util.List;
import vn.ketnap.admission.RecordLastAdmission;

/** When branches admitted somebody last, or for how many years nobody. */
public final class LastAdmissionSheet implements Sheet<RecordLastAdmission> {

    private static final Column CODE =
            Column.text("exchange.column.branch", "code", 60).filled();
    /** Of a month or year only it is known that nobody came after its end. */
    private static final Column LAST_ON = Column.of(Column.Kind.END, "exchange.column.lastOn", "lastOn");

    private static final Column YEARS = Column.of(Column.Kind.WHOLE_NUMBER, "exchange.column.years", "years");
    private static final Column AS_OF = Column.of(Column.Kind.END, "exchange.column.asOf", "asOf");
    private static final Column NOTE = Column.text("exchange.column.note", "note", 1000);

    @Override
    public String key() {
        return "exchange.sheet.lastAdmissions";
    }

    @Override
    public List<Column> columns() {
        return List.of(CODE, LAST_ON, YEARS, AS_OF, NOTE);
    }

    @Override
    public RecordLastAdmission command(RowCells cells) {
        Long years = cells.optionalWholeNumber(YEARS);
        return new RecordLastAdmission(
                cells.text(CODE),
                cells.optionalDate(LAST_ON),
                years == null ? null : Math.toIntExact(years),
                cells.optionalDay(AS_OF),
                cells.optionalText(NOTE));
    }
}
