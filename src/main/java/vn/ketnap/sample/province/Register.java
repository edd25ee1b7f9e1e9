package vn.ketnap.sample.province;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.ketnap.shared.Population;

/** Everybody admitted since 2016: few in January and February, many from May to August and in December. */
final class Register {

    /** January to December, in thousandths. */
    private static final int[] MONTHS = {42, 38, 66, 74, 118, 122, 112, 106, 86, 72, 68, 96};

    /** 2016 to 2026: congresses, an epidemic, a reorganisation. */
    private static final double[] YEARS = {0.97, 0.98, 1.0, 1.01, 1.06, 0.88, 0.98, 1.02, 1.05, 0.95, 1.0};

    /** Makes the full province admit about five thousand a year. */
    private static final double LEVEL = 1.04;
    /** A branch about to end decides nothing more. */
    private static final int LAST_DAYS = 45;

    private static final double MOST_MINORITY = 0.62;

    private final Dice dice;
    private final Persons persons;
    private final Map<Unit, Double> minorityShares = new HashMap<>();
    private final Map<Unit, LocalDate> latest = new HashMap<>();
    private final List<Admission> admissions = new ArrayList<>();

    private Register(Words words, Dice dice) {
        this.dice = dice;
        this.persons = new Persons(words);
    }

    /** In order of decision. */
    static List<Admission> of(Province province, Dice dice) {
        var register = new Register(province.words, dice);
        var branches = province.branches();
        branches.forEach(register::fill);
        branches.stream().filter(Unit::standing).forEach(register::wake);
        register.admissions.sort(Comparator.comparing(Admission::decided)
                .thenComparing(admission -> admission.branch().code)
                .thenComparing(admission -> admission.person().name())
                .thenComparing(admission -> admission.person().born()));
        return register.admissions;
    }

    private void fill(Unit branch) {
        for (int year = Days.FIRST_YEAR; year <= Days.LAST_YEAR; year++) {
            double expected = LEVEL * branch.appetite * YEARS[year - Days.FIRST_YEAR];
            for (int i = dice.poisson(expected); i > 0; i--) {
                int month = 1 + dice.weighted(MONTHS);
                admit(branch, LocalDate.of(year, month, dice.between(1, 28)));
            }
        }
    }

    /** Who is not silent for years has had somebody since; in a branch of the last months perhaps nobody yet. */
    private void wake(Unit branch) {
        var since = Days.LAST.minusYears(3);
        if (branch.silentSince == null
                && branch.born().isBefore(since)
                && last(branch).isBefore(since)) {
            int months = dice.between(1, 34);
            admit(branch, Days.LAST.minusMonths(months).withDayOfMonth(dice.between(1, 28)));
        }
    }

    private LocalDate last(Unit branch) {
        var day = latest.getOrDefault(branch, Days.FOUNDED);
        for (var before : branch.predecessors) {
            var other = last(before);
            day = other.isAfter(day) ? other : day;
        }
        return day;
    }

    private void admit(Unit branch, LocalDate wanted) {
        var decided = Days.working(wanted);
        if (!possible(branch, decided)) {
            return;
        }
        var profile = Objects.requireNonNull(branch.profile);
        var channel = profile.channel(dice);
        var person = persons.draw(dice, profile, channel, decided, minorityShare(branch, decided));
        var ceremony = Days.workingDaysAfter(decided, dice.between(5, 30));
        boolean struckOff = dice.chance(0.012);
        var recognized = struckOff ? null : recognized(ceremony);
        admissions.add(new Admission(branch, decided, ceremony, recognized, struckOff, channel, person));
        latest.merge(branch, decided, (one, other) -> one.isAfter(other) ? one : other);
    }

    private static boolean possible(Unit branch, LocalDate decided) {
        var gone = branch.gone();
        var silent = branch.silentSince;
        return !decided.isBefore(branch.born())
                && (gone == null || decided.isBefore(gone.minusDays(LAST_DAYS)))
                && (silent == null || !decided.isAfter(silent))
                && !decided.isAfter(Days.LAST);
    }

    /** Twelve months after the ceremony; one in twelve late; what lies ahead is not known. */
    private @Nullable LocalDate recognized(LocalDate ceremony) {
        var due = ceremony.plusMonths(12);
        var day = dice.chance(0.08) ? due.plusDays(dice.between(20, 150)) : due;
        return day.isAfter(Days.LAST) ? null : day;
    }

    private double minorityShare(Unit branch, LocalDate day) {
        var above = branch.upwards(day);
        var area = above.get(Math.max(0, above.size() - 2));
        return minorityShares.computeIfAbsent(area, unit -> dice.between(0.06, MOST_MINORITY));
    }

    static boolean in(Admission admission, Population population) {
        return switch (population) {
            case ALL -> true;
            case WOMAN -> admission.person().woman();
            case ETHNIC_MINORITY -> admission.person().minority() != null;
            case RELIGIOUS -> admission.person().religion() != null;
            case YOUTH_UNION_MEMBER -> admission.person().born().plusYears(30).isAfter(admission.decided());
            default ->
                admission.channel() == population
                        || Objects.requireNonNull(admission.branch().profile).population() == population;
        };
    }
}
