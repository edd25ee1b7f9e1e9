package vn.ketnap.insight;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of the branches that have admitted nobody for N years (contract, {@code GET /stagnation}).
 *
 * @param total how many named branches are listed at N
 * @param declared what the unit itself says of its number, whatever its N was; never summed upwards
 */
public record StagnationPage(long total, Stagnation.@Nullable Declared declared, List<Stagnation.Branch> rows) {

    /** Copies the rows. */
    public StagnationPage {
        rows = List.copyOf(rows);
    }
}
