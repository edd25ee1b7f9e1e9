package vn.ketnap.source;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.ketnap.settings.DatedRules;
import vn.ketnap.settings.WorkingDays;
import vn.ketnap.shared.CommonRules;
import vn.ketnap.shared.Problems;

/** What must hold for the days of one round; whatever forbids a step is named with its clause as it held on that day. */
final class PathRules {

    private final Problems problems;
    private final StageDays path;
    private final Set<Stage> stated;
    private final Function<Stage, String> field;
    private final Facts facts;

    private PathRules(
            Problems problems, StageDays path, Set<Stage> stated, Function<Stage, String> field, Facts facts) {
        this.problems = problems;
        this.path = path;
        this.stated = stated;
        this.field = field;
        this.facts = facts;
    }

    /**
     * What is known besides the days.
     *
     * @param bornOn null where the person was deleted
     * @param certificateOn of an earlier round
     */
    record Facts(
            LocalDate today,
            @Nullable LocalDate bornOn,
            @Nullable LocalDate certificateOn,
            DatedRules rules,
            WorkingDays calendar) {}

    /**
     * Checks a round as it is to be.
     *
     * @param stated the stages whose day is stated now; the others stood before
     * @param field what the day of a stage is called where it is stated
     */
    static void check(
            Problems problems, StageDays path, Set<Stage> stated, Function<Stage, String> field, Facts facts) {
        var rules = new PathRules(problems, path, stated, field, facts);
        if (rules.plausible()) {
            rules.order();
            rules.person();
            rules.certificate();
            rules.clocks();
        }
    }

    private boolean plausible() {
        boolean fine = true;
        for (var stage : stated) {
            var day = path.on(stage);
            fine &= CommonRules.plausible(problems, field.apply(stage), day)
                    && problems.unless(
                            day == null || !day.isAfter(facts.today),
                            "source.problem.future",
                            field.apply(stage),
                            day == null ? "" : day);
        }
        return fine;
    }

    /** Step follows step, and no day lies before the one of the step before it. */
    private void order() {
        Stage before = null;
        for (var step : path.days().entrySet()) {
            var stage = step.getKey();
            if (before == null) {
                problems.unless(stage != Stage.LEFT, "source.problem.leftBefore", blamed(stage, stage));
            } else {
                follows(before, stage, step.getValue());
            }
            before = stage;
        }
    }

    private void follows(Stage before, Stage stage, LocalDate on) {
        var earlier = path.on(before);
        if (stage == Stage.LEFT && !before.mayBecome(Stage.LEFT)) {
            problems.unless(false, "source.problem.cannotLeave", blamed(stage, before), before);
        } else if (!before.mayBecome(stage)) {
            for (var missing : between(before, stage)) {
                problems.unless(
                        false, "source.problem.skipped", blamed(stage, before), stage, missing, clause(missing, on));
            }
        } else if (earlier != null && on.isBefore(earlier)) {
            problems.unless(
                    false,
                    "source.problem.backwards",
                    blamed(stage, before),
                    stage,
                    on,
                    before,
                    earlier,
                    clause(stage, on));
        }
    }

    /** Every step that is left out, so that nobody is sent back twice. */
    private static List<Stage> between(Stage before, Stage stage) {
        return Arrays.stream(Stage.values())
                .filter(one -> one.compareTo(before) > 0 && one.compareTo(stage) < 0)
                .toList();
    }

    /** Nobody under age is named here, and the branch considers nobody who is too young; the age counts by month. */
    private void person() {
        var born = facts.bornOn;
        if (born == null || !CommonRules.plausible(problems, "bornOn", born)) {
            return;
        }
        int youngest = facts.rules.integer("admission.youngest-months", facts.today);
        if (!problems.unless(
                ChronoUnit.MONTHS.between(born, facts.today) >= youngest,
                "source.problem.minor",
                "bornOn",
                youngest / 12)) {
            return;
        }
        var considered = path.on(Stage.BRANCH_RESOLUTION);
        var day = considered == null ? path.on(Stage.DECIDED) : considered;
        if (day != null) {
            age(born, day);
        }
    }

    private void age(LocalDate born, LocalDate considered) {
        long months = ChronoUnit.MONTHS.between(born, considered);
        int youngest = facts.rules.integer("admission.youngest-months", considered);
        int oldest = facts.rules.integer("admission.oldest-months", considered);
        problems.unless(
                months >= youngest,
                "source.problem.tooYoung",
                "bornOn",
                youngest / 12,
                months / 12,
                facts.rules.clause("admission.youngest-months", considered));
        problems.warnUnless(
                months <= oldest,
                "source.problem.tooOld",
                "bornOn",
                oldest / 12,
                months / 12,
                facts.rules.clause("admission.oldest-months", considered));
    }

    /** The certificate counts for so many months; whoever is considered later must study again. */
    private void certificate() {
        var own = path.on(Stage.COMPLETED_CLASS);
        var certificate = own == null ? facts.certificateOn : own;
        var considered = path.on(Stage.BRANCH_RESOLUTION);
        if (certificate == null || considered == null || !told(Stage.COMPLETED_CLASS, Stage.BRANCH_RESOLUTION)) {
            return;
        }
        var until = certificate.plusMonths(facts.rules.integer("candidate.certificate-months", certificate));
        problems.unless(
                !considered.isAfter(until),
                "source.problem.certificateLapsed",
                blamed(Stage.BRANCH_RESOLUTION, Stage.COMPLETED_CLASS),
                until,
                facts.rules.clause("candidate.certificate-months", certificate));
    }

    private void clocks() {
        var dossiers = path.on(Stage.DOSSIERS);
        if (dossiers != null) {
            int months = facts.rules.integer("candidate.papers-months", dossiers);
            late(Stage.DOSSIERS, Stage.BRANCH_RESOLUTION, dossiers.plusMonths(months), "candidate.papers-months");
        }
        workingDays(Stage.BRANCH_RESOLUTION, Stage.DECIDED, "admission.decision-working-days");
        workingDays(Stage.DECIDED, Stage.ADMITTED, "admission.ceremony-working-days");
        var ceremony = path.on(Stage.ADMITTED);
        var recognized = path.on(Stage.RECOGNIZED);
        if (ceremony != null && recognized != null && told(Stage.ADMITTED, Stage.RECOGNIZED)) {
            var earliest = ceremony.plusMonths(facts.rules.integer("admission.probation-months", ceremony));
            problems.unless(
                    !recognized.isBefore(earliest),
                    "source.problem.recognizedEarly",
                    blamed(Stage.RECOGNIZED, Stage.ADMITTED),
                    earliest,
                    facts.rules.clause("admission.probation-months", ceremony));
        }
    }

    private void workingDays(Stage from, Stage to, String rule) {
        var start = path.on(from);
        if (start != null) {
            late(from, to, facts.calendar.after(start, facts.rules.integer(rule, start)), rule);
        }
    }

    /** What came after its time has still come: it is told, and stays. */
    private void late(Stage from, Stage to, LocalDate due, String rule) {
        var done = path.on(to);
        if (done != null && told(from, to)) {
            problems.warnUnless(
                    !done.isAfter(due),
                    "source.problem.late",
                    blamed(to, from),
                    to,
                    due,
                    facts.rules.clause(rule, done));
        }
    }

    /** Whether one of the two days is stated now. */
    private boolean told(Stage one, Stage other) {
        return stated.contains(one) || stated.contains(other);
    }

    /** The field of the later of two stages where it is stated, else of the earlier. */
    private String blamed(Stage later, Stage earlier) {
        return field.apply(stated.contains(later) || !stated.contains(earlier) ? later : earlier);
    }

    private String clause(Stage stage, LocalDate on) {
        return facts.rules.clause("candidate.step." + stage.name(), on);
    }
}
