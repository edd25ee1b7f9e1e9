package vn.ketnap.sample.province;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import vn.ketnap.source.Stage;
import vn.ketnap.source.WayOut;

/**
 * The sources of the province: how those admitted in the last three years came to it, who is on the way today, and who has
 * left it. Nobody is named who is not of age.
 */
final class Pipeline {

    private static final LocalDate SINCE = Days.LAST.minusYears(3).plusDays(1);
    private static final int OF_AGE = 18;

    /** Makes the full province carry about fifteen thousand, those on probation among them. */
    private static final double LEVEL = 2.6;

    private static final double SILENT = 0.25;
    private static final double LEAVING = 0.16;

    private static final List<Stage> STAGES = List.of(Stage.values());

    /** How far those on the way have come, in hundredths. */
    private static final int[] STANDING = {30, 21, 5, 33, 6, 2, 1, 1, 1};

    private static final List<WayOut> WAYS_OUT = List.of(
            WayOut.WORK_AWAY,
            WayOut.WORK_AWAY,
            WayOut.WORK_AWAY,
            WayOut.STUDY_AWAY,
            WayOut.STUDY_AWAY,
            WayOut.MOVED_AWAY,
            WayOut.WITHDREW,
            WayOut.NOT_ELIGIBLE,
            WayOut.JOINED_ARMY,
            WayOut.CERTIFICATE_LAPSED);

    private final Dice dice;
    private final Persons persons;
    private final List<Candidate> candidates = new ArrayList<>();

    private Pipeline(Words words, Dice dice) {
        this.dice = dice;
        this.persons = new Persons(words);
    }

    /** In the order of branches and names. */
    static List<Candidate> of(Province province, List<Admission> admissions, Dice dice) {
        var pipeline = new Pipeline(province.words, dice);
        admissions.stream()
                .filter(admission -> !admission.decided().isBefore(SINCE))
                .forEach(pipeline::admitted);
        province.branches().stream().filter(Unit::standing).forEach(pipeline::onTheWay);
        pipeline.candidates.sort(Comparator.<Candidate, String>comparing(candidate -> candidate.branch.code)
                .thenComparing(candidate -> candidate.person.name())
                .thenComparing(candidate -> candidate.person.born())
                .thenComparing(Candidate::since));
        return pipeline.candidates;
    }

    /** Whose branch ended before the last step is told by the register alone. */
    private void admitted(Admission admission) {
        var candidate = new Candidate(admission.branch(), admission.channel(), admission.person());
        backwards(candidate, Stage.DECIDED, admission.decided());
        onward(candidate, admission);
        var gone = admission.branch().gone();
        if (gone == null || !candidate.since().isAfter(gone)) {
            candidate.helper = persons.name(dice);
            candidates.add(candidate);
        }
    }

    private void onward(Candidate candidate, Admission admission) {
        var ceremony = admission.ceremony();
        if (ceremony.isAfter(Days.LAST)) {
            return;
        }
        candidate.days.put(Stage.ADMITTED, ceremony);
        var schooled = Days.working(ceremony.plusDays(dice.between(30, 240)));
        if (!schooled.isAfter(Days.LAST)) {
            candidate.days.put(Stage.SENT_TO_NEW_MEMBER_CLASS, schooled);
        }
        var recognized = admission.recognized();
        var struckOff = ceremony.plusMonths(11);
        if (recognized != null) {
            candidate.days.put(Stage.RECOGNIZED, recognized);
        } else if (admission.struckOff() && struckOff.isBefore(Days.LAST)) {
            candidate.days.put(Stage.LEFT, struckOff);
            candidate.reason = WayOut.STRUCK_OFF;
        }
    }

    private void onTheWay(Unit branch) {
        double expected = LEVEL * branch.appetite * (branch.silentSince == null ? 1 : SILENT);
        for (int i = dice.poisson(expected); i > 0; i--) {
            add(branch, STAGES.get(dice.weighted(STANDING)), dice.chance(LEAVING));
        }
    }

    private void add(Unit branch, Stage stage, boolean leaves) {
        var profile = Objects.requireNonNull(branch.profile);
        var channel = profile.channel(dice);
        var since = Days.working(Days.LAST.minusDays(standing(stage)));
        if (since.isAfter(Days.LAST)) {
            since = Days.LAST;
        }
        var person = persons.draw(dice, profile, channel, since, 0);
        var candidate = new Candidate(branch, channel, person);
        backwards(candidate, stage, since);
        if (stage.compareTo(Stage.LISTED) > 0) {
            candidate.helper = persons.name(dice);
        }
        if (leaves && stage.beforeResolution()) {
            leave(candidate);
        } else if (stage.compareTo(Stage.VERIFIED) < 0 && dice.chance(0.7)) {
            candidate.feasible = dice.chance(0.7);
            candidate.reason = candidate.feasible ? null : dice.pick(WAYS_OUT);
        }
        candidates.add(candidate);
    }

    private void leave(Candidate candidate) {
        var earliest = candidate.since();
        int between = (int) ChronoUnit.DAYS.between(earliest, Days.LAST);
        candidate.days.put(Stage.LEFT, earliest.plusDays(dice.between(0, Math.max(0, between))));
        candidate.reason = dice.pick(WAYS_OUT);
    }

    /** For how many days somebody has stood in a stage: some certificates run out, some decisions are late. */
    private int standing(Stage stage) {
        return switch (stage) {
            case LISTED, HELPER_ASSIGNED -> dice.between(5, 520);
            case SENT_TO_CLASS -> dice.between(1, 40);
            case COMPLETED_CLASS -> dice.chance(0.2) ? dice.between(1_300, 1_870) : dice.between(10, 1_300);
            case DOSSIERS -> dice.between(5, 380);
            case VERIFIED, INTRODUCED -> dice.between(3, 120);
            case BRANCH_RESOLUTION -> dice.chance(0.12) ? dice.between(85, 130) : dice.between(2, 80);
            default -> dice.between(2, 40);
        };
    }

    /** The steps before one, each some time before the next, none before the branch was there. */
    private void backwards(Candidate candidate, Stage last, LocalDate on) {
        var born = candidate.branch.born();
        var day = on.isBefore(born) ? born : on;
        candidate.days.put(last, day);
        var considered = candidate.person.born().plusYears(OF_AGE);
        for (var stage : Arrays.stream(Stage.values())
                .filter(stage -> stage.compareTo(last) < 0)
                .sorted(Comparator.reverseOrder())
                .toList()) {
            var earlier = Days.working(day.minusDays(before(stage)));
            if (stage.compareTo(Stage.BRANCH_RESOLUTION) >= 0 && earlier.isBefore(considered)) {
                earlier = considered;
            }
            day = earlier.isAfter(day) ? day : earlier.isBefore(born) ? born : earlier;
            candidate.days.put(stage, day);
        }
    }

    /** How long before the next step. */
    private int before(Stage stage) {
        return switch (stage) {
            case LISTED -> dice.between(5, 60);
            case HELPER_ASSIGNED -> dice.between(20, 150);
            case SENT_TO_CLASS -> dice.between(4, 12);
            case COMPLETED_CLASS -> dice.chance(0.1) ? dice.between(400, 1_000) : dice.between(15, 300);
            case DOSSIERS -> dice.between(15, 60);
            case VERIFIED, INTRODUCED -> dice.between(5, 30);
            case BRANCH_RESOLUTION -> dice.between(3, 20);
            default -> dice.between(3, 25);
        };
    }
}
