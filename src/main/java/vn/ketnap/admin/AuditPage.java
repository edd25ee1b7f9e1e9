package vn.ketnap.admin;

import java.util.List;

/**
 * Some entries, the latest first.
 *
 * @param newer whether there are newer ones
 * @param older whether there are older ones
 */
public record AuditPage(List<AuditRow> rows, boolean newer, boolean older) {

    /** Copies the rows. */
    public AuditPage {
        rows = List.copyOf(rows);
    }
}
