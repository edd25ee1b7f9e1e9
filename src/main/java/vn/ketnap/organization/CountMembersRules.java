package vn.ketnap.organization;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.ketnap.shared.CommandIndex;
import vn.ketnap.shared.CommonRules;
import vn.ketnap.shared.Problem;
import vn.ketnap.shared.Problems;
import vn.ketnap.shared.Qualifier;

/** What must hold for rows that count members: known units, days that have been, parts that add up. */
final class CountMembersRules {

    /** More members than any unit of this Party has. */
    private static final long MOST = 20_000_000;

    private CountMembersRules() {}

    /** What the database knows of the units named, and the day on which the rows are checked. */
    record Facts(KnownUnits units, LocalDate today) {}

    private record Key(String code, LocalDate asOf) {}

    /** The problems of each row, in the order of the rows. */
    static List<List<Problem>> check(List<CountMembers> rows, Facts facts) {
        var twins = CommonRules.earlierTwins(rows, row -> new Key(row.code(), row.asOf()));
        return IntStream.range(0, rows.size())
                .mapToObj(index -> check(rows.get(index), twins.get(index), facts))
                .toList();
    }

    private static List<Problem> check(CountMembers row, @Nullable CommandIndex twin, Facts facts) {
        var problems = new Problems();
        facts.units().check(problems, row.code(), row.asOf(), row.asOf());
        if (twin != null) {
            problems.unless(false, "organization.problem.membersTwice", "asOf", row.code(), row.asOf(), twin);
        }
        checkDay(problems, row.asOf(), facts.today());
        checkNumber(problems, "total", row.total());
        checkNumber(problems, "official", row.official());
        checkNumber(problems, "probationary", row.probationary());
        checkParts(problems, row);
        return problems.list();
    }

    private static void checkDay(Problems problems, LocalDate asOf, LocalDate today) {
        if (CommonRules.plausible(problems, "asOf", asOf)
                && problems.unless(!asOf.isAfter(today.plusYears(1)), "organization.problem.farFuture", "asOf", asOf)) {
            problems.warnUnless(!asOf.isAfter(today), "organization.problem.future", "asOf", asOf);
        }
    }

    private static void checkNumber(Problems problems, String field, @Nullable Long number) {
        if (number != null && problems.unless(number >= 0, "shared.problem.negative", field, number)) {
            problems.unless(number <= MOST, "organization.problem.tooManyMembers", field, number);
        }
    }

    private static void checkParts(Problems problems, CountMembers row) {
        if (row.qualifier() != Qualifier.EXACT) {
            return;
        }
        var official = row.official();
        var probationary = row.probationary();
        if (official != null && probationary != null) {
            long parts = official + probationary;
            problems.warnUnless(
                    parts == row.total(),
                    "organization.problem.membersDiffer",
                    "total",
                    row.total(),
                    parts,
                    row.total() - parts);
            return;
        }
        var part = official != null ? official : probationary;
        problems.warnUnless(
                part == null || part <= row.total(),
                "organization.problem.morePartThanMembers",
                "total",
                row.total(),
                part == null ? 0L : part);
    }
}
