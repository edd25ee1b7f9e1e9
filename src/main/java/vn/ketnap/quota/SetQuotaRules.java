package vn.ketnap.quota;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.ketnap.organization.KnownUnits;
import vn.ketnap.shared.CommandIndex;
import vn.ketnap.shared.CommonRules;
import vn.ketnap.shared.Count;
import vn.ketnap.shared.Metric;
import vn.ketnap.shared.Population;
import vn.ketnap.shared.Problem;
import vn.ketnap.shared.Problems;

/** What must hold for targets: they ask for something, once, and for about as much as members can bring. */
final class SetQuotaRules {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int LONGEST_RULE = 120;
    private static final int LONGEST_NUMBER = 120;
    private static final int LONGEST_ISSUER = 255;

    private SetQuotaRules() {}

    /**
     * What the database knows of the units named.
     *
     * @param members how many members they have had, by unit code and day
     * @param usual shares of the members that a year's target usually lies between
     * @param given what ended units have handed over to the units named
     */
    record Facts(
            KnownUnits units, Map<String, NavigableMap<LocalDate, Count>> members, Usual usual, List<Given> given) {}

    /**
     * A target of an ended unit that is asked of its heir.
     *
     * @param code of the heir
     * @param from code of the unit that ended; null when the writer may not see it
     */
    record Given(
            String code,
            TargetKind kind,
            Metric metric,
            Population population,
            LocalDate start,
            LocalDate end,
            LocalDate on,
            @Nullable String from) {

        /** The same of a unit that is not named. */
        Given ofSomebody() {
            return new Given(code, kind, metric, population, start, end, on, null);
        }

        /** Whether a row sets the very target that the heir was given something of. */
        boolean isAskedBy(SetQuota row) {
            return code.equals(row.code())
                    && kind == row.kind()
                    && metric == row.metric()
                    && population == row.population()
                    && start.equals(row.from().day())
                    && end.equals(row.to().day());
        }
    }

    /** Shares of the members, in percent. */
    record Usual(BigDecimal fromPercent, BigDecimal toPercent) {}

    private record Key(
            String code,
            TargetKind kind,
            Metric metric,
            Population population,
            LocalDate from,
            LocalDate to,
            LocalDate effectiveOn) {

        static Key of(SetQuota row) {
            return new Key(
                    row.code(),
                    row.kind(),
                    row.metric(),
                    row.population(),
                    row.from().day(),
                    row.to().day(),
                    StandingQuota.effectiveOn(row));
        }
    }

    /** The problems of each row, in the order of the rows. */
    static List<List<Problem>> check(List<SetQuota> rows, Facts facts) {
        var twins = CommonRules.earlierTwins(rows, Key::of);
        return IntStream.range(0, rows.size())
                .mapToObj(index -> check(rows.get(index), twins.get(index), facts))
                .toList();
    }

    private static List<Problem> check(SetQuota row, @Nullable CommandIndex twin, Facts facts) {
        var problems = new Problems();
        facts.units().check(problems, row.code(), row.from().day(), row.to().day());
        if (twin != null) {
            problems.unless(false, "quota.problem.duplicate", "code", row.code(), row.kind(), twin);
        }
        CommonRules.forwards(problems, row.from().day(), row.to().day());
        CommonRules.plausible(problems, "instrumentDate", row.instrumentDate());
        CommonRules.fits(problems, "baseRule", row.baseRule(), LONGEST_RULE);
        CommonRules.fits(problems, "instrumentNumber", row.instrumentNumber(), LONGEST_NUMBER);
        CommonRules.fits(problems, "instrumentIssuer", row.instrumentIssuer(), LONGEST_ISSUER);
        checkAsked(problems, row);
        checkUsual(problems, row, facts);
        facts.given().stream().filter(given -> given.isAskedBy(row)).forEach(given -> {
            if (given.from == null) {
                problems.warnUnless(false, "quota.problem.givenBeside", "count", row.code(), given.on);
            } else {
                problems.warnUnless(false, "quota.problem.givenBeside.of", "count", row.code(), given.on, given.from);
            }
        });
        return problems.list();
    }

    private static void checkAsked(Problems problems, SetQuota row) {
        var count = row.count();
        problems.unless(count != null || row.ratioPercent() != null, "quota.problem.nothingAsked", "count");
        if (count != null) {
            CommonRules.counts(problems, count);
            problems.warnUnless(count.value() != 0, "quota.problem.zero", "count");
        }
        var percent = row.ratioPercent();
        problems.unless(
                percent == null || (percent.signum() > 0 && percent.compareTo(HUNDRED) <= 0),
                "quota.problem.badRatio",
                "ratioPercent",
                percent == null ? BigDecimal.ZERO : percent);
        problems.unless(row.base() == null || row.base() > 0, "quota.problem.badBase", "base");
    }

    /** Only targets of a calendar year, or of twelve months, to admit anybody are compared with the members. */
    private static void checkUsual(Problems problems, SetQuota row, Facts facts) {
        var count = row.count();
        boolean oneYear =
                row.from().day().plusYears(1).minusDays(1).equals(row.to().day());
        if (count == null || !oneYear || row.metric() != Metric.ADMITTED || row.population() != Population.ALL) {
            return;
        }
        var members = members(facts.members().get(row.code()), row.to().day());
        if (members == null || members.value() == 0) {
            return;
        }
        var percent = HUNDRED.multiply(BigDecimal.valueOf(count.value()))
                .divide(BigDecimal.valueOf(members.value()), 2, RoundingMode.HALF_UP);
        var usual = facts.usual();
        problems.warnUnless(
                percent.compareTo(usual.fromPercent()) >= 0 && percent.compareTo(usual.toPercent()) <= 0,
                "quota.problem.unusual",
                "count",
                count,
                percent,
                members,
                usual.fromPercent(),
                usual.toPercent());
    }

    /** The latest count by the end of the target's period, else the first of the same year. */
    private static @Nullable Count members(@Nullable NavigableMap<LocalDate, Count> counts, LocalDate to) {
        if (counts == null) {
            return null;
        }
        var latest = counts.floorEntry(to);
        if (latest != null) {
            return latest.getValue();
        }
        var next = counts.higherEntry(to);
        return next != null && next.getKey().getYear() == to.getYear() ? next.getValue() : null;
    }
}
