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
 * @param named indexes of all columns that have a name, known or not
 */
record Header(Map<Column, Integer> places, Set<Integer> named) {

    private static final int LETTERS = 26;

    Header {
        places = Map.copyOf(places);
        named = Set.copyOf(named);
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
        var named = new HashSet<Integer>();
        for (int i = 0; i < line.cells().size(); i++) {
            String typed = line.cell(i).shown().strip();
            Column column = known.get(TypedName.key(typed));
            if (!typed.isEmpty()) {
                named.add(i);
            }
            if (column == null && !typed.isEmpty()) {
                findings.warning(sheet.name(), line.number(), typed, "exchange.problem.unknownColumn", typed);
            } else if (column != null && places.putIfAbsent(column, i) != null) {
                findings.error(sheet.name(), line.number(), column.name(), "exchange.problem.columnTwice", typed);
            }
        }
        missing(sheet, line, places.keySet(), findings);
        return new Header(places, named);
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

    /** A column as the spreadsheet calls it: A to Z, then AA; the name of one that has no other. */
    static String letters(int index) {
        String last = String.valueOf((char) ('A' + index % LETTERS));
        return index < LETTERS ? last : letters(index / LETTERS - 1) + last;
    }

    private static Set<String> names(Line line) {
        var names = new HashSet<String>();
        line.cells().forEach(cell -> names.add(TypedName.key(cell.shown())));
        return names;
    }
}
