package vn.ketnap.settings;

import static vn.ketnap.settings.SettingGroup.CALENDAR;
import static vn.ketnap.settings.SettingGroup.FIGURES;
import static vn.ketnap.settings.SettingGroup.LAW;
import static vn.ketnap.settings.SettingGroup.PERSONS;
import static vn.ketnap.settings.SettingGroup.PORTAL;
import static vn.ketnap.settings.SettingGroup.SOURCES;
import static vn.ketnap.settings.SettingGroup.STAGNATION;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Every setting there is: what it is called in the table, what it is about, and which values it takes. */
public enum Setting {
    YOUNGEST("admission.youngest-months", LAW, SettingShape.WHOLE, SettingUnit.MONTHS, 180, 360),
    OLDEST("admission.oldest-months", LAW, SettingShape.WHOLE, SettingUnit.MONTHS, 480, 1200),
    DECISION("admission.decision-working-days", LAW, SettingShape.WHOLE, SettingUnit.WORKING_DAYS, 1, 250),
    CEREMONY("admission.ceremony-working-days", LAW, SettingShape.WHOLE, SettingUnit.WORKING_DAYS, 1, 250),
    PROBATION("admission.probation-months", LAW, SettingShape.WHOLE, SettingUnit.MONTHS, 1, 36),
    REVIEW("admission.review-working-days", LAW, SettingShape.WHOLE, SettingUnit.WORKING_DAYS, 1, 250),
    CERTIFICATE("candidate.certificate-months", LAW, SettingShape.WHOLE, SettingUnit.MONTHS, 6, 120),
    PAPERS("candidate.papers-months", LAW, SettingShape.WHOLE, SettingUnit.MONTHS, 1, 60),
    DAYS_OFF("calendar.days-off", CALENDAR, SettingShape.DAYS_OFF, SettingUnit.NONE),
    VERY_SLOW("band.very-slow-below", FIGURES, SettingShape.SHARE, SettingUnit.OF_EXPECTED, 0, 1),
    ON_PACE("band.on-pace-from", FIGURES, SettingShape.SHARE, SettingUnit.OF_EXPECTED, 0, 1),
    ROUNDING("rate.rounding", FIGURES, SettingShape.CHOICE, "HALF_UP", "DOWN"),
    DECIMALS("rate.decimals", FIGURES, SettingShape.WHOLE, SettingUnit.DECIMALS, 0, 3),
    DATE_BASIS("figure.date-basis", FIGURES, SettingShape.CHOICE, "DECISION", "CEREMONY"),
    HEADLINE_KINDS(
            "target.headline-kinds",
            FIGURES,
            SettingShape.ORDER,
            "ASSIGNED",
            "PLAN",
            "REGISTERED",
            "CONGRESS",
            "RATIO"),
    UNUSUAL_BELOW("target.unusual-below-percent", FIGURES, SettingShape.PERCENT, SettingUnit.OF_MEMBERS, 0, 100),
    UNUSUAL_ABOVE("target.unusual-above-percent", FIGURES, SettingShape.PERCENT, SettingUnit.OF_MEMBERS, 0, 100),
    STAGNATION_YEARS("stagnation.years", STAGNATION, SettingShape.WHOLE, SettingUnit.YEARS, 1, 30),
    TERM("stagnation.term-months", STAGNATION, SettingShape.WHOLE, SettingUnit.MONTHS, 12, 120),
    CAUSE_YEARS("stagnation.cause-years", STAGNATION, SettingShape.WHOLE, SettingUnit.YEARS, 2, 10),
    EXEMPTION("exemption.longest-months", STAGNATION, SettingShape.WHOLE, SettingUnit.MONTHS, 1, 60),
    SMALL_BRANCH("branch.small-thresholds", STAGNATION, SettingShape.STEPS, SettingUnit.MEMBERS, 2, 50),
    COVER_YEARS("source.cover-years", SOURCES, SettingShape.WHOLE, SettingUnit.YEARS, 1, 10),
    COVER_WEIGHT("source.cover-weight", SOURCES, SettingShape.WHOLE, SettingUnit.PERSONS, 0, 500),
    COHORT_YEARS("source.cohort-years", SOURCES, SettingShape.WHOLE, SettingUnit.YEARS, 1, 15),
    LONGEST_LISTED("source.longest-days.LISTED", SOURCES, SettingShape.WHOLE, SettingUnit.DAYS, 7, 3650),
    LONGEST_HELPER_ASSIGNED(
            "source.longest-days.HELPER_ASSIGNED", SOURCES, SettingShape.WHOLE, SettingUnit.DAYS, 7, 3650),
    LONGEST_SENT_TO_CLASS("source.longest-days.SENT_TO_CLASS", SOURCES, SettingShape.WHOLE, SettingUnit.DAYS, 7, 3650),
    LONGEST_COMPLETED_CLASS(
            "source.longest-days.COMPLETED_CLASS", SOURCES, SettingShape.WHOLE, SettingUnit.DAYS, 7, 3650),
    LONGEST_DOSSIERS("source.longest-days.DOSSIERS", SOURCES, SettingShape.WHOLE, SettingUnit.DAYS, 7, 3650),
    LONGEST_VERIFIED("source.longest-days.VERIFIED", SOURCES, SettingShape.WHOLE, SettingUnit.DAYS, 7, 3650),
    LONGEST_INTRODUCED("source.longest-days.INTRODUCED", SOURCES, SettingShape.WHOLE, SettingUnit.DAYS, 7, 3650),
    LONGEST_BRANCH_RESOLUTION(
            "source.longest-days.BRANCH_RESOLUTION", SOURCES, SettingShape.WHOLE, SettingUnit.DAYS, 7, 3650),
    LONGEST_BASE_COMMITTEE(
            "source.longest-days.BASE_COMMITTEE", SOURCES, SettingShape.WHOLE, SettingUnit.DAYS, 7, 3650),
    SCHOOL_YEAR("school.year-first-month", SOURCES, SettingShape.WHOLE, SettingUnit.NONE, 1, 12),
    SMALL_CELL("disclosure.small-cell", PERSONS, SettingShape.WHOLE, SettingUnit.PERSONS, 3, 50),
    NAMES_AFTER_LEAVING(
            "candidate.names-kept-after-leaving-months", PERSONS, SettingShape.WHOLE, SettingUnit.MONTHS, 1, 240),
    NAMES_AFTER_RECOGNITION(
            "candidate.names-kept-after-recognition-months", PERSONS, SettingShape.WHOLE, SettingUnit.MONTHS, 1, 240),
    VALID_HOURS("disclosure.valid-hours", PERSONS, SettingShape.WHOLE, SettingUnit.HOURS, 1, 720),
    AGE_BANDS("admission.age-bands", PERSONS, SettingShape.STEPS, SettingUnit.YEARS_OF_AGE, 18, 90),
    MAJORITY("admission.majority-ethnicity", PERSONS, SettingShape.WORD, SettingUnit.NONE),
    NO_RELIGION("admission.no-religion", PERSONS, SettingShape.WORD, SettingUnit.NONE),
    REVIEW_SMALL("review.small-target", PORTAL, SettingShape.WHOLE, SettingUnit.PERSONS, 0, 100),
    GAP_ROWS("dashboard.gap-rows", PORTAL, SettingShape.WHOLE, SettingUnit.UNITS, 3, 50),
    MAX_ROWS("import.max-rows", PORTAL, SettingShape.WHOLE, SettingUnit.ROWS, 1_000, 1_000_000);

    private static final Pattern WHOLE = Pattern.compile("\\d{1,7}");
    private static final Pattern DECIMAL = Pattern.compile("\\d{1,3}(\\.\\d{1,4})?");
    private static final int LONGEST_WORD = 60;
    private static final int MOST_STEPS = 8;

    private final String code;
    private final SettingGroup group;
    private final SettingShape shape;
    private final SettingUnit unit;
    private final int least;
    private final int most;

    @SuppressWarnings("ImmutableEnumChecker") // List.of is immutable
    private final List<String> options;

    Setting(String code, SettingGroup group, SettingShape shape, SettingUnit unit, int... range) {
        this.code = code;
        this.group = group;
        this.shape = shape;
        this.unit = unit;
        this.least = range.length == 0 ? 0 : range[0];
        this.most = range.length == 0 ? 0 : range[1];
        this.options = List.of();
    }

    Setting(String code, SettingGroup group, SettingShape shape, String... options) {
        this.code = code;
        this.group = group;
        this.shape = shape;
        this.unit = SettingUnit.NONE;
        this.least = 0;
        this.most = 0;
        this.options = List.of(options);
    }

    /** The setting of a name in the table; empty where there is none. */
    public static Optional<Setting> of(String code) {
        return Arrays.stream(values()).filter(one -> one.code.equals(code)).findFirst();
    }

    /** Its name in the table and in addresses. */
    public String code() {
        return code;
    }

    public SettingGroup group() {
        return group;
    }

    public SettingShape shape() {
        return shape;
    }

    public SettingUnit unit() {
        return unit;
    }

    /** The least number it may be. */
    public int least() {
        return least;
    }

    /** The largest number it may be. */
    public int most() {
        return most;
    }

    /** What may be chosen or is put in order. */
    public List<String> options() {
        return options;
    }

    /** Whether a value is written as this setting is. */
    boolean takes(String value) {
        return switch (shape) {
            case WHOLE -> WHOLE.matcher(value).matches() && inRange(new BigDecimal(value));
            case SHARE, PERCENT -> DECIMAL.matcher(value).matches() && inRange(new BigDecimal(value));
            case CHOICE -> options.contains(value);
            case ORDER ->
                List.of(value.split(",", -1)).stream()
                        .sorted()
                        .toList()
                        .equals(options.stream().sorted().toList());
            case STEPS -> rises(value.split(",", -1));
            case WORD -> !value.isBlank() && value.length() <= LONGEST_WORD && !value.contains(",");
            case DAYS_OFF -> DaysOff.read(value).isPresent();
        };
    }

    /** The setting this one must stay below; null: none. */
    @Nullable
    Setting upper() {
        return switch (this) {
            case YOUNGEST -> OLDEST;
            case VERY_SLOW -> ON_PACE;
            case UNUSUAL_BELOW -> UNUSUAL_ABOVE;
            default -> null;
        };
    }

    private boolean inRange(BigDecimal number) {
        return number.compareTo(BigDecimal.valueOf(least)) >= 0 && number.compareTo(BigDecimal.valueOf(most)) <= 0;
    }

    private boolean rises(String... steps) {
        int before = least - 1;
        for (var step : steps) {
            if (!WHOLE.matcher(step).matches() || !inRange(new BigDecimal(step)) || Integer.parseInt(step) <= before) {
                return false;
            }
            before = Integer.parseInt(step);
        }
        return steps.length <= MOST_STEPS;
    }
}
