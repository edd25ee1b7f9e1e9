package vn.ketnap.exchange.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.ketnap.shared.Problem.Severity;

/**
 * Collects what is wrong in a workbook. The same sentence about the same column is kept a thousand times; beyond that it
 * is counted, so that a broken file of 200,000 rows does not fill the memory.
 */
public final class Findings {

    private static final int KEPT = 1_000;

    private final List<Finding> kept = new ArrayList<>();
    private final Map<Sort, Integer> counts = new LinkedHashMap<>();
    private final Map<String, Set<Integer>> brokenRows = new HashMap<>();
    private int errors;
    private int warnings;

    private record Sort(
            Severity severity,
            @Nullable String sheet,
            @Nullable String column,
            String key) {}

    /** Notes one. */
    public void add(Finding finding) {
        if (finding.severity() == Severity.WARNING) {
            warnings++;
        } else {
            errors++;
            if (finding.sheet() != null && finding.row() != null) {
                brokenRows
                        .computeIfAbsent(finding.sheet(), sheet -> new HashSet<>())
                        .add(finding.row());
            }
        }
        var sort = new Sort(finding.severity(), finding.sheet(), finding.column(), finding.key());
        if (counts.merge(sort, 1, Integer::sum) <= KEPT) {
            kept.add(finding);
        }
    }

    /** Notes an error of the file, a sheet or a column. */
    public void error(
            @Nullable String sheet, @Nullable Integer row, @Nullable String column, String key, Object... args) {
        add(new Finding(Severity.ERROR, sheet, row, column, null, key, List.of(args)));
    }

    /** Notes a warning about the file, a sheet or a column. */
    public void warning(
            @Nullable String sheet, @Nullable Integer row, @Nullable String column, String key, Object... args) {
        add(new Finding(Severity.WARNING, sheet, row, column, null, key, List.of(args)));
    }

    /** Whether anything forbids writing. */
    public boolean refused() {
        return errors > 0;
    }

    /** How many do not forbid it. */
    public int warnings() {
        return warnings;
    }

    /** Rows of a sheet that cannot be written as they are. */
    public int brokenRows(String sheet) {
        return brokenRows.getOrDefault(sheet, Set.of()).size();
    }

    /** Rows that cannot be written as they are; a workbook refused for its shape counts as one. */
    public int brokenRows() {
        int rows = brokenRows.values().stream().mapToInt(Set::size).sum();
        return refused() ? Math.max(1, rows) : 0;
    }

    /** All that was kept, in the order it was found, with a line for each sort of which there are more. */
    public List<Finding> list() {
        var all = new ArrayList<>(kept);
        counts.forEach((sort, count) -> {
            if (count > KEPT) {
                var more = List.<Object>of(count - KEPT);
                String key = "exchange.problem.more";
                all.add(new Finding(sort.severity(), sort.sheet(), null, sort.column(), null, key, more));
            }
        });
        return List.copyOf(all);
    }
}
