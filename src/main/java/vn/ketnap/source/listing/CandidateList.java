package vn.ketnap.source.listing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ketnap.shared.Population;
import vn.ketnap.source.Stage;
import vn.ketnap.source.StageCounts;

/**
 * A page of candidates and how many there are.
 *
 * @param counts all who are on the way in the unit, whatever is shown
 * @param lapsed how many of them have a clock that has run out
 * @param soon how many more have one that runs out within ninety days
 * @param tooLong how many have stood in their stage longer than its limit
 * @param total how many the filter takes
 * @param page the one that is shown, counted from 0
 * @param rows of the page: what is due first comes first
 */
public record CandidateList(
        StageCounts counts, long lapsed, long soon, long tooLong, long total, int page, List<CandidateRow> rows) {

    /** Copies the rows. */
    public CandidateList {
        rows = List.copyOf(rows);
    }

    /** How many stand in a stage; null: how many are on the way. */
    public long of(@Nullable Stage stage) {
        return stage == null ? counts.total(Population.ALL) : counts.of(Population.ALL, stage);
    }

    /** The candidates of whom the asker reads the whole name. */
    List<Long> seen() {
        return rows.stream().filter(CandidateRow::whole).map(CandidateRow::id).toList();
    }
}
