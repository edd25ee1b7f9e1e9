package vn.ketnap.exchange.sheet;

import java.util.List;
import vn.ketnap.admission.stagnation.ExemptBranch;

/** Branches exempt for want of a source: by which evidence, approved by whom, until when. */
public final class ExemptionSheet implements Sheet<ExemptBranch> {

    private static final Column CODE =
            Column.text("exchange.column.branch", "code", 60).filled();
    private static final Column FROM =
            Column.of(Column.Kind.START, "exchange.column.from", "from").filled();
    private static final Column TO =
            Column.of(Column.Kind.END, "exchange.column.to", "to").filled();
    private static final Column EVIDENCE =
            Column.text("exchange.column.evidence", "evidence", 1000).filled();
    private static final Column APPROVED_BY =
            Column.text("exchange.column.approvedBy", "approvedBy", 120).filled();
    private static final Column WITHDRAWN = Column.of(Column.Kind.START, "exchange.column.withdrawnOn", "withdrawnOn");
    private static final Column REASON = Column.text("exchange.column.withdrawnReason", "withdrawnReason", 500);

    @Override
    public String key() {
        return "exchange.sheet.exemptions";
    }

    @Override
    public List<Column> columns() {
        return List.of(CODE, FROM, TO, EVIDENCE, APPROVED_BY, WITHDRAWN, REASON);
    }

    @Override
    public ExemptBranch command(RowCells cells) {
        return new ExemptBranch(
                cells.text(CODE),
                cells.day(FROM),
                cells.day(TO),
                cells.text(EVIDENCE),
                cells.text(APPROVED_BY),
                cells.optionalDay(WITHDRAWN),
                cells.optionalText(REASON));
    }
}
