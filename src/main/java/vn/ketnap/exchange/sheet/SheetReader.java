package vn.ketnap.exchange.sheet;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.ketnap.exchange.workbook.Line;
import vn.ketnap.shared.Problem.Severity;

/** Reads one sheet line by line: titles, the header, rows. */
final class SheetReader<X> implements Predicate<Line> {

    /** How far down the header may stand. */
    private static final int TITLE_LINES = 30;

    private final Sheet<X> sheet;
    private final Findings findings;
    private final IntPredicate roomFor;
    private final List<X> commands = new ArrayList<>();
    private final List<Integer> numbers = new ArrayList<>();
    private final List<X> broken = new ArrayList<>();
    private final List<Line> titles = new ArrayList<>();
    private final Set<Integer> nameless = new HashSet<>();
    private @Nullable Header header;

    /** @param roomFor told the number of each row; answers whether the workbook may still grow */
    SheetReader(Sheet<X> sheet, Findings findings, IntPredicate roomFor) {
        this.sheet = sheet;
        this.findings = findings;
        this.roomFor = roomFor;
    }

    @Override
    public boolean test(Line line) {
        if (header != null) {
            return row(header, line);
        }
        titles.add(line);
        if (!Header.looksLike(sheet.columns(), line)) {
            return titles.size() < TITLE_LINES;
        }
        header = Header.read(sheet, line, findings);
        return header.complete(sheet);
    }

    /** The lines above the rows, the header among them. */
    List<Line> titles() {
        return titles;
    }

    SheetRows<X> rows() {
        if (header == null && !titles.isEmpty()) {
            Header.read(sheet, titles.getFirst(), findings);
        }
        return new SheetRows<>(sheet, commands, numbers, broken);
    }

    private boolean row(Header known, Line line) {
        tellNameless(known, line);
        if (known.places().values().stream()
                .allMatch(place -> line.cell(place).shown().isBlank())) {
            return true;
        }
        if (!roomFor.test(line.number())) {
            return false;
        }
        var cells = new RowCells(sheet.name(), known.places(), line, findings);
        X command = sheet.command(cells);
        if (!cells.sound()) {
            broken.add(command);
        } else {
            commands.add(command);
            numbers.add(line.number());
        }
        return true;
    }

    /** What stands under no name goes nowhere: told at the first cell of each such column. */
    private void tellNameless(Header known, Line line) {
        for (int i = 0; i < line.cells().size(); i++) {
            String shown = line.cell(i).shown().strip();
            if (!shown.isEmpty() && !known.named().contains(i) && nameless.add(i)) {
                String column = Header.letters(i);
                findings.add(new Finding(
                        Severity.WARNING,
                        sheet.name(),
                        line.number(),
                        column,
                        RowCells.shortened(shown),
                        "exchange.problem.namelessColumn",
                        List.of(column)));
            }
        }
    }
}
