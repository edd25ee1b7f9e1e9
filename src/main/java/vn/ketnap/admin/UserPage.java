package vn.ketnap.admin;

import java.util.List;

/** Some accounts and how many there are in all. */
public record UserPage(long total, List<UserRow> rows) {

    /** Copies the rows. */
    public UserPage {
        rows = List.copyOf(rows);
    }
}
