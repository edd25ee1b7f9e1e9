package vn.ketnap.settings;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import org.jspecify.annotations.Nullable;
import vn.ketnap.shared.CommonRules;
import vn.ketnap.shared.Problem;
import vn.ketnap.shared.Problems;

/** What must hold when the value of a setting is changed: it can be read, says whence it comes, and rewrites no past unsaid. */
final class SettingRules {

    private static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);
    private static final int LONGEST_SOURCE = 200;
    private static final int LONGEST_REASON = 500;

    private SettingRules() {}

    /** A value and whence it comes. */
    record Standing(String value, String source) {}

    /** What stands before: the values of every setting by their first day. */
    record Facts(Map<Setting, NavigableMap<LocalDate, Standing>> standing, LocalDate today) {

        NavigableMap<LocalDate, Standing> of(Setting setting) {
            return standing.getOrDefault(setting, new java.util.TreeMap<>());
        }
    }

    static List<Problem> change(ChangeSetting command, Facts facts) {
        var problems = new Problems();
        var from = command.from();
        boolean dated = problems.unless(from != null, "shared.problem.missing", "from")
                && from != null
                && CommonRules.plausible(problems, "from", from)
                && problems.unless(!from.isBefore(FIRST_DAY), "settings.problem.tooEarly", "from", FIRST_DAY);
        written(problems, command.setting(), command.value(), command.source(), command.reason());
        if (dated && from != null) {
            var own = facts.of(command.setting());
            if (problems.unless(!own.containsKey(from), "settings.problem.sameDay", "from", from)) {
                var before = own.floorEntry(from);
                problems.unless(
                        before == null || !same(before.getValue(), command.value(), command.source()),
                        "settings.problem.nothingNew",
                        "value");
            }
            explained(problems, "settings.problem.backDated", from, from.isBefore(facts.today), command.reason());
            fits(problems, command.setting(), from, command.value(), facts);
        }
        return problems.list();
    }

    static List<Problem> correct(CorrectSetting command, Facts facts) {
        var problems = new Problems();
        var standing = facts.of(command.setting()).get(command.from());
        if (!problems.unless(
                standing != null && standing.value().equals(command.seen()),
                "settings.problem.changedMeanwhile",
                null)) {
            return problems.list();
        }
        written(problems, command.setting(), command.value(), command.source(), command.reason());
        problems.unless(
                standing == null || !same(standing, command.value(), command.source()),
                "settings.problem.nothingNew",
                "value");
        boolean used = !command.from().isAfter(facts.today);
        explained(problems, "settings.problem.inUse", command.from(), used, command.reason());
        fits(problems, command.setting(), command.from(), command.value(), facts);
        return problems.list();
    }

    static List<Problem> withdraw(WithdrawSetting command, Facts facts) {
        var problems = new Problems();
        if (problems.unless(
                facts.of(command.setting()).containsKey(command.from()), "settings.problem.changedMeanwhile", null)) {
            problems.unless(command.from().isAfter(facts.today), "settings.problem.notWithdrawn", null, command.from());
        }
        return problems.list();
    }

    private static boolean same(Standing standing, String value, String source) {
        return standing.value().equals(value) && standing.source().equals(source);
    }

    private static void written(
            Problems problems, Setting setting, String value, String source, @Nullable String reason) {
        problems.unless(
                setting.takes(value),
                "settings.problem.value." + setting.shape(),
                "value",
                setting.shape() == SettingShape.SHARE ? setting.least() * 100 : setting.least(),
                setting.shape() == SettingShape.SHARE ? setting.most() * 100 : setting.most());
        CommonRules.needed(problems, "source", source, LONGEST_SOURCE);
        CommonRules.fits(problems, "reason", reason, LONGEST_REASON);
    }

    private static void explained(
            Problems problems, String key, LocalDate day, boolean needed, @Nullable String reason) {
        problems.unless(!needed || (reason != null && !reason.isBlank()), key, "reason", day);
    }

    /** A value beside what holds together with it, from its first day to the day before the next. */
    private static void fits(Problems problems, Setting setting, LocalDate from, String value, Facts facts) {
        if (!setting.takes(value)) {
            return;
        }
        var next = facts.of(setting).higherKey(from);
        if (setting.shape() == SettingShape.DAYS_OFF) {
            calendar(problems, DaysOff.of(value), from, next);
        }
        for (var other : Setting.values()) {
            boolean below = setting.upper() == other;
            if (below || other.upper() == setting) {
                together(other, from, next, facts).forEach(beside -> {
                    int order = new BigDecimal(value).compareTo(new BigDecimal(beside.value()));
                    problems.unless(
                            below ? order < 0 : order > 0,
                            below ? "settings.problem.notBelow" : "settings.problem.notAbove",
                            "value",
                            other);
                });
            }
        }
    }

    private static List<Standing> together(Setting other, LocalDate from, @Nullable LocalDate next, Facts facts) {
        var values = facts.of(other);
        var first = values.floorKey(from);
        var begin = first == null ? from : first;
        var held = next == null ? values.tailMap(begin, true) : values.subMap(begin, true, next, false);
        return List.copyOf(held.values());
    }

    /** The list in force on a day tells of that day, so no day of it may lie outside. */
    private static void calendar(Problems problems, DaysOff list, LocalDate from, @Nullable LocalDate next) {
        for (var days : list.once()) {
            problems.unless(
                    !days.from().isBefore(from) && (next == null || days.to().isBefore(next)),
                    "settings.problem.dayOutside",
                    "value",
                    days.from(),
                    from);
        }
        for (var day : list.worked()) {
            boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
            boolean inside = !day.isBefore(from) && (next == null || day.isBefore(next));
            if (problems.unless(inside, "settings.problem.dayOutside", "value", day, from)
                    && problems.unless(weekend, "settings.problem.noWeekend", "value", day)) {
                problems.unless(!list.off(day), "settings.problem.offAndWorked", "value", day);
            }
        }
    }
}
