package vn.ketnap.insight.screen;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.ketnap.insight.Attainment;
import vn.ketnap.insight.AttainmentFilter;
import vn.ketnap.insight.Band;
import vn.ketnap.insight.Lag;
import vn.ketnap.insight.Silence;
import vn.ketnap.insight.UnitProgress;
import vn.ketnap.organization.officer.Charge;
import vn.ketnap.organization.officer.Officer;

/**
 * The officers in charge on a day, and the units of one of them.
 *
 * @param filter what was asked of each unit
 * @param terms what the filter left to the settings, for the footnote
 * @param officer whose units are shown; null when nobody was asked about
 * @param officers everybody in charge of something in scope, who lags most first
 * @param lines the officer's units, the largest gap first; none where nobody was asked about
 * @param years branches are silent after so many years without admission
 */
public record OfficerBoard(
        AttainmentFilter filter,
        Attainment.Terms terms,
        @Nullable Officer officer,
        List<Load> officers,
        List<Line> lines,
        int years) {

    /** Copies the lists. */
    public OfficerBoard {
        officers = List.copyOf(officers);
        lines = List.copyOf(lines);
    }

    /** What one officer has to carry. */
    public record Load(Officer officer, int units, Lag lag) {

        static final Comparator<Load> HEAVIEST_FIRST = Comparator.comparing(
                        (Load load) -> load.lag.units(), Comparator.reverseOrder())
                .thenComparing((Load load) -> load.lag.persons(), Comparator.<BigDecimal>reverseOrder())
                .thenComparing(Load::officer);
    }

    /**
     * A unit of the officer.
     *
     * @param superior the unit right above, as far as the actor may see it
     * @param charge since when, and until when
     */
    public record Line(UnitProgress unit, @Nullable Superior superior, Silence silence, Charge charge) {

        static final Comparator<Line> LARGEST_GAP_FIRST = Comparator.comparing(Line::unit, Lag.LARGEST_FIRST);

        /** Since when the officer is in charge. */
        public LocalDate since() {
            return charge.since();
        }
    }

    /** How many of the officer's units stand in each band; a band without units is left out. */
    public Map<Band, Long> bands() {
        var bands = new EnumMap<Band, Long>(Band.class);
        lines.forEach(line -> {
            if (line.unit().band() != null) {
                bands.merge(line.unit().band(), 1L, Long::sum);
            }
        });
        return bands;
    }

    /** How many of the officer's units cannot be compared with a pace. */
    public long uncompared() {
        return lines.stream().filter(line -> line.unit().band() == null).count();
    }

    /** How far the officer's units lag together. */
    public Lag lag() {
        return Lag.of(lines.stream().map(Line::unit).toList());
    }
}
