package vn.ketnap.exchange.sheet;

import java.util.List;
import vn.ketnap.organization.AssignOfficer;

/** Who follows a unit, in which office, from when to when. */
public final class OfficerSheet implements Sheet<AssignOfficer> {

    private static final Column CODE =
            Column.text("exchange.column.unit", "code", 60).filled();
    private static final Column TITLE =
            Column.text("exchange.column.title", "title", 120).filled();
    private static final Column NAME =
            Column.text("exchange.column.person", "name", 120).filled();
    private static final Column FROM =
            Column.of(Column.Kind.START, "exchange.column.from", "from").filled();
    private static final Column TO = Column.of(Column.Kind.END, "exchange.column.to", "to");

    @Override
    public String key() {
        return "exchange.sheet.officers";
    }

    @Override
    public List<Column> columns() {
        return List.of(CODE, TITLE, NAME, FROM, TO);
    }

    @Override
    public AssignOfficer command(RowCells cells) {
        return new AssignOfficer(
                cells.text(CODE), cells.text(TITLE), cells.text(NAME), cells.day(FROM), cells.optionalDay(TO));
    }
}
