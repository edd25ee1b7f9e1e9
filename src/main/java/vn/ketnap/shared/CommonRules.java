package vn.ketnap.shared;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Rules every kind of command keeps: texts fit, days are days of this Party, periods run forwards, keys come once. */
public final class CommonRules {

    private static final LocalDate FIRST_DAY = LocalDate.of(1930, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2100, 12, 31);

    private CommonRules() {}

    /** A text that must stand there and fit. */
    public static void needed(Problems problems, String field, @Nullable String text, int longest) {
        if (problems.unless(text != null && !text.isBlank(), "shared.problem.missing", field)) {
            fits(problems, field, text, longest);
        }
    }

    /** A text that may be missing, and fits if not. */
    public static void fits(Problems problems, String field, @Nullable String text, int longest) {
        problems.unless(text == null || text.length() <= longest, "shared.problem.tooLong", field, longest);
    }

    /** A day that can be meant: not before the year the Party was founded, not after this century. */
    public static boolean plausible(Problems problems, String field, @Nullable LocalDate day) {
        return problems.unless(
                day == null || (!day.isBefore(FIRST_DAY) && !day.isAfter(LAST_DAY)),
                "shared.problem.implausibleDay",
                field,
                day == null ? "" : day);
    }

    /** A period of plausible days that does not end before it starts; {@code to} null is open. */
    public static boolean forwards(Problems problems, LocalDate from, @Nullable LocalDate to) {
        boolean starts = plausible(problems, "from", from);
        boolean ends = plausible(problems, "to", to);
        return starts
                && ends
                && problems.unless(to == null || !to.isBefore(from), "shared.problem.endsBeforeStart", "to", from);
    }

    /** A count that is not negative and whose range runs upwards. */
    public static void counts(Problems problems, Count count) {
        if (problems.unless(count.value() >= 0, "shared.problem.negative", "count", count.value())) {
            problems.unless(
                    count.upTo() == null || count.upTo() >= count.value(),
                    "shared.problem.rangeBackwards",
                    "upTo",
                    count.value());
        }
    }

    /** For each command the earlier one of the list with the same key; null where there is none. */
    public static <C> List<@Nullable CommandIndex> earlierTwins(List<C> commands, Function<C, Object> key) {
        Map<Object, CommandIndex> first = HashMap.newHashMap(commands.size());
        var twins = new ArrayList<@Nullable CommandIndex>(commands.size());
        for (int i = 0; i < commands.size(); i++) {
            twins.add(first.putIfAbsent(key.apply(commands.get(i)), new CommandIndex(i)));
        }
        return twins;
    }
}
