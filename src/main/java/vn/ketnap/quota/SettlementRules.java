package vn.ketnap.quota;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.ketnap.organization.KnownUnits;
import vn.ketnap.shared.CommonRules;
import vn.ketnap.shared.Count;
import vn.ketnap.shared.Problem;
import vn.ketnap.shared.Problems;

/** What must hold when targets of ended units are closed or given on: they are open, and nobody is asked twice for them. */
final class SettlementRules {

    private static final LocalDate OPEN = LocalDate.of(9999, 12, 31);
    private static final int LONGEST_REASON = 1000;
    private static final int LONGEST_NUMBER = 120;

    private SettlementRules() {}

    /**
     * What is known before.
     *
     * @param units the units named, as far as they are in scope
     * @param left what is left of the target; null when nothing is, or there is none
     * @param heirHas the same target of the heir; null when there is none
     * @param heirAbove whether the heir stood above the ended unit: its target holds those below already
     */
    record Facts(
            KnownUnits units,
            @Nullable Quota left,
            @Nullable Quota heirHas,
            boolean heirAbove,
            LocalDate today) {}

    static List<Problem> check(CloseQuota command, Facts facts) {
        var problems = new Problems();
        checkOpen(problems, command.target(), command.on(), command.seen(), facts);
        CommonRules.needed(problems, "reason", command.reason(), LONGEST_REASON);
        CommonRules.fits(problems, "instrumentNumber", command.instrumentNumber(), LONGEST_NUMBER);
        CommonRules.plausible(problems, "instrumentOn", command.instrumentOn());
        return problems.list();
    }

    static List<Problem> check(ReassignQuota command, Facts facts) {
        var problems = new Problems();
        boolean open = checkOpen(problems, command.target(), command.on(), command.seen(), facts);
        CommonRules.needed(problems, "instrumentNumber", command.instrumentNumber(), LONGEST_NUMBER);
        CommonRules.plausible(problems, "instrumentOn", command.instrumentOn());
        checkHeir(problems, command, facts);
        if (open) {
            checkPart(problems, command, Objects.requireNonNull(facts.left));
        }
        return problems.list();
    }

    private static boolean checkOpen(
            Problems problems, NamedTarget target, @Nullable LocalDate on, @Nullable Count seen, Facts facts) {
        var unit = facts.units.standing(target.code());
        if (!problems.unless(unit != null, "organization.problem.unknownUnit", null, target.code()) || unit == null) {
            return false;
        }
        problems.unless(
                unit.until().isBefore(OPEN) && !unit.until().isAfter(facts.today),
                "quota.settle.problem.stillStands",
                null,
                target.code());
        if (problems.unless(on != null, "shared.problem.missing", "on") && on != null) {
            checkDay(problems, target, on, unit.until(), facts);
        }
        return problems.unless(facts.left != null, "quota.settle.problem.nothingLeft", null)
                && problems.unless(
                        Objects.equals(seen, facts.left == null ? null : facts.left.count()),
                        "quota.settle.problem.changedMeanwhile",
                        null);
    }

    private static void checkDay(Problems problems, NamedTarget target, LocalDate on, LocalDate until, Facts facts) {
        problems.unless(!on.isBefore(until), "quota.settle.problem.beforeEnd", "on", until.minusDays(1), until);
        problems.unless(!on.isAfter(facts.today), "quota.settle.problem.future", "on", on);
        problems.unless(
                !on.isAfter(target.period().to()),
                "quota.settle.problem.afterPeriod",
                "on",
                target.period().to());
    }

    private static void checkHeir(Problems problems, ReassignQuota command, Facts facts) {
        var code = command.heir();
        if (!problems.unless(code != null, "shared.problem.missing", "heir") || code == null) {
            return;
        }
        var heir = facts.units.standing(code);
        if (!problems.unless(heir != null, "organization.problem.unknownUnit", "heir", code) || heir == null) {
            return;
        }
        var on = command.on();
        problems.unless(
                on == null || (!heir.from().isAfter(on) && heir.until().isAfter(on)),
                "quota.settle.problem.heirNotThere",
                "heir",
                code,
                on == null ? facts.today : on);
        problems.unless(
                !facts.heirAbove,
                "quota.settle.problem.heirAbove",
                "heir",
                code,
                command.target().code());
        problems.unless(
                facts.left == null
                        || facts.heirHas == null
                        || (facts.left.count() == null) == (facts.heirHas.count() == null),
                "quota.settle.problem.otherMeasure",
                "heir",
                code);
    }

    private static void checkPart(Problems problems, ReassignQuota command, Quota left) {
        var part = command.part();
        if (part == null) {
            return;
        }
        var count = left.count();
        if (problems.unless(count != null && count.exact(), "quota.settle.problem.wholeOnly", "part")
                && count != null
                && problems.unless(part > 0, "quota.settle.problem.partTooSmall", "part")) {
            problems.unless(part <= count.value(), "quota.settle.problem.partTooLarge", "part", part, count.value());
        }
    }
}
