package vn.ketnap.organization;

import java.util.List;

/** Some units of a list and how many there are in all. */
public record UnitPage(long total, List<Unit> rows) {

    /** Copies the rows. */
    public UnitPage {
        rows = List.copyOf(rows);
    }
}
