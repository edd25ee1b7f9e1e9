package vn.ketnap.exchange.sheet;

import java.util.List;
import vn.ketnap.admission.stagnation.AgreeAction;
import vn.ketnap.admission.stagnation.Measure;

/** What is done for branches without admission: by which office, to be looked at when, and what came of it. */
public final class ActionSheet implements Sheet<AgreeAction> {

    private static final Words<Measure> MEASURES = Words.of(Measure.class);

    private static final Column CODE =
            Column.text("exchange.column.branch", "code", 60).filled();
    private static final Column MEASURE =
            Column.word("exchange.column.measure", "measure", MEASURES).filled();
    private static final Column AGREED =
            Column.of(Column.Kind.START, "exchange.column.agreedOn", "agreedOn").filled();
    private static final Column OWNER =
            Column.text("exchange.column.owner", "owner", 120).filled();
    private static final Column REVIEW =
            Column.of(Column.Kind.END, "exchange.column.reviewOn", "reviewOn").filled();
    private static final Column CLOSED = Column.of(Column.Kind.END, "exchange.column.closedOn", "closedOn");
    private static final Column OUTCOME = Column.text("exchange.column.outcome", "outcome", 1000);
    private static final Column NOTE = Column.text("exchange.column.note", "note", 1000);

    @Override
    public String key() {
        return "exchange.sheet.actions";
    }

    @Override
    public List<Column> columns() {
        return List.of(CODE, MEASURE, AGREED, OWNER, REVIEW, CLOSED, OUTCOME, NOTE);
    }

    @Override
    public AgreeAction command(RowCells cells) {
        return new AgreeAction(
                cells.text(CODE),
                cells.word(MEASURE, MEASURES),
                cells.day(AGREED),
                cells.text(OWNER),
                cells.day(REVIEW),
                cells.optionalDay(CLOSED),
                cells.optionalText(OUTCOME),
                cells.optionalText(NOTE));
    }
}
