package vn.ketnap.source;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import vn.ketnap.shared.DateBasis;
import vn.ketnap.shared.Population;

/**
 * Persons by channel and stage; what is missing is nobody.
 *
 * @param byChannel of the channels from which there is somebody
 * @param feasible those marked as feasible: beside the stages, never one of them
 */
public record StageCounts(Map<Population, Map<Stage, Long>> byChannel, Map<Population, Long> feasible) {

    /** Nobody. */
    public static final StageCounts NOBODY = new StageCounts(Map.of(), Map.of());

    /** Copies the counts. */
    public StageCounts {
        byChannel = Map.copyOf(byChannel);
        feasible = Map.copyOf(feasible);
    }

    /** The channels from which there is somebody, in the order of the contract. */
    public Set<Population> channels() {
        return new TreeSet<>(byChannel.keySet());
    }

    /** Persons of a channel in a stage; {@link Population#ALL}: of all channels. */
    public long of(Population channel, Stage stage) {
        return channel == Population.ALL
                ? byChannel.values().stream()
                        .mapToLong(stages -> stages.getOrDefault(stage, 0L))
                        .sum()
                : byChannel.getOrDefault(channel, Map.of()).getOrDefault(stage, 0L);
    }

    /** Persons of a channel who were admitted, by the day that makes an admission count. */
    public long admitted(Population channel, DateBasis basis) {
        return of(channel, basis == DateBasis.DECISION ? Stage.DECIDED : Stage.ADMITTED);
    }

    /** Feasible persons of a channel; {@link Population#ALL}: of all channels. */
    public long feasible(Population channel) {
        return channel == Population.ALL
                ? feasible.values().stream().mapToLong(Long::longValue).sum()
                : feasible.getOrDefault(channel, 0L);
    }

    /** Persons of a channel in all stages together; of arrivals that is how many arrivals there were. */
    public long total(Population channel) {
        long total = 0;
        for (var stage : Stage.values()) {
            total += of(channel, stage);
        }
        return total;
    }
}
