package vn.ketnap.exchange.sheet;

import java.util.List;
import vn.ketnap.organization.DescribeUnit;
import vn.ketnap.organization.OrganizationKind;
import vn.ketnap.organization.OrganizationSector;

/** Units: what they are called, what they are, where they stand, since when. */
public final class UnitSheet implements Sheet<DescribeUnit> {

    private static final Words<OrganizationKind> KINDS = Words.of(OrganizationKind.class);
    private static final Words<OrganizationSector> SECTORS = Words.of(OrganizationSector.class);

    private static final Column CODE =
            Column.text("exchange.column.code", "code", 60).filled();
    private static final Column NAME =
            Column.text("exchange.column.name", "name", 255).filled();
    private static final Column PARENT =
            Column.text("exchange.column.parent", "parentCode", 60).present();
    private static final Column KIND =
            Column.word("exchange.column.kind", "kind", KINDS).filled();
    private static final Column SECTOR =
            Column.word("exchange.column.sector", "sector", SECTORS).filled();
    private static final Column FROM =
            Column.of(Column.Kind.START, "exchange.column.from", "from").filled();
    private static final Column TO = Column.of(Column.Kind.END, "exchange.column.to", "to");
    private static final Column NOTE = Column.text("exchange.column.note", "note", 1000);

    @Override
    public String key() {
        return "exchange.sheet.units";
    }

    @Override
    public List<Column> columns() {
        return List.of(CODE, NAME, PARENT, KIND, SECTOR, FROM, TO, NOTE);
    }

    @Override
    public DescribeUnit command(RowCells cells) {
        return new DescribeUnit(
                cells.text(CODE),
                cells.text(NAME),
                cells.optionalText(PARENT),
                cells.word(KIND, KINDS),
                cells.word(SECTOR, SECTORS),
                cells.day(FROM),
                cells.optionalDay(TO),
                cells.optionalText(NOTE));
    }
}
