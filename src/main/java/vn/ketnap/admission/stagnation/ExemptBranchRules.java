package vn.ketnap.admission.stagnation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import vn.ketnap.shared.CommandIndex;
import vn.ketnap.shared.CommonRules;
import vn.ketnap.shared.Problem;
import vn.ketnap.shared.Problems;

/** What must hold when branches are exempted for want of a source. */
final class ExemptBranchRules {

    private static final int LONGEST_EVIDENCE = 1000;
    private static final int LONGEST_APPROVER = 120;
    static final int LONGEST_REASON = 500;

    private final BranchFacts<ExemptBranch.Key, StandingExemption> facts;
    private final ToIntFunction<LocalDate> longestMonths;
    private final Map<String, List<StandingExemption>> standing = new HashMap<>();

    private ExemptBranchRules(
            BranchFacts<ExemptBranch.Key, StandingExemption> facts, ToIntFunction<LocalDate> longestMonths) {
        this.facts = facts;
        this.longestMonths = longestMonths;
        facts.standing()
                .forEach((key, exemption) -> standing.computeIfAbsent(key.code(), code -> new ArrayList<>())
                        .add(exemption));
    }

    /**
     * The problems of each row, in the order of the rows.
     *
     * @param longestMonths how many months an exemption that starts on a day may last
     */
    static List<List<Problem>> check(
            List<ExemptBranch> rows,
            BranchFacts<ExemptBranch.Key, StandingExemption> facts,
            ToIntFunction<LocalDate> longestMonths) {
        var rules = new ExemptBranchRules(facts, longestMonths);
        var twins = CommonRules.earlierTwins(rows, ExemptBranch::key);
        var earlier = new HashMap<String, List<Integer>>();
        var problems = new ArrayList<List<Problem>>(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            var before = earlier.computeIfAbsent(row.code(), code -> new ArrayList<>());
            problems.add(rules.check(row, twins.get(i), rows, before));
            before.add(i);
        }
        return problems;
    }

    private List<Problem> check(
            ExemptBranch row, @Nullable CommandIndex twin, List<ExemptBranch> rows, List<Integer> earlier) {
        var problems = new Problems();
        facts.checkBranch(problems, row.code(), row.from(), twin);
        facts.checkNew(problems, row.key(), "from");
        CommonRules.needed(problems, "evidence", row.evidence(), LONGEST_EVIDENCE);
        CommonRules.needed(problems, "approvedBy", row.approvedBy(), LONGEST_APPROVER);
        if (!CommonRules.forwards(problems, row.from(), row.to())) {
            return problems.list();
        }
        int months = longestMonths.applyAsInt(row.from());
        var latest = row.from().plusMonths(months).minusDays(1);
        problems.unless(!row.to().isAfter(latest), "admission.reason.problem.tooLong", "to", months, latest);
        checkWithdrawal(problems, row);
        if (twin == null) {
            checkApart(problems, row, rows, earlier);
        }
        return problems.list();
    }

    private void checkWithdrawal(Problems problems, ExemptBranch row) {
        var on = row.withdrawnOn();
        if (on != null) {
            withdrawal(problems, "withdrawnOn", "withdrawnReason", row.from(), row.to(), on, row.withdrawnReason());
            return;
        }
        var before = facts.standing().get(row.key());
        if (!facts.byHand() && before != null && before.withdrawnOn() != null) {
            problems.unless(false, "admission.reason.problem.withdrawn", "from", row.from(), before.withdrawnOn());
        }
    }

    /** It is taken back within its time, for a reason. */
    static void withdrawal(
            Problems problems,
            String dayField,
            String reasonField,
            LocalDate from,
            LocalDate to,
            LocalDate on,
            @Nullable String reason) {
        problems.unless(
                on.isAfter(from) && !on.isAfter(to),
                "admission.reason.problem.withdrawnOutside",
                dayField,
                from.plusDays(1),
                to);
        CommonRules.needed(problems, reasonField, reason, LONGEST_REASON);
    }

    /** One exemption at a time: neither with one that stands nor with another row. */
    private void checkApart(Problems problems, ExemptBranch row, List<ExemptBranch> rows, Collection<Integer> earlier) {
        var redone = rows.stream()
                .filter(other -> other.code().equals(row.code()))
                .map(ExemptBranch::from)
                .toList();
        for (var other : standing.getOrDefault(row.code(), List.of())) {
            boolean apart = other.end().compareTo(row.from()) <= 0
                    || !other.from().isBefore(row.end())
                    || redone.contains(other.from());
            problems.unless(
                    apart,
                    "admission.reason.problem.overlaps",
                    "from",
                    other.from(),
                    other.end().minusDays(1));
        }
        for (int index : earlier) {
            var other = rows.get(index);
            boolean apart = !row.from().isBefore(other.end()) || !other.from().isBefore(row.end());
            problems.unless(apart, "admission.reason.problem.overlapsRow", "from", row.code(), new CommandIndex(index));
        }
    }
}
