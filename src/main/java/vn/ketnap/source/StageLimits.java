package vn.ketnap.source;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.ketnap.settings.Settings;

/**
 * How many days somebody may stand in each stage before the decision, as the settings of a day have it; from the decision
 * on the legal clocks run.
 *
 * @param longest days by stage; no stage without a limit
 */
public record StageLimits(Map<Stage, Integer> longest) {

    /** Copies the limits. */
    public StageLimits {
        longest = Map.copyOf(longest);
    }

    /** The limits in force. */
    public static StageLimits of(Settings terms) {
        var longest = new EnumMap<Stage, Integer>(Stage.class);
        Stage.sources().forEach(stage -> longest.put(stage, terms.integer("source.longest-days." + stage)));
        return new StageLimits(longest);
    }

    /** The limit of a stage; null where it has none. */
    public @Nullable Integer of(Stage stage) {
        return longest.get(stage);
    }

    /** Whether somebody who came to a stage on a day stands there too long on another. */
    public boolean exceeded(Stage stage, LocalDate since, LocalDate day) {
        var days = longest.get(stage);
        return days != null && since.plusDays(days).isBefore(day);
    }

    /** Who came before this day stands too long. */
    public LocalDate latest(Stage stage, LocalDate day) {
        return day.minusDays(longest.getOrDefault(stage, 0));
    }
}
