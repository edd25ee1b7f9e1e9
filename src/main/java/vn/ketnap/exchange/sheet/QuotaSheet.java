package vn.ketnap.exchange.sheet;

import java.util.List;
import vn.ketnap.quota.SetQuota;
import vn.ketnap.quota.TargetKind;
import vn.ketnap.shared.Metric;
import vn.ketnap.shared.Population;

/** Targets with their periods and instruments. */
public final class QuotaSheet implements Sheet<SetQuota> {

    private static final Words<TargetKind> KINDS = Words.of(TargetKind.class);
    static final Words<Metric> METRICS = Words.of(Metric.class);
    static final Words<Population> POPULATIONS = Words.of(Population.class);

    private static final Column CODE =
            Column.text("exchange.column.unit", "code", 60).filled();
    private static final Column KIND =
            Column.word("exchange.column.targetKind", "kind", KINDS).filled();
    private static final Column FROM =
            Column.of(Column.Kind.START, "exchange.column.from", "from").filled();
    private static final Column TO =
            Column.of(Column.Kind.END, "exchange.column.to", "to").filled();
    private static final Column METRIC = Column.word("exchange.column.metric", "metric", METRICS);
    private static final Column POPULATION =
            Column.word("exchange.column.population", "population", POPULATIONS).filled();
    private static final Column QUANTITY = Column.of(Column.Kind.WHOLE_NUMBER, "exchange.column.quantity", "count")
            .present();
    private static final Column RATIO = Column.of(Column.Kind.PERCENT, "exchange.column.ratio", "ratioPercent");
    private static final Column BASE_RULE = Column.text("exchange.column.baseRule", "baseRule", 120);
    private static final Column BASE = Column.of(Column.Kind.WHOLE_NUMBER, "exchange.column.base", "base");
    private static final Column NUMBER = Column.text("exchange.column.instrumentNumber", "instrumentNumber", 120);
    private static final Column DATE = Column.of(Column.Kind.START, "exchange.column.instrumentDate", "instrumentDate");
    private static final Column ISSUER = Column.text("exchange.column.instrumentIssuer", "instrumentIssuer", 255);

    @Override
    public String key() {
        return "exchange.sheet.quotas";
    }

    @Override
    public List<Column> columns() {
        return List.of(
                CODE,
                KIND,
                FROM,
                TO,
                METRIC,
                POPULATION,
                QUANTITY,
                Counts.UP_TO,
                Counts.QUALIFIER,
                RATIO,
                BASE_RULE,
                BASE,
                NUMBER,
                DATE,
                ISSUER);
    }

    @Override
    public SetQuota command(RowCells cells) {
        var metric = cells.optionalWord(METRIC, METRICS);
        return new SetQuota(
                cells.text(CODE),
                cells.word(KIND, KINDS),
                cells.date(FROM),
                cells.date(TO),
                metric == null ? Metric.ADMITTED : metric,
                cells.word(POPULATION, POPULATIONS),
                Counts.read(cells, QUANTITY),
                cells.optionalPercent(RATIO),
                cells.optionalText(BASE_RULE),
                cells.optionalWholeNumber(BASE),
                cells.optionalText(NUMBER),
                cells.optionalDay(DATE),
                cells.optionalText(ISSUER));
    }
}
