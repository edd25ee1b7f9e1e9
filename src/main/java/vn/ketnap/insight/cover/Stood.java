package vn.ketnap.insight.cover;

import java.util.EnumMap;
import java.util.Map;
import vn.ketnap.source.Stage;

/**
 * Who stands in each stage before the decision on a day, and what was seen there on the same day of the years before.
 *
 * @param now persons by stage; no stage without anybody
 * @param before of those who stood there before, how many were decided in time; no stage that nobody was ever seen in
 */
record Stood(Map<Stage, Long> now, Map<Stage, PassRate> before) {

    /** Of a unit without candidates. */
    static final Stood NOBODY = new Stood(Map.of(), Map.of());

    /** Counts as they are read; a sum of whole months and of days beside them may come to nobody. */
    static final class Sums {

        private final Map<Stage, Long> now = new EnumMap<>(Stage.class);
        private final Map<Stage, Long> before = new EnumMap<>(Stage.class);
        private final Map<Stage, Long> passed = new EnumMap<>(Stage.class);

        void now(Stage stage, long persons) {
            now.merge(stage, persons, Long::sum);
        }

        void before(Stage stage, long persons) {
            before.merge(stage, persons, Long::sum);
        }

        void passed(Stage stage, long persons) {
            passed.merge(stage, persons, Long::sum);
        }

        Stood counts() {
            var standing = new EnumMap<Stage, Long>(now);
            standing.values().removeIf(persons -> persons == 0);
            var rates = new EnumMap<Stage, PassRate>(Stage.class);
            before.forEach((stage, persons) -> {
                if (persons > 0) {
                    rates.put(stage, new PassRate(passed.getOrDefault(stage, 0L), persons));
                }
            });
            return new Stood(standing, rates);
        }
    }
}
