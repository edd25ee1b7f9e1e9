package vn.ketnap.exchange.sheet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.ketnap.exchange.workbook.Line;
import vn.ketnap.exchange.workbook.Table;
import vn.ketnap.exchange.workbook.Workbook;
import vn.ketnap.kit.Messages;

/** Everything a workbook says, sheet by sheet, before anybody asks whether it is true. */
public final class Contents {

    private static final int MAX_TABLES = 50;
    private static final int TITLE_LINES = 30;
    private static final List<String> LATER = List.of("exchange.sheet.later.schoolPlans");
    private static final List<String> OWN = List.of("exchange.sheet.guide", "exchange.sheet.lists");

    private final List<SheetRows<?>> sheets = new ArrayList<>();
    private final Findings findings;
    private final int maxRows;
    private final IntConsumer progress;
    private final SecrecyMark mark = new SecrecyMark();
    private int rows;

    private Contents(Findings findings, int maxRows, IntConsumer progress) {
        this.findings = findings;
        this.maxRows = maxRows;
        this.progress = progress;
    }

    /**
     * Reads a workbook.
     *
     * @param fileName its name, searched for classification marks
     * @param known the sheets that are understood, in the order in which they are to be written
     * @param maxRows how many rows all sheets together may have
     * @param findings takes what is wrong
     * @param progress told the number of rows read so far
     */
    public static Contents read(
            Workbook workbook,
            String fileName,
            List<Sheet<?>> known,
            int maxRows,
            Findings findings,
            IntConsumer progress) {
        var contents = new Contents(findings, maxRows, progress);
        contents.marks(fileName, workbook);
        contents.tables(workbook.tables(), known);
        return contents;
    }

    /** The known sheets that are there, in the order of {@code known}. */
    public List<SheetRows<?>> sheets() {
        return List.copyOf(sheets);
    }

    /** Rows of all sheets. */
    public int rows() {
        return rows;
    }

    private void marks(String fileName, Workbook workbook) {
        refuse(null, null, mark.inFileName(fileName));
        workbook.pageTexts().forEach(text -> refuse(null, null, mark.inPage(text)));
    }

    private void tables(List<Table> tables, List<Sheet<?>> known) {
        if (tables.size() > MAX_TABLES) {
            findings.error(null, null, null, "exchange.problem.tooManySheets", MAX_TABLES);
            return;
        }
        Map<String, Table> byName = new LinkedHashMap<>();
        for (var table : tables) {
            if (byName.putIfAbsent(TypedName.key(table.name()), table) != null) {
                findings.error(table.name(), null, null, "exchange.problem.sheetTwice", table.name());
            }
        }
        for (var sheet : known) {
            Table table = byName.remove(TypedName.key(sheet.name()));
            if (table != null && rows <= maxRows) {
                sheets.add(rows(sheet, table));
            }
        }
        if (sheets.isEmpty() && byName.values().stream().noneMatch(table -> named(LATER, table))) {
            findings.error(null, null, null, "exchange.problem.noKnownSheet", names(known));
        }
        byName.values().forEach(this::unknown);
    }

    private <X> SheetRows<X> rows(Sheet<X> sheet, Table table) {
        var reader = new SheetReader<>(sheet, findings, number -> roomFor(sheet, number));
        table.read(reader);
        reader.titles().forEach(line -> marks(sheet.name(), line));
        return reader.rows();
    }

    private boolean roomFor(Sheet<?> sheet, int number) {
        rows++;
        progress.accept(rows);
        if (rows > maxRows) {
            findings.error(sheet.name(), number, null, "exchange.problem.tooManyRows", maxRows);
        }
        return rows <= maxRows;
    }

    private void unknown(Table table) {
        var titles = new ArrayList<Line>();
        table.read(line -> titles.add(line) && titles.size() < TITLE_LINES);
        titles.forEach(line -> marks(table.name(), line));
        if (named(OWN, table)) {
            return;
        }
        String key = named(LATER, table) ? "exchange.problem.laterSheet" : "exchange.problem.unknownSheet";
        findings.warning(table.name(), null, null, key, table.name());
    }

    private void marks(String sheet, Line line) {
        line.cells().forEach(cell -> refuse(sheet, line.number(), mark.inTitle(cell.shown())));
    }

    private void refuse(@Nullable String sheet, @Nullable Integer row, @Nullable String found) {
        if (found != null) {
            findings.error(sheet, row, null, "exchange.problem.secret", found);
        }
    }

    private static boolean named(List<String> keys, Table table) {
        Predicate<String> same = key -> TypedName.key(Messages.ofClassPath().text(Messages.VIETNAMESE, key))
                .equals(TypedName.key(table.name()));
        return keys.stream().anyMatch(same);
    }

    private static String names(List<Sheet<?>> sheets) {
        return String.join(", ", sheets.stream().map(Sheet::name).toList());
    }
}
