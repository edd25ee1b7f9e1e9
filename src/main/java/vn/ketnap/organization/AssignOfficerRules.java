package vn.ketnap.organization;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.ketnap.shared.CommandIndex;
import vn.ketnap.shared.CommonRules;
import vn.ketnap.shared.Problem;
import vn.ketnap.shared.Problems;

/** What must hold for rows that put somebody in charge of a unit. */
final class AssignOfficerRules {

    private static final int LONGEST = 120;

    private AssignOfficerRules() {}

    /** What the database knows of the units named. */
    record Facts(KnownUnits units) {}

    private record Key(String code, String title, LocalDate from) {}

    /** The problems of each row, in the order of the rows. */
    static List<List<Problem>> check(List<AssignOfficer> rows, Facts facts) {
        var twins = CommonRules.earlierTwins(rows, row -> new Key(row.code(), row.title(), row.from()));
        return IntStream.range(0, rows.size())
                .mapToObj(index -> check(rows.get(index), twins.get(index), facts))
                .toList();
    }

    private static List<Problem> check(AssignOfficer row, @Nullable CommandIndex twin, Facts facts) {
        var problems = new Problems();
        var last = row.to() == null ? UnitVersion.OPEN : row.to();
        facts.units().check(problems, row.code(), row.from(), last);
        CommonRules.needed(problems, "title", row.title(), LONGEST);
        CommonRules.needed(problems, "name", row.name(), LONGEST);
        CommonRules.forwards(problems, row.from(), row.to());
        if (twin != null) {
            problems.unless(false, "organization.problem.officerTwice", "title", row.code(), row.title(), twin);
        }
        return problems.list();
    }
}
