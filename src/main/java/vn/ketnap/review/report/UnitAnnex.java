package vn.ketnap.review.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.ketnap.quota.TargetKind;
import vn.ketnap.review.report.ReportTable.Cell;
import vn.ketnap.review.report.ReportTable.Column;
import vn.ketnap.review.report.ReportTable.Row;
import vn.ketnap.review.report.ReportTable.RowKind;
import vn.ketnap.review.snapshot.Snapshot;
import vn.ketnap.review.snapshot.SnapshotUnit;
import vn.ketnap.review.snapshot.SnapshotUnit.Heard;
import vn.ketnap.shared.Count;
import vn.ketnap.shared.Metric;
import vn.ketnap.shared.Population;
import vn.ketnap.shared.Qualifier;

/** Annex 1: unit by unit, with the sums of the sectors and of all, and what they leave open. */
final class UnitAnnex {

    private static final String ROMAN = "I,II,III,IV,V,VI";
    private static final String COLUMN = "review.annex.units.";

    private final Snapshot snapshot;
    private final List<Row> rows = new ArrayList<>();
    private int number;

    private UnitAnnex(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    static ReportTable of(Snapshot snapshot) {
        return new ReportTable(columns(), new UnitAnnex(snapshot).rows());
    }

    private static List<Column> columns() {
        String targets = Words.text(COLUMN + "targets");
        String admitted = Words.text(COLUMN + "admitted");
        return List.of(
                column("", "number", 4, false),
                column("", "unit", 22, false),
                column("", "members", 8, true),
                column(targets, "assigned", 6, true),
                column(targets, "registered", 6, true),
                column(admitted, "month", 7, true),
                column(admitted, "total", 7, true),
                column("", "share", 7, true),
                column("", "rate", 8, true),
                column("", "before", 7, true),
                column("", "pace", 8, true),
                column("", "band", 12, false),
                column("", "note", 13, false));
    }

    private static Column column(String group, String name, int weight, boolean figures) {
        return new Column(group, Words.text(COLUMN + name), weight, figures);
    }

    private List<Row> rows() {
        var bySector = new TreeMap<Population, List<SnapshotUnit>>();
        var others = new ArrayList<SnapshotUnit>();
        for (var unit : snapshot.units()) {
            if (unit.sector() == null) {
                others.add(unit);
            } else {
                bySector.computeIfAbsent(unit.sector(), sector -> new ArrayList<>())
                        .add(unit);
            }
        }
        var declared = declared();
        declared.keySet().forEach(sector -> bySector.computeIfAbsent(sector, one -> new ArrayList<>()));
        var sums = new ArrayList<Sum>();
        int group = 0;
        for (var sector : bySector.entrySet()) {
            sums.add(group(
                    roman(group++), Words.word(sector.getKey()), sector.getValue(), declared.get(sector.getKey())));
        }
        if (bySector.isEmpty()) {
            others.forEach(unit -> rows.add(line(unit)));
            sums.add(Sum.of(others));
        } else if (!others.isEmpty()) {
            sums.add(group(roman(group), Words.text("review.annex.units.others"), others, null));
        }
        rows.add(total(sums));
        return rows;
    }

    private Map<Population, Count> declared() {
        var parts = new LinkedHashMap<Population, Count>();
        var sheet = snapshot.sheet(Metric.ADMITTED);
        if (sheet != null) {
            sheet.parts().stream()
                    .filter(part -> part.population().division() == Population.Division.SECTOR)
                    .forEach(part -> parts.put(part.population(), part.count()));
        }
        return parts;
    }

    /** What some units come to: a lower bound where one is silent, or known by a bound only. */
    private record Sum(long value, boolean exact) {

        static Sum of(List<SnapshotUnit> units) {
            long value = 0;
            boolean exact = true;
            for (var unit : units) {
                exact &= unit.admitted() != null && unit.admitted().exact() && unit.heard() == Heard.HEARD;
                value += unit.admitted() == null ? 0 : unit.admitted().value();
            }
            return new Sum(value, exact);
        }

        Count count() {
            return new Count(value, null, exact ? Qualifier.EXACT : Qualifier.AT_LEAST);
        }
    }

    private Sum group(String number, String name, List<SnapshotUnit> units, @Nullable Count declared) {
        var sum = Sum.of(units);
        var shown = declared == null ? sum.count() : declared;
        boolean whole = declared == null || declared.value() == sum.value;
        rows.add(new Row(
                RowKind.GROUP,
                sums(
                        number,
                        units.isEmpty() ? name : Words.text("review.annex.units.group", name, units.size()),
                        whole ? units : List.of(),
                        shown,
                        "")));
        units.forEach(unit -> rows.add(line(unit)));
        if (declared != null && declared.exact() && !units.isEmpty() && declared.value() != sum.value) {
            rows.add(rest(declared.value() - sum.value));
        }
        return declared == null ? sum : new Sum(declared.value(), declared.exact());
    }

    private static Row rest(long left) {
        var cells = new ArrayList<Cell>();
        cells.add(Cell.EMPTY);
        cells.add(Cell.of(Words.text(left > 0 ? "review.annex.units.rest" : "review.annex.units.tooMany")));
        for (int i = 0; i < 4; i++) {
            cells.add(Cell.EMPTY);
        }
        cells.add(Cell.of(Long.valueOf(left)));
        for (int i = 0; i < 5; i++) {
            cells.add(Cell.EMPTY);
        }
        cells.add(Cell.of(Words.text("review.annex.units.restNote")));
        return new Row(RowKind.REST, cells);
    }

    private Row total(List<Sum> sums) {
        var own = snapshot.own();
        long sum = sums.stream().mapToLong(Sum::value).sum();
        boolean exact = sums.stream().allMatch(Sum::exact);
        String note = "";
        if (own.admitted() != null && own.admitted().exact()) {
            long left = own.admitted().value() - sum;
            note = left == 0
                    ? Words.text("review.annex.units.fits")
                    : Words.text(
                            exact ? "review.annex.units.difference" : "review.annex.units.left",
                            Words.FORMATS.signed(left));
        }
        var cells = new ArrayList<Cell>(cells(own));
        cells.set(0, Cell.EMPTY);
        cells.set(1, Cell.of(Words.text("review.annex.units.sum")));
        cells.set(12, Cell.of(note));
        return new Row(RowKind.TOTAL, cells);
    }

    private Row line(SnapshotUnit unit) {
        var cells = new ArrayList<Cell>(cells(unit));
        cells.set(0, new Cell(String.valueOf(++number), BigDecimal.valueOf(number)));
        return new Row(RowKind.LINE, cells);
    }

    private List<Cell> cells(SnapshotUnit unit) {
        var rate = unit.rate();
        return List.of(
                Cell.EMPTY,
                Cell.of(unit.name()),
                Cell.of(unit.members()),
                target(unit, TargetKind.ASSIGNED),
                target(unit, TargetKind.REGISTERED),
                Cell.of(unit.inMonth()),
                Cell.of(unit.admitted()),
                Cell.of(rate == null ? null : rate.fraction()),
                rate == null ? Cell.DASH : new Cell(rate.text(), rate.percent()),
                before(unit),
                pace(unit.ahead()),
                Cell.of(Words.band(unit.band())),
                new Cell(note(unit), null));
    }

    private List<Cell> sums(String number, String name, List<SnapshotUnit> units, Count admitted, String note) {
        return List.of(
                new Cell(number, null),
                Cell.of(name),
                sum(units, SnapshotUnit::members),
                sum(units, unit -> unit.asked(TargetKind.ASSIGNED)),
                sum(units, unit -> unit.asked(TargetKind.REGISTERED)),
                sum(units, SnapshotUnit::inMonth),
                Cell.of(admitted),
                Cell.DASH,
                Cell.DASH,
                Cell.DASH,
                Cell.DASH,
                Cell.DASH,
                new Cell(note, null));
    }

    /** A sum stands only where all have told. */
    private static Cell sum(List<SnapshotUnit> units, Function<SnapshotUnit, @Nullable Count> figure) {
        long sum = 0;
        for (var unit : units) {
            var count = figure.apply(unit);
            if (count == null || !count.exact()) {
                return Cell.DASH;
            }
            sum += count.value();
        }
        return units.isEmpty() ? Cell.DASH : Cell.of(Long.valueOf(sum));
    }

    private static Cell target(SnapshotUnit unit, TargetKind kind) {
        var target = unit.target(kind);
        return target == null ? Cell.DASH : new Cell(target.text(), target.value());
    }

    private static Cell before(SnapshotUnit unit) {
        var more = unit.moreThanBefore();
        return more == null ? Cell.DASH : Cell.signed(more);
    }

    private static Cell pace(@Nullable BigDecimal ahead) {
        return ahead == null
                ? Cell.DASH
                : Cell.signed(ahead.setScale(0, RoundingMode.HALF_UP).longValue());
    }

    private String note(SnapshotUnit unit) {
        return switch (unit.heard()) {
            case HEARD ->
                unit.published() == null
                        ? ""
                        : Words.text(
                                "review.annex.units.published", unit.published().replace(' ', '\u00A0'));
            case LATE ->
                Words.text("review.annex.units.late", Words.FORMATS.paperDate(Objects.requireNonNull(unit.cutOff())));
            case MISSING -> Words.text("review.annex.units.missing");
        };
    }

    private static String roman(int index) {
        var numbers = ROMAN.split(",", -1);
        return numbers[Math.min(index, numbers.length - 1)];
    }
}
