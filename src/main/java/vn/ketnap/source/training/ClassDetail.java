package vn.ketnap.source.training;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ketnap.shared.Population;

/**
 * A class with the units that send people and the channels they come from, as far as the asker sees the units.
 *
 * @param units by name
 * @param channels the largest first; of an awareness class alone
 */
public record ClassDetail(TrainingClass entry, List<Sender> units, List<Channel> channels) {

    /** Copies both. */
    public ClassDetail {
        units = List.copyOf(units);
        channels = List.copyOf(channels);
    }

    /**
     * A unit that sends people.
     *
     * @param places null where none were handed to it
     * @param version of its count; 0 where there is none
     */
    public record Sender(
            long id, String code, String name, @Nullable Integer places, boolean locked, Turnout turnout, int version) {

        /** Places nobody takes; null where none were handed out. */
        public @Nullable Long free() {
            return places == null ? null : Long.valueOf(places - turnout.registered());
        }
    }

    /** Those who come from one channel. */
    public record Channel(Population channel, Turnout turnout) {}

    /** All that are seen. */
    public Turnout turnout() {
        return units.stream().map(Sender::turnout).reduce(Turnout.NONE, Turnout::plus);
    }

    /** Places handed out, as far as they are seen. */
    public long given() {
        return units.stream()
                .mapToLong(unit -> unit.places == null ? 0 : unit.places)
                .sum();
    }

    /** Whether places were handed to units. */
    public boolean handedOut() {
        return units.stream().anyMatch(unit -> unit.places != null);
    }

    /**
     * What the host has reported less the sum of the parts: negative is a contradiction, positive is not broken down. Null
     * where nothing was reported, or not all parts are seen.
     */
    public @Nullable Long difference() {
        var declared = entry.plan().declared();
        return declared == null || !entry.own()
                ? null
                : Long.valueOf(declared - turnout().registered());
    }
}
