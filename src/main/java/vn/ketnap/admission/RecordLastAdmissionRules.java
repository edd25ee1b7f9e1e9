package vn.ketnap.admission;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.ketnap.organization.KnownUnits;
import vn.ketnap.shared.CommandIndex;
import vn.ketnap.shared.CommonRules;
import vn.ketnap.shared.Problem;
import vn.ketnap.shared.Problems;

/** What must hold for statements of when a branch admitted somebody last. */
final class RecordLastAdmissionRules {

    private static final int MOST_YEARS = 100;
    private static final int LONGEST_NOTE = 1000;

    private RecordLastAdmissionRules() {}

    /** What the database knows of the units named, and the day on which the rows are checked. */
    record Facts(KnownUnits units, LocalDate today) {}

    private record Key(String code, @Nullable LocalDate asOf) {}

    /** The problems of each row, in the order of the rows. */
    static List<List<Problem>> check(List<RecordLastAdmission> rows, Facts facts) {
        var twins = CommonRules.earlierTwins(rows, row -> new Key(row.code(), row.asOf()));
        return IntStream.range(0, rows.size())
                .mapToObj(index -> check(rows.get(index), twins.get(index), facts))
                .toList();
    }

    private static List<Problem> check(RecordLastAdmission row, @Nullable CommandIndex twin, Facts facts) {
        var problems = new Problems();
        checkUnit(problems, row, facts);
        if (twin != null) {
            problems.unless(false, "admission.problem.duplicate", "code", row.code(), twin);
        }
        checkLastDay(problems, row, facts.today());
        checkYears(problems, row);
        if (CommonRules.plausible(problems, "asOf", row.asOf())) {
            problems.unless(
                    row.asOf() == null || !row.asOf().isAfter(facts.today()),
                    "admission.problem.future",
                    "asOf",
                    Objects.requireNonNullElse(row.asOf(), facts.today()));
        }
        CommonRules.fits(problems, "note", row.note(), LONGEST_NOTE);
        return problems.list();
    }

    private static void checkUnit(Problems problems, RecordLastAdmission row, Facts facts) {
        var day = Objects.requireNonNullElse(row.asOf(), facts.today());
        facts.units().check(problems, row.code(), day, day);
        var unit = facts.units().standing(row.code());
        if (unit != null && !facts.units().coming().contains(row.code())) {
            problems.warnUnless(unit.kind().branch(), "admission.problem.noBranch", "code", row.code(), unit.kind());
        }
    }

    private static void checkLastDay(Problems problems, RecordLastAdmission row, LocalDate today) {
        var lastOn = row.lastOn();
        problems.unless(lastOn != null || row.years() != null, "admission.problem.nothingSaid", "lastOn");
        if (lastOn == null || !CommonRules.plausible(problems, "lastOn", lastOn.day())) {
            return;
        }
        var earliest = StandingLastAdmission.earliest(lastOn);
        problems.unless(!earliest.isAfter(today), "admission.problem.future", "lastOn", lastOn);
        problems.unless(
                row.asOf() == null || !earliest.isAfter(row.asOf()),
                "admission.problem.lastAfterAsOf",
                "lastOn",
                lastOn,
                Objects.requireNonNullElse(row.asOf(), today));
    }

    /** Years without an admission are counted back from the day the statement speaks of. */
    private static void checkYears(Problems problems, RecordLastAdmission row) {
        var years = row.years();
        var asOf = row.asOf();
        if (years == null) {
            return;
        }
        if (!problems.unless(years >= 0 && years <= MOST_YEARS, "admission.problem.badYears", "years", years)
                || !problems.unless(asOf != null, "admission.problem.yearsWithoutDay", "asOf")
                || asOf == null) {
            return;
        }
        var lastOn = row.lastOn();
        problems.warnUnless(
                lastOn == null || !StandingLastAdmission.earliest(lastOn).isAfter(asOf.minusYears(years)),
                "admission.problem.yearsDisagree",
                "years",
                years,
                lastOn == null ? asOf : lastOn);
    }
}
