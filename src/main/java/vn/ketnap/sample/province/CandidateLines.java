package vn.ketnap.sample.province;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ketnap.source.Feasibility;
import vn.ketnap.source.Stage;

/** The sheet of candidates, each with all days that are known. */
final class CandidateLines {

    private CandidateLines() {}

    static CsvSheet write(Province province, List<Candidate> candidates) {
        var sheet = new CsvSheet(province.words, "candidates");
        candidates.forEach(candidate -> row(sheet, candidate));
        return sheet;
    }

    private static void row(CsvSheet sheet, Candidate candidate) {
        var stage = candidate.stage();
        var cells = new ArrayList<@Nullable Object>(Arrays.asList(
                candidate.branch.code,
                candidate.person.name(),
                candidate.person.born(),
                candidate.channel,
                stage,
                candidate.since(),
                candidate.helper,
                null,
                candidate.reason,
                candidate.feasible == null
                        ? null
                        : candidate.feasible ? Feasibility.FEASIBLE : Feasibility.NOT_FEASIBLE,
                null));
        for (var other : Stage.values()) {
            if (other != Stage.LEFT) {
                cells.add(other == stage ? null : candidate.days.get(other));
            }
        }
        sheet.row(cells.toArray());
    }
}
