package vn.ketnap.insight.ui;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.ketnap.insight.Rate;
import vn.ketnap.insight.TargetProgress;
import vn.ketnap.insight.UnitProgress;
import vn.ketnap.kit.Formats;
import vn.ketnap.kit.Messages;
import vn.ketnap.kit.sheet.GridBook;
import vn.ketnap.kit.sheet.SheetColumn;
import vn.ketnap.quota.TargetKind;
import vn.ketnap.shared.Count;
import vn.ketnap.shared.Metric;
import vn.ketnap.shared.Population;

/** The tree of attainment as a workbook: what a cell of the screen says, and beside it the number to calculate with. */
final class AttainmentBook {

    private static final int WORDS = 28;

    private final Formats formats;
    private final AttainmentCells cells;
    private final Population population;

    AttainmentBook(Formats formats, AttainmentAddress address) {
        this.formats = formats;
        this.cells = new AttainmentCells(formats, address.population(), address.kind());
        this.population = address.population();
    }

    GridBook<AttainmentRow> of(List<GridBook.Note> notes, Supplier<Iterator<AttainmentRow>> rows) {
        return new GridBook<>(text("insight.attainment.title"), notes, columns(), rows, formats.locale());
    }

    private List<SheetColumn<AttainmentRow>> columns() {
        var columns = new ArrayList<SheetColumn<AttainmentRow>>();
        columns.add(SheetColumn.whole(text("insight.export.level"), row -> row.depth() + 1));
        columns.add(SheetColumn.text(
                text("insight.export.code"), 16, row -> row.unit().code()));
        columns.add(SheetColumn.text(
                text("insight.attainment.column.unit"), 40, row -> row.unit().name()));
        Arrays.stream(AttainmentColumn.values()).forEach(column -> add(column, columns));
        return columns;
    }

    private void add(AttainmentColumn column, List<SheetColumn<AttainmentRow>> columns) {
        String head = text(column.key()).replace("\u200b", "");
        switch (column) {
            case BAND, OFFICER -> columns.add(words(column, head));
            case CUT_OFF -> columns.add(SheetColumn.day(head, row -> row.unit().cutOff()));
            case EXPECTED, AHEAD, NEEDED, FORECAST ->
                columns.add(SheetColumn.decimal(head, row -> exact(column, row.unit())));
            case RATE, COVERAGE, CONVERSION -> {
                columns.add(SheetColumn.percent(head, row -> share(column, row.unit())));
                columns.add(words(column, shown(head)));
            }
            case ASSIGNED, PLAN, REGISTERED, CONGRESS, RATIO -> {
                columns.add(SheetColumn.decimal(head, row -> target(column, row.unit())));
                columns.add(words(column, shown(head)));
            }
            case MEMBERS, ADMITTED, RECOGNIZED, STRUCK_OFF -> {
                columns.add(SheetColumn.whole(head, row -> count(column, row.unit())));
                columns.add(words(column, shown(head)));
            }
        }
    }

    private SheetColumn<AttainmentRow> words(AttainmentColumn column, String head) {
        return SheetColumn.text(
                head, WORDS, row -> cells.cell(column, row.unit()).line());
    }

    private static @Nullable Number exact(AttainmentColumn column, UnitProgress unit) {
        return switch (column) {
            case EXPECTED -> unit.expected();
            case AHEAD -> unit.ahead();
            case NEEDED -> unit.neededPerMonth();
            default -> unit.forecast();
        };
    }

    private static @Nullable Number share(AttainmentColumn column, UnitProgress unit) {
        Rate rate = switch (column) {
            case RATE -> unit.rate();
            case COVERAGE -> unit.beside().coverage();
            default -> unit.beside().conversion();
        };
        return rate == null ? null : rate.percent().movePointLeft(2);
    }

    private static @Nullable Number count(AttainmentColumn column, UnitProgress unit) {
        if (column == AttainmentColumn.MEMBERS) {
            return unit.members() == null ? null : unit.members().value();
        }
        Count count = switch (column) {
            case ADMITTED -> unit.admitted();
            case RECOGNIZED -> unit.beside().recognized();
            default -> unit.beside().struckOff();
        };
        return count == null ? null : count.value();
    }

    /** The main target of the kind: the one that the cell of the screen names first. */
    private @Nullable Number target(AttainmentColumn column, UnitProgress unit) {
        var kind = TargetKind.valueOf(column.name());
        for (TargetProgress target : unit.targets()) {
            if (target.kind() == kind && target.metric() == Metric.ADMITTED && target.population() == population) {
                return target.value();
            }
        }
        return null;
    }

    private String shown(String head) {
        return text("insight.export.shown", head);
    }

    private String text(String key, Object... args) {
        return Messages.ofClassPath().text(formats.locale(), key, args);
    }
}
