package vn.ketnap.shared;

/**
 * Hides numbers of persons so small that somebody could be recognised, and so many others that no small one comes out by
 * subtraction.
 *
 * <p>A table of units by parts, of which the totals of every line and every column are known elsewhere. A number below the
 * threshold is hidden (a zero tells of nobody). As long as the hidden numbers of a line or column are one alone, or fewer
 * persons together than the threshold, its smallest number that still stands is hidden as well. The same table always
 * hides the same, whoever looks at which of its lines.
 */
public final class Suppression {

    private final long[][] table;
    private final long threshold;
    private final boolean[][] hidden;

    private Suppression(long[][] table, long threshold) {
        this.table = table;
        this.threshold = threshold;
        hidden = new boolean[table.length][table.length == 0 ? 0 : table[0].length];
    }

    /**
     * Which numbers are hidden.
     *
     * @param table lines of the same length
     * @param threshold the smallest number that may be told
     */
    public static boolean[][] of(long[][] table, long threshold) {
        var suppression = new Suppression(table, threshold);
        suppression.hideSmall();
        boolean more = true;
        while (more) {
            more = false;
            for (int line = 0; line < table.length; line++) {
                more |= suppression.protect(line, true);
            }
            for (int column = 0; table.length > 1 && column < table[0].length; column++) {
                more |= suppression.protect(column, false);
            }
        }
        return suppression.hidden;
    }

    private void hideSmall() {
        for (int i = 0; i < table.length; i++) {
            for (int j = 0; j < table[i].length; j++) {
                hidden[i][j] = table[i][j] > 0 && table[i][j] < threshold;
            }
        }
    }

    /** Hides one more number of a line or column that would give a hidden one away; false where none has to be. */
    private boolean protect(int at, boolean line) {
        int cells = line ? table[at].length : table.length;
        int alone = 0;
        long together = 0;
        int next = -1;
        for (int i = 0; i < cells; i++) {
            if (isHidden(at, i, line)) {
                alone++;
                together += value(at, i, line);
            } else if (next < 0 || better(value(at, i, line), value(at, next, line))) {
                next = i;
            }
        }
        if (alone == 0 || next < 0 || (alone > 1 && together >= threshold)) {
            return false;
        }
        hidden[line ? at : next][line ? next : at] = true;
        return true;
    }

    /** Zeros come last: they add nothing to what is hidden together. */
    private static boolean better(long value, long best) {
        return value > 0 && (best == 0 || value < best);
    }

    private boolean isHidden(int at, int i, boolean line) {
        return line ? hidden[at][i] : hidden[i][at];
    }

    private long value(int at, int i, boolean line) {
        return line ? table[at][i] : table[i][at];
    }
}
