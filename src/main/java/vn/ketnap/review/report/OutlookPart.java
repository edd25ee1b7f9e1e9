package vn.ketnap.review.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import vn.ketnap.admission.stagnation.Cause;
import vn.ketnap.admission.stagnation.CauseKind;
import vn.ketnap.review.snapshot.Snapshot;
import vn.ketnap.review.snapshot.SnapshotUnit;

/** Parts III to V: what lags and why, what is to be done, what is proposed. */
final class OutlookPart {

    private static final int MOST_NAMED = 10;

    private OutlookPart() {}

    static void write(Draft draft, Material material) {
        draft.heading(1, "review.report.part.limits");
        lag(draft, material);
        causes(draft, material.snapshot());
        draft.heading(1, "review.report.part.tasks");
        earlier(draft, material.snapshot());
        int number = 0;
        for (var task : material.tasks()) {
            number++;
            draft.say(
                    "IV.task." + task.id(),
                    Words.text(
                                    "review.report.task",
                                    String.valueOf(number),
                                    task.name() == null ? Words.text("review.report.everybody") : task.name(),
                                    task.content())
                            + (task.dueOn() == null
                                    ? ""
                                    : Words.text("review.report.due", Words.FORMATS.paperDate(task.dueOn())))
                            + ".");
        }
        if (material.tasks().isEmpty()) {
            draft.say("IV.none", Words.text("review.report.tasks.none"));
        }
        draft.heading(1, "review.report.part.proposals");
        draft.say("V.proposals", Words.text("review.report.proposals.none"));
    }

    private static void lag(Draft draft, Material material) {
        var lagging = NamedUnits.lagging(material);
        if (lagging.isEmpty()) {
            draft.say("III.lag", Words.text("review.report.lag.none"));
            return;
        }
        var persons = lagging.stream()
                .map(SnapshotUnit::ahead)
                .filter(Objects::nonNull)
                .map(ahead -> ahead.setScale(0, RoundingMode.HALF_UP))
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .negate();
        draft.say(
                "III.lag",
                Words.text(
                        "review.report.lag",
                        lagging.size(),
                        Words.FORMATS.number(persons.longValue()),
                        lagging.stream()
                                .limit(MOST_NAMED)
                                .map(NamedUnits::figures)
                                .collect(Collectors.joining(", "))));
    }

    private static void causes(Draft draft, Snapshot snapshot) {
        for (var kind : CauseKind.values()) {
            var counted = counted(snapshot, kind);
            draft.say(
                    "III.causes." + kind.name(),
                    counted.isEmpty()
                            ? Words.text("review.report.causes.none." + kind.name())
                            : Words.text(
                                    "review.report.causes." + kind.name(),
                                    counted.entrySet().stream()
                                            .map(one -> Words.text(
                                                    "review.report.cause", Words.word(one.getKey()), one.getValue()))
                                            .collect(Collectors.joining("; "))));
        }
    }

    /** Causes noted of branches without admission, the most frequent first. */
    private static Map<Cause, Long> counted(Snapshot snapshot, CauseKind kind) {
        var counts = new LinkedHashMap<Cause, Long>();
        Arrays.stream(Cause.values())
                .filter(cause -> cause.kind() == kind)
                .map(cause -> Map.entry(
                        cause,
                        snapshot.branches().stream()
                                .filter(branch -> branch.causes().contains(cause.name()))
                                .count()))
                .filter(one -> one.getValue() > 0)
                .sorted(Map.Entry.<Cause, Long>comparingByValue().reversed())
                .forEach(one -> counts.put(one.getKey(), one.getValue()));
        return counts;
    }

    private static void earlier(Draft draft, Snapshot snapshot) {
        if (snapshot.tasks().isEmpty()) {
            return;
        }
        long done = snapshot.tasks().stream()
                .filter(task -> task.status().equals("DONE"))
                .count();
        draft.say(
                "IV.earlier",
                Words.text("review.report.earlier", done, snapshot.tasks().size()));
    }
}
