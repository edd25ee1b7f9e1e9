package vn.ketnap.exchange.sheet;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ketnap.figure.DeclareFigure;
import vn.ketnap.shared.Count;
import vn.ketnap.shared.DateBasis;

/** Figures as units declare them. */
public final class FigureSheet implements Sheet<DeclareFigure> {

    private static final Words<DateBasis> BASES = Words.of(DateBasis.class);

    private static final Column CODE =
            Column.text("exchange.column.unit", "code", 60).filled();
    private static final Column METRIC =
            Column.word("exchange.column.metric", "metric", QuotaSheet.METRICS).filled();
    private static final Column FROM =
            Column.of(Column.Kind.START, "exchange.column.from", "from").filled();
    private static final Column TO =
            Column.of(Column.Kind.END, "exchange.column.to", "to").filled();
    private static final Column POPULATION = Column.word(
                    "exchange.column.population", "population", QuotaSheet.POPULATIONS)
            .filled();
    private static final Column VALUE = Column.of(Column.Kind.WHOLE_NUMBER, "exchange.column.value", "count")
            .present();
    private static final Column THRESHOLD =
            Column.of(Column.Kind.WHOLE_NUMBER, "exchange.column.threshold", "threshold");
    private static final Column PUBLISHED = Column.text("exchange.column.publishedRate", "publishedRate", 60);
    private static final Column BASIS = Column.word("exchange.column.basis", "basis", BASES);
    private static final Column SOURCE = Column.text("exchange.column.source", "source", 500);
    private static final Column NOTE = Column.text("exchange.column.note", "note", 1000);

    @Override
    public String key() {
        return "exchange.sheet.figures";
    }

    @Override
    public List<Column> columns() {
        return List.of(
                CODE,
                METRIC,
                FROM,
                TO,
                POPULATION,
                VALUE,
                Counts.UP_TO,
                Counts.QUALIFIER,
                THRESHOLD,
                PUBLISHED,
                BASIS,
                SOURCE,
                NOTE);
    }

    @Override
    public DeclareFigure command(RowCells cells) {
        return new DeclareFigure(
                cells.text(CODE),
                cells.word(METRIC, QuotaSheet.METRICS),
                cells.word(POPULATION, QuotaSheet.POPULATIONS),
                cells.date(FROM),
                cells.date(TO),
                count(cells),
                cells.optionalWholeNumber(THRESHOLD),
                cells.optionalText(PUBLISHED),
                cells.optionalWord(BASIS, BASES),
                cells.optionalText(SOURCE),
                cells.optionalText(NOTE));
    }

    /** The number; where there is only a published rate none, which is told and kept. */
    private static @Nullable Count count(RowCells cells) {
        var count = Counts.read(cells, VALUE);
        if (count != null) {
            return count;
        }
        if (cells.blank(VALUE) && cells.blank(PUBLISHED)) {
            cells.wrong(VALUE, "exchange.problem.missing", VALUE.name());
        } else if (cells.blank(VALUE)) {
            cells.doubtful(PUBLISHED, "exchange.problem.rateWithoutNumber");
        }
        return null;
    }
}
