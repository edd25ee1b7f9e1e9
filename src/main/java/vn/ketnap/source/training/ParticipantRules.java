package vn.ketnap.source.training;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.ketnap.shared.CommonRules;
import vn.ketnap.shared.Folded;
import vn.ketnap.shared.Problem;
import vn.ketnap.shared.Problems;
import vn.ketnap.source.Stage;

/** What must hold before somebody is in a class, and for what came of it. */
final class ParticipantRules {

    private static final int LONGEST_NUMBER = 60;
    private static final int LONGEST_REASON = 500;

    private ParticipantRules() {}

    /**
     * Registration.
     *
     * @param detail the class with all its units, whoever asks
     * @param chosen the candidates, as far as they are free and the asker's
     */
    static List<Problem> check(
            RegisterCandidates command, ClassDetail detail, List<FreeCandidate> chosen, LocalDate today) {
        var problems = new Problems();
        var plan = detail.entry().plan();
        if (!open(problems, detail.entry(), ClassKind.AWARENESS)) {
            return problems.list();
        }
        problems.unless(!command.candidates().isEmpty(), "source.training.problem.nobody", "candidates");
        problems.unless(
                chosen.size() == command.candidates().size(),
                "source.training.problem.notFree",
                "candidates",
                command.candidates().size() - chosen.size());
        if (problems.unless(!command.on().isAfter(today), "source.problem.future", "on", command.on())) {
            problems.unless(
                    plan.to() == null || !command.on().isAfter(plan.to()),
                    "source.training.problem.sentAfterEnd",
                    "on",
                    plan.to() == null ? "" : plan.to());
        }
        places(problems, detail, chosen);
        return problems.list();
    }

    private static boolean open(Problems problems, TrainingClass entry, ClassKind kind) {
        return problems.unless(entry.plan().kind() == kind, "source.training.problem.otherKind", null)
                && problems.unless(
                        entry.state() != ClassState.CANCELLED, "source.training.problem.cancelledAlready", null)
                && problems.unless(entry.plan().from() != null, "source.training.problem.noDays", null);
    }

    /** Nobody takes a place that was not given to his unit; where none were handed out the class as a whole has them. */
    private static void places(Problems problems, ClassDetail detail, List<FreeCandidate> chosen) {
        var all = detail.entry().plan().places();
        long free = all == null ? Long.MAX_VALUE : all - detail.turnout().registered();
        problems.unless(chosen.size() <= free, "source.training.problem.full", "candidates", Math.max(0, free));
        if (detail.handedOut()) {
            var wanted = new HashMap<Long, Long>();
            chosen.forEach(one -> wanted.merge(one.senderId(), 1L, Long::sum));
            wanted.forEach((sender, people) -> given(problems, detail, sender, people));
        }
    }

    private static void given(Problems problems, ClassDetail detail, long sender, long people) {
        var unit = detail.units().stream()
                .filter(one -> one.id() == sender && one.places() != null)
                .findFirst();
        if (problems.unless(unit.isPresent(), "source.training.problem.noneGiven", "candidates")) {
            var free = unit.map(ClassDetail.Sender::free).orElse(0L);
            problems.unless(
                    people <= free,
                    "source.training.problem.moreThanGiven",
                    "candidates",
                    unit.map(ClassDetail.Sender::name).orElse(""),
                    Math.max(0, free));
        }
    }

    /** A result. */
    static List<Problem> check(RecordResult command, Participant standing, TrainingClass entry, LocalDate today) {
        var problems = new Problems();
        if (!open(problems, entry, ClassKind.AWARENESS)
                || !problems.unless(
                        command.version() == standing.version(), "source.training.problem.changedMeanwhile", null)
                || !problems.unless(
                        standing.result() != ClassResult.COMPLETED
                                || standing.stage().compareTo(Stage.COMPLETED_CLASS) < 0,
                        "source.training.problem.completedAlready",
                        null)) {
            return problems.list();
        }
        var from = entry.plan().from();
        problems.unless(
                from == null || !today.isBefore(from),
                "source.training.problem.notBegun",
                null,
                from == null ? "" : from);
        if (command.result() == ClassResult.COMPLETED) {
            certificate(problems, command, entry.plan());
        } else {
            problems.unless(
                    command.number() == null && command.on() == null,
                    "source.training.problem.noCertificate",
                    "number");
            reason(problems, command, standing);
        }
        return problems.list();
    }

    private static void certificate(Problems problems, RecordResult command, PlanClass plan) {
        CommonRules.needed(problems, "number", command.number(), LONGEST_NUMBER);
        if (problems.unless(command.on() != null, "shared.problem.missing", "on") && command.on() != null) {
            problems.unless(
                    plan.to() == null || !command.on().isBefore(plan.to()),
                    "source.training.problem.certifiedEarly",
                    "on",
                    plan.to() == null ? "" : plan.to());
        }
    }

    /** Why somebody was absent is always said; the name is not, because the reason outlives it. */
    private static void reason(Problems problems, RecordResult command, Participant standing) {
        if (command.result() == ClassResult.ABSENT) {
            CommonRules.needed(problems, "reason", command.reason(), LONGEST_REASON);
        }
        CommonRules.fits(problems, "reason", command.reason(), LONGEST_REASON);
        problems.unless(
                command.reason() == null || !Folded.of(command.reason()).contains(Folded.of(standing.fullName())),
                "source.problem.nameInReason",
                "reason");
    }

    static List<Problem> check(WithdrawParticipant command, Participant standing) {
        var problems = new Problems();
        problems.unless(command.version() == standing.version(), "source.training.problem.changedMeanwhile", null);
        problems.unless(standing.result() == null, "source.training.problem.hasResult", null);
        return problems.list();
    }

    /**
     * A count of probationary members.
     *
     * @param below codes of the units that may send: the host and all below it
     */
    static List<Problem> check(
            CountParticipants command, ClassDetail detail, Map<String, Long> below, LocalDate today) {
        var problems = new Problems();
        if (!open(problems, detail.entry(), ClassKind.NEW_MEMBER)) {
            return problems.list();
        }
        problems.unless(below.containsKey(command.code()), "source.training.problem.notBelow", "code", command.code());
        var unit = detail.units().stream()
                .filter(one -> one.code().equals(command.code()))
                .findFirst();
        int version = unit.map(ClassDetail.Sender::version).orElse(0);
        problems.unless(command.version() == version, "source.training.problem.changedMeanwhile", null);
        count(problems, "sent", command.sent());
        count(problems, "completed", command.completed());
        count(problems, "failed", command.failed());
        count(problems, "absent", command.absent());
        int results = command.completed() + command.failed() + command.absent();
        problems.unless(results <= command.sent(), "source.training.problem.moreResults", "sent", results);
        var from = detail.entry().plan().from();
        problems.unless(
                results == 0 || from == null || !today.isBefore(from),
                "source.training.problem.notBegun",
                "completed",
                from == null ? "" : from);
        counted(problems, command, detail, unit.orElse(null));
        return problems.list();
    }

    private static void count(Problems problems, String field, int number) {
        problems.unless(
                number >= 0 && number <= ClassRules.MOST_PLACES,
                "source.training.problem.number",
                field,
                0,
                ClassRules.MOST_PLACES);
    }

    private static void counted(
            Problems problems, CountParticipants command, ClassDetail detail, ClassDetail.@Nullable Sender unit) {
        long before = unit == null ? 0 : unit.turnout().registered();
        var all = detail.entry().plan().places();
        long free = all == null ? Long.MAX_VALUE : all - detail.turnout().registered() + before;
        problems.unless(command.sent() <= free, "source.training.problem.full", "sent", Math.max(0, free));
        var places = unit == null ? null : unit.places();
        if (detail.handedOut() && problems.unless(places != null, "source.training.problem.noneGiven", "code")) {
            problems.unless(
                    places == null || command.sent() <= places,
                    "source.training.problem.moreThanGiven",
                    "sent",
                    unit == null ? "" : unit.name(),
                    places == null ? 0 : places);
        }
    }
}
