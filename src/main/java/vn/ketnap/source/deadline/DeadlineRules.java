package vn.ketnap.source.deadline;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import vn.ketnap.settings.DatedRules;
import vn.ketnap.settings.WorkingDays;

/**
 * When the clocks of candidates run out: each as long as the rule that held on the day it started. Days worked out once
 * are kept, since many start on the same one.
 */
public final class DeadlineRules {

    private static final Map<ClockKind, String> LIMITS = Map.of(
            ClockKind.CERTIFICATE, "candidate.certificate-months",
            ClockKind.PAPERS, "candidate.papers-months",
            ClockKind.DECISION, "admission.decision-working-days",
            ClockKind.CEREMONY, "admission.ceremony-working-days",
            ClockKind.PROBATION, "admission.probation-months",
            ClockKind.REVIEW, "admission.review-working-days");

    private static final int MONTH_ENDS = 3;

    private final DatedRules rules;
    private final WorkingDays calendar;
    private final LocalDate today;
    private final Map<Started, Due> known = new HashMap<>();

    /** @param today the day it is looked at */
    public DeadlineRules(DatedRules rules, WorkingDays calendar, LocalDate today) {
        this.rules = rules;
        this.calendar = calendar;
        this.today = today;
    }

    private record Started(String kind, LocalDate on) {}

    /**
     * The last day of a clock.
     *
     * @param from the day that is counted from: of the review the end of the probation
     * @param clause the paper and clause of the time limit
     */
    public record Due(ClockKind kind, LocalDate from, LocalDate on, String clause) {}

    /** When a clock that is kept under a name runs out. */
    public Due due(String kept, LocalDate started) {
        return known.computeIfAbsent(new Started(kept, started), this::due);
    }

    private Due due(Started clock) {
        if (!clock.kind.equals("RECOGNITION")) {
            var kind = ClockKind.valueOf(clock.kind);
            return due(kind, clock.on, clock.on);
        }
        var probation = due(ClockKind.PROBATION, clock.on, clock.on);
        return probation.on.isBefore(today) ? due(ClockKind.REVIEW, probation.on, probation.on) : probation;
    }

    private Due due(ClockKind kind, LocalDate from, LocalDate rulesOf) {
        var limit = LIMITS.getOrDefault(kind, "");
        int length = rules.integer(limit, rulesOf);
        var on = limit.endsWith("-months") ? from.plusMonths(length) : calendar.after(from, length);
        return new Due(kind, from, on, rules.clause(limit, rulesOf));
    }

    /** Clocks kept under a name that started later than this day do not run out so soon; months end on their last day. */
    LocalDate latestStart(String kept, LocalDate last) {
        var until = last.plusDays(MONTH_ENDS);
        return switch (kept) {
            case "CERTIFICATE" -> until.minusMonths(rules.shortest("candidate.certificate-months"));
            case "PAPERS" -> until.minusMonths(rules.shortest("candidate.papers-months"));
            case "RECOGNITION" -> until.minusMonths(rules.shortest("admission.probation-months"));
            case "DECISION" -> until.minusDays(rules.shortest("admission.decision-working-days"));
            case "CEREMONY" -> until.minusDays(rules.shortest("admission.ceremony-working-days"));
            default -> throw new IllegalArgumentException(kept);
        };
    }
}
