package vn.ketnap.insight.cover;

import org.jspecify.annotations.Nullable;
import vn.ketnap.source.Stage;

/**
 * What may be expected of those who stand in one stage.
 *
 * @param persons who stand there on the day
 * @param own what the unit itself saw
 * @param above what its superior saw; unknown where there is none
 * @param share what is taken, the own leaning on the superior's; null where nobody ever stood there
 */
public record CoverLine(
        Stage stage,
        long persons,
        PassRate own,
        PassRate above,
        @Nullable Double share) {

    /** Persons times share; nobody is expected of a stage that nobody was ever seen in. */
    public double expected() {
        return share == null ? 0 : persons * share;
    }

    /** How far the number may lie beside it, squared: each passes or does not. */
    double variance() {
        return share == null ? 0 : persons * share * (1 - share);
    }
}
