package vn.ketnap.exchange.sheet;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.ketnap.exchange.workbook.Line;

/**
 * Which column stands where on a sheet.
 *
 * @param places index of each known column that is there
 */
record Header(Map<Column, Integer> places) {

    Header {
        places = Map.copyOf(places);
    }

    /** Whether the line looks like the header: it names at least half of the columns that must be there, two at least. */
    static boolean looksLike(List<Column> columns, Line line) {
        var required = columns.stream().filter(Column::required).toList();
        var there = names(line);
        long found = required.stream()
                .filter(column -> there.contains(TypedName.key(column.name())))
                .count();
        return found * 2 >= required.size() && (found >= 2 || required.size() == found);
    }

    /** Reads the header; unknown columns are told, missing and doubled ones are errors. */
    static Header read(Sheet<?> sheet, Line line, Findings findings) {
        Map<String, Column> known = new HashMap<>();
        sheet.columns().forEach(column -> known.put(TypedName.key(column.name()), column));
        Map<Column, Integer> places = new HashMap<>();
        for (int i = 0; i < line.cells().size(); i++) {
            String typed = line.cell(i).shown().strip();
            Column column = known.get(TypedName.key(typed));
            if (column == null && !typed.isEmpty()) {
                findings.warning(sheet.name(), line.number(), typed, "exchange.problem.unknownColumn", typed);
            } else if (column != null && places.putIfAbsent(column, i) != null) {
                findings.error(sheet.name(), line.number(), column.name(), "exchange.problem.columnTwice", typed);
            }
        }
        missing(sheet, line, places.keySet(), findings);
        return new Header(places);
    }

    private static void missing(Sheet<?> sheet, Line line, Set<Column> there, Findings findings) {
        for (var column : sheet.columns()) {
            if (column.required() && !there.contains(column)) {
                findings.error(
                        sheet.name(),
                        line.number(),
                        column.name(),
                        "exchange.problem.columnMissing",
                        column.name(),
                        sheet.name());
            }
        }
    }

    /** Whether every column that must be there is. */
    boolean complete(Sheet<?> sheet) {
        return sheet.columns().stream().filter(Column::required).allMatch(places::containsKey);
    }

    private static Set<String> names(Line line) {
        var names = new HashSet<String>();
        line.cells().forEach(cell -> names.add(TypedName.key(cell.shown())));
        return names;
    }
}
