package vn.ketnap.insight.cover;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ketnap.shared.Population;

/**
 * Channels from which a unit has admitted nobody for years, though there is somebody to admit.
 *
 * @param years for how many
 * @param known whether the register has been in use for so long; else nothing can be said
 * @param lines the channel with the most candidates first
 */
public record SilentChannels(int years, boolean known, List<Line> lines) {

    /** Copies the lines. */
    public SilentChannels {
        lines = List.copyOf(lines);
    }

    /**
     * A channel.
     *
     * @param last the last admission the register has; null where it has none
     * @param candidates persons of the channel who are on the way
     * @param branches branches of the sectors the channel belongs to; null where no sector tells
     */
    public record Line(
            Population channel,
            @Nullable LocalDate last,
            long candidates,
            @Nullable Long branches) {

        /** Whether there is somebody to admit, or was. */
        boolean speaks() {
            return last != null || candidates > 0 || (branches != null && branches > 0);
        }
    }
}
