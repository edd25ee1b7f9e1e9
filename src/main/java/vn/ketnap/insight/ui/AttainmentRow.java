package vn.ketnap.insight.ui;

import vn.ketnap.insight.UnitProgress;

/**
 * A line of the tree of attainment.
 *
 * @param path codes from the root down: a unit that moved within the period stands under both superiors
 * @param depth 0 for a root
 */
record AttainmentRow(String path, int depth, UnitProgress unit) {

    static AttainmentRow root(UnitProgress unit) {
        return new AttainmentRow(unit.code(), 0, unit);
    }

    /** The code a path starts with. */
    static String rootOf(String path) {
        int end = path.indexOf('/');
        return end < 0 ? path : path.substring(0, end);
    }

    AttainmentRow below(UnitProgress child) {
        return new AttainmentRow(path + "/" + child.code(), depth + 1, child);
    }

    /** Whether the unit stands above itself: two units that changed places within the period. */
    boolean belowItself() {
        return ("/" + path).contains("/" + unit.code() + "/");
    }
}
