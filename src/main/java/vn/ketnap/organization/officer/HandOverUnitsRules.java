package vn.ketnap.organization.officer;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ketnap.organization.KnownUnits;
import vn.ketnap.shared.CommonRules;
import vn.ketnap.shared.Problem;
import vn.ketnap.shared.Problems;

/** What must hold when units are handed over. */
final class HandOverUnitsRules {

    static final LocalDate OPEN = LocalDate.of(9999, 12, 31);

    private static final int LONGEST = 120;
    private static final String UNITS = "units";

    private HandOverUnitsRules() {}

    /** What the database knows of the units named, and of everybody who was, is or will be in charge of them. */
    record Facts(KnownUnits units, List<StandingCharge> standing) {

        List<StandingCharge> of(long organization) {
            return standing.stream()
                    .filter(charge -> charge.organizationId() == organization)
                    .toList();
        }

        /** The row that was looked at; null when it is no longer there. */
        @Nullable
        StandingCharge handedOver(HandOverUnits command, Charge charge) {
            var unit = units.standing(charge.code());
            return unit == null
                    ? null
                    : of(unit.id()).stream()
                            .filter(row -> row.officer().equals(command.from()))
                            .filter(row -> row.from().equals(charge.since()))
                            .findFirst()
                            .orElse(null);
        }
    }

    static List<Problem> check(HandOverUnits command, Facts facts) {
        var problems = new Problems();
        CommonRules.needed(problems, "title", command.to().title(), LONGEST);
        CommonRules.needed(problems, "name", command.to().name(), LONGEST);
        problems.unless(!command.to().means(command.from()), "organization.handOver.problem.samePerson", "name");
        problems.unless(!command.charges().isEmpty(), "organization.handOver.problem.nothing", UNITS);
        if (CommonRules.plausible(problems, "on", command.on())) {
            command.charges().forEach(charge -> check(problems, command, charge, facts));
        }
        return problems.list();
    }

    private static void check(Problems problems, HandOverUnits command, Charge charge, Facts facts) {
        var code = charge.code();
        var unit = facts.units().standing(code);
        if (!problems.unless(unit != null, "organization.problem.unknownUnit", UNITS, code) || unit == null) {
            return;
        }
        var row = facts.handedOver(command, charge);
        if (row == null) {
            problems.unless(
                    false,
                    "organization.handOver.problem.notInCharge",
                    UNITS,
                    command.from().name(),
                    code);
            return;
        }
        var seenUntil = charge.to() == null ? OPEN : charge.to().plusDays(1);
        problems.unless(row.until().equals(seenUntil), "organization.handOver.problem.changed", UNITS, code);
        checkDay(problems, command.on(), row, unit);
        facts.of(unit.id()).stream()
                .filter(other -> other.id() != row.id())
                .filter(other -> other.officer().title().equals(command.to().title())
                        || other.officer().means(command.to()))
                .filter(other -> other.overlaps(command.on(), row.until()))
                .findFirst()
                .ifPresent(other -> problems.unless(
                        false,
                        "organization.handOver.problem.overlap",
                        UNITS,
                        code,
                        other.officer().name(),
                        other.officer().title(),
                        other.from()));
    }

    private static void checkDay(Problems problems, LocalDate on, StandingCharge row, KnownUnits.Known unit) {
        boolean begun = problems.unless(
                on.isAfter(row.from()), "organization.handOver.problem.tooEarly", "on", unit.code(), row.from());
        if (begun) {
            problems.unless(
                    on.isBefore(row.until()),
                    "organization.handOver.problem.over",
                    "on",
                    unit.code(),
                    row.until().minusDays(1));
            problems.unless(
                    on.isBefore(unit.until()),
                    "organization.problem.noLongerThere",
                    "on",
                    unit.code(),
                    unit.until().minusDays(1));
        }
    }
}
