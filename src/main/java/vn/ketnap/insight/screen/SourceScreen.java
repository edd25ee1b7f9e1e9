package vn.ketnap.insight.screen;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.ketnap.insight.AttainmentFilter;
import vn.ketnap.insight.Pipeline;
import vn.ketnap.insight.cover.Cohort;
import vn.ketnap.insight.cover.Cover;
import vn.ketnap.insight.cover.SilentChannels;
import vn.ketnap.organization.Unit;
import vn.ketnap.shared.DateBasis;
import vn.ketnap.shared.Population;
import vn.ketnap.source.Stage;
import vn.ketnap.source.StageCounts;
import vn.ketnap.source.StageLimits;
import vn.ketnap.source.WaysOut;

/**
 * Everything the page of sources shows: where this year's members will come from.
 *
 * @param superiors the units above, topmost first
 * @param roots the topmost units in scope
 * @param day on which people are counted: the last of the period, or today
 * @param kept whether candidates are kept at all under the unit
 * @param standing who stands in which stage on the day
 * @param medianDays how long half of those in a stage have stood there
 * @param limits how long somebody may stand in a stage
 * @param tooLong how many have stood there longer
 * @param reached who came to which stage within the period
 * @param silent from which channels nobody was admitted for years
 * @param basis which day makes an admission count, here as in the headline
 * @param covers the unit's own first; nothing where the unit stands no longer
 * @param rows how many of the units below are shown first
 * @param declared what units declare of their sources
 */
public record SourceScreen(
        AttainmentFilter filter,
        Unit unit,
        List<Superior> superiors,
        List<Unit> roots,
        LocalDate day,
        boolean kept,
        StageCounts standing,
        Map<Stage, Long> medianDays,
        StageLimits limits,
        Map<Stage, Long> tooLong,
        StageCounts reached,
        WaysOut waysOut,
        SilentChannels silent,
        DateBasis basis,
        List<Cohort> cohorts,
        List<Cover> covers,
        int rows,
        Pipeline declared) {

    /** Copies the lists. */
    public SourceScreen {
        superiors = List.copyOf(superiors);
        roots = List.copyOf(roots);
        medianDays = Map.copyOf(medianDays);
        tooLong = Map.copyOf(tooLong);
        cohorts = List.copyOf(cohorts);
        covers = List.copyOf(covers);
    }

    /** Persons of the lists who were admitted within the period. */
    public long admitted() {
        return reached.admitted(Population.ALL, basis);
    }

    /** The cover of the unit itself. */
    public Optional<Cover> own() {
        return covers.stream().findFirst();
    }

    /** The units below, those whose sources leave the most people missing first; those without a target last. */
    public List<Cover> below() {
        return covers.stream().skip(1).sorted(Cover.MOST_MISSING_FIRST).toList();
    }

    /** How many of the units below lack people even when all that may be expected come. */
    public long uncovered() {
        return covers.stream().skip(1).filter(Cover::lacks).count();
    }
}
