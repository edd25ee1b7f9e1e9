package vn.ketnap.insight.ui;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Function;
import java.util.function.Predicate;

/** The lines of the tree from top to bottom, each read when it is wanted and kept no longer. */
final class AttainmentLines implements Iterator<AttainmentRow> {

    private final Predicate<AttainmentRow> open;
    private final Function<AttainmentRow, List<AttainmentRow>> children;
    private final Deque<Iterator<AttainmentRow>> ahead = new ArrayDeque<>();

    /**
     * Starts above the roots.
     *
     * @param open whether the lines below a line are wanted
     * @param children reads the lines right below a line
     */
    AttainmentLines(
            List<AttainmentRow> roots,
            Predicate<AttainmentRow> open,
            Function<AttainmentRow, List<AttainmentRow>> children) {
        this.open = open;
        this.children = children;
        ahead.push(roots.iterator());
    }

    @Override
    public boolean hasNext() {
        while (!ahead.isEmpty() && !ahead.peek().hasNext()) {
            ahead.pop();
        }
        return !ahead.isEmpty();
    }

    @Override
    public AttainmentRow next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        var row = ahead.getFirst().next();
        if (row.unit().parent() && !row.belowItself() && open.test(row)) {
            ahead.push(children.apply(row).iterator());
        }
        return row;
    }
}
