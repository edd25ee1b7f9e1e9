package vn.ketnap.review.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ketnap.review.report.ReportTable.Cell;
import vn.ketnap.review.report.ReportTable.Row;
import vn.ketnap.review.report.ReportTable.RowKind;
import vn.ketnap.review.snapshot.Snapshot;
import vn.ketnap.shared.Metric;
import vn.ketnap.shared.Population;

/** Annex 2: who was admitted, in numbers that recognise nobody. */
final class PersonAnnex {

    private static final String KEY = "review.annex.";

    private final Snapshot snapshot;

    private PersonAnnex(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    static ReportTable of(Snapshot snapshot) {
        return new PersonAnnex(snapshot).table();
    }

    private ReportTable table() {
        var columns = Annexes.columns("persons", "division", "group", "persons.", "share.");
        var rows = new ArrayList<Row>();
        var composition = snapshot.composition();
        if (composition != null) {
            for (var division : composition.divisions()) {
                String by = Words.text("review.report.by." + division.by());
                for (var group : division.groups()) {
                    rows.add(new Row(
                            RowKind.LINE,
                            List.of(
                                    Cell.of(by),
                                    Cell.of(SpokenGroups.name(division.by(), group)),
                                    group.count() == null
                                            ? Cell.of(Words.text(KEY + "persons.hidden", composition.threshold()))
                                            : Cell.of(group.count()),
                                    share(group.count(), composition.total()))));
                }
            }
            rows.add(total(4, Words.text(KEY + "units.sum"), 2, Cell.of(Long.valueOf(composition.total()))));
        } else {
            declaredPersons(rows);
        }
        return new ReportTable(columns, Annexes.orNothing(rows));
    }

    /** Without a register, what the unit itself has declared of some of the whole. */
    private void declaredPersons(List<Row> rows) {
        var sheet = snapshot.sheet(Metric.ADMITTED);
        if (sheet == null) {
            return;
        }
        int least = Integer.parseInt(snapshot.rules().getOrDefault("disclosure.small-cell", "5"));
        for (var part : sheet.parts()) {
            boolean hidden = part.population().division() != Population.Division.SECTOR
                    && part.count().value() > 0
                    && part.count().value() < least;
            rows.add(new Row(
                    RowKind.LINE,
                    List.of(
                            Cell.of(Words.text(
                                    "review.report.by." + part.population().division())),
                            Cell.of(Words.word(part.population())),
                            hidden ? Cell.of(Words.text(KEY + "persons.hidden", least)) : Cell.of(part.count()),
                            sheet.declared() == null || hidden
                                    ? Cell.DASH
                                    : share(
                                            part.count().value(),
                                            sheet.declared().value()))));
        }
        if (!sheet.parts().isEmpty()) {
            rows.add(total(4, Words.text(KEY + "units.sum"), 2, Cell.of(sheet.declared())));
        }
    }

    static List<String> notes(Snapshot snapshot) {
        var composition = snapshot.composition();
        return composition == null
                ? List.of(Words.text(KEY + "persons.note.declared"))
                : List.of(
                        Words.text(KEY + "persons.note", String.valueOf(composition.year()), composition.threshold()));
    }

    private static Row total(int columns, String name, int at, Cell sum) {
        var cells = new ArrayList<Cell>();
        for (int i = 0; i < columns; i++) {
            cells.add(Cell.EMPTY);
        }
        cells.set(1, Cell.of(name));
        cells.set(at, sum);
        return new Row(RowKind.TOTAL, cells);
    }

    private static Cell share(@Nullable Long n, long of) {
        if (n == null || of == 0) {
            return Cell.DASH;
        }
        var percent = BigDecimal.valueOf(n * 100.0 / of);
        return new Cell(Words.FORMATS.percent(percent), percent.setScale(1, RoundingMode.HALF_UP));
    }
}
