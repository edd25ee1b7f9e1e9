package vn.ketnap.exchange.sheet;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ketnap.organization.lineage.ReorganizationKind;
import vn.ketnap.organization.lineage.ReorganizeUnits;

/** What happened to units: one old and one new unit a row; rows of the same kind, day and unit are one event. */
public final class EventSheet implements Sheet<ReorganizeUnits> {

    private static final Words<ReorganizationKind> KINDS = Words.of(ReorganizationKind.class);

    private static final Column KIND =
            Column.word("exchange.column.eventKind", "kind", KINDS).filled();
    private static final Column EFFECTIVE_ON = Column.of(
                    Column.Kind.START, "exchange.column.effectiveOn", "effectiveOn")
            .filled();
    private static final Column OLD =
            Column.text("exchange.column.oldUnit", "olds", 60).present();
    private static final Column NEW =
            Column.text("exchange.column.newUnit", "news", 60).present();
    private static final Column MEMBERS =
            Column.of(Column.Kind.WHOLE_NUMBER, "exchange.column.membersMoved", "membersMoved");
    private static final Column NUMBER = Column.text("exchange.column.instrumentNumber", "instrumentNumber", 120);
    private static final Column NUMBERED_ON =
            Column.of(Column.Kind.START, "exchange.column.instrumentDate", "instrumentOn");

    @Override
    public String key() {
        return "exchange.sheet.events";
    }

    @Override
    public List<Column> columns() {
        return List.of(KIND, EFFECTIVE_ON, OLD, NEW, MEMBERS, NUMBER, NUMBERED_ON);
    }

    @Override
    public ReorganizeUnits command(RowCells cells) {
        return new ReorganizeUnits(
                cells.word(KIND, KINDS),
                cells.day(EFFECTIVE_ON),
                orNone(cells.optionalText(OLD)),
                orNone(cells.optionalText(NEW)),
                cells.optionalWholeNumber(MEMBERS),
                cells.optionalText(NUMBER),
                cells.optionalDay(NUMBERED_ON));
    }

    private static List<String> orNone(@Nullable String code) {
        return code == null ? List.of() : List.of(code);
    }
}
