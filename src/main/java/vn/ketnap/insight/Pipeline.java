package vn.ketnap.insight;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.ketnap.shared.Count;
import vn.ketnap.shared.Metric;
import vn.ketnap.shared.Population;

/**
 * Where members come from, by channel and stage, from declared figures, or from lists of candidates where no channel is declared
 * (contract, {@code GET /pipeline}).
 *
 * @param gaps where a stage's channels or sectors do not add up to the whole, and where they do
 * @param declared whether a channel is declared, so that lists of candidates say nothing beside it
 * @param cover expected from the pipeline in what is still missing; null while no candidates are kept
 */
public record Pipeline(
        List<Channel> channels,
        List<Gap> gaps,
        @JsonIgnore boolean declared,
        @Nullable BigDecimal cover) {

    /** Copies the lists. */
    public Pipeline {
        channels = List.copyOf(channels);
        gaps = List.copyOf(gaps);
    }

    /** The same with its source cover. */
    public Pipeline covered(@Nullable BigDecimal share) {
        return new Pipeline(channels, gaps, declared, share);
    }

    /**
     * One channel; the row ALL is the whole.
     *
     * @param stages persons by stage
     * @param conversion admitted among the trained: never called completion; null unless both are known
     * @param counts the stages with their bounds; for the screens
     * @param cutOffs last day each stage speaks of; for the screens
     * @param trained which stage is the base of the conversion; for the screens
     */
    public record Channel(
            Population channel,
            Map<Metric, Long> stages,
            @Nullable Conversion conversion,
            @JsonIgnore Map<Metric, Count> counts,
            @JsonIgnore Map<Metric, LocalDate> cutOffs,
            @JsonIgnore @Nullable Metric trained) {}

    /** Admitted among the trained. */
    public record Conversion(
            long n,
            BigDecimal of,
            BigDecimal percent,
            vn.ketnap.shared.Qualifier qualifier,
            @JsonIgnore Rate rate) {}

    /** A whole against the sum of its parts. */
    public record Gap(Metric metric, long declared, long sumOfParts, long difference) {}
}
