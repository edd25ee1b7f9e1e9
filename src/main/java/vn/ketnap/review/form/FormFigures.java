package vn.ketnap.review.form;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.ketnap.admission.composition.Composition;
import vn.ketnap.insight.Attainment;
import vn.ketnap.insight.Pipeline;
import vn.ketnap.organization.OrganizationKind;
import vn.ketnap.organization.OrganizationSector;
import vn.ketnap.shared.Count;
import vn.ketnap.shared.Metric;
import vn.ketnap.shared.Population;

/**
 * All that the portal knows for the forms of a unit.
 *
 * @param known admissions, recognitions and who was struck off in the period, as the screens tell them
 * @param before members on the eve of the period; null where none are told
 * @param after members on the last day of the period; null where none are told
 * @param sectors admissions by sector in the period, where they are known
 * @param composition who was admitted in the whole year the period ends in, in numbers that recognise nobody
 * @param standing organisations on the last day, by kind and sector
 * @param register what the register holds of the period; null where none of the unit is in use
 * @param pipeline people on their way in the period; null where nothing is known
 */
public record FormFigures(
        Attainment known,
        @Nullable Members before,
        @Nullable Members after,
        Map<Population, Count> sectors,
        Composition composition,
        List<Standing> standing,
        @Nullable Register register,
        Pipeline.@Nullable Channel pipeline) {

    /** Copies the lists. */
    public FormFigures {
        sectors = Map.copyOf(sectors);
        standing = List.copyOf(standing);
    }

    /**
     * Members a unit has told of.
     *
     * @param official null where they are not told apart
     * @param probationary null where they are not told apart
     */
    public record Members(
            Count total, @Nullable Long official, @Nullable Long probationary, LocalDate on) {}

    /**
     * Organisations of one kind and sector.
     *
     * @param heard how many of them have told their members
     * @param members of those that have told; null where none has
     */
    public record Standing(
            OrganizationKind kind,
            OrganizationSector sector,
            long organizations,
            long heard,
            @Nullable Long members) {}

    /**
     * What the register holds.
     *
     * @param whole whether it was in use for the whole unit from the first day; else the numbers are lower bounds
     * @param probationary members on probation at the end of the last day
     */
    public record Register(boolean whole, long decided, long held, Map<Metric, Long> counts, long probationary) {

        /** Copies the counts. */
        public Register {
            counts = Map.copyOf(counts);
        }
    }
}
