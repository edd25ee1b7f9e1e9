package vn.ketnap.insight.ui;

import com.vaadin.flow.router.QueryParameters;
import java.math.RoundingMode;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.ketnap.figure.Question.Reading;
import vn.ketnap.insight.AttainmentFilter;
import vn.ketnap.insight.Rate.Printing;
import vn.ketnap.quota.TargetKind;
import vn.ketnap.shared.DateBasis;
import vn.ketnap.shared.Period;
import vn.ketnap.shared.Population;

/**
 * The state of the screen of attainment as its address holds it.
 *
 * @param unit code of the unit; null: every tree in scope
 * @param period null: the latest one with figures
 */
record AttainmentAddress(
        @Nullable String unit,
        @Nullable Period period,
        @Nullable TargetKind kind,
        Population population,
        @Nullable DateBasis basis,
        Reading reading,
        @Nullable Printing printing,
        SiblingOrder order) {

    private static final String KIND = "loai";
    private static final String POPULATION = "doi-tuong";
    private static final String BASIS = "tinh-theo";
    private static final String READING = "cach-doc";
    private static final String ROUNDING = "lam-tron";
    private static final String DECIMALS = "so-le";
    private static final String ORDER = "sap-xep";

    static AttainmentAddress of(QueryParameters given) {
        return new AttainmentAddress(
                UrlState.text(given, UrlState.UNIT),
                UrlState.period(given),
                UrlState.constant(given, KIND, TargetKind.class),
                or(UrlState.constant(given, POPULATION, Population.class), Population.ALL),
                UrlState.constant(given, BASIS, DateBasis.class),
                or(UrlState.constant(given, READING, Reading.class), Reading.AS_IT_WAS),
                printing(given),
                or(UrlState.constant(given, ORDER, SiblingOrder.class), SiblingOrder.GAP));
    }

    private static @Nullable Printing printing(QueryParameters given) {
        var rounding = UrlState.constant(given, ROUNDING, RoundingMode.class);
        var decimals = UrlState.number(given, DECIMALS, 0, 4);
        boolean known = rounding == null || rounding == RoundingMode.HALF_UP || rounding == RoundingMode.DOWN;
        return !known || (rounding == null && decimals == null)
                ? null
                : new Printing(or(rounding, RoundingMode.HALF_UP), or(decimals, 1));
    }

    private static <T> T or(@Nullable T given, T otherwise) {
        return given == null ? otherwise : given;
    }

    /** The address of the same screen; what stands as it does by default is left out. */
    QueryParameters parameters() {
        return UrlState.parameters(
                UrlState.UNIT,
                unit,
                UrlState.FROM,
                period == null ? null : period.from(),
                UrlState.TO,
                period == null ? null : period.to(),
                KIND,
                kind,
                POPULATION,
                population == Population.ALL ? null : population,
                BASIS,
                basis,
                READING,
                reading == Reading.AS_IT_WAS ? null : reading,
                ROUNDING,
                printing == null ? null : printing.rounding(),
                DECIMALS,
                printing == null ? null : printing.decimals(),
                ORDER,
                order == SiblingOrder.GAP ? null : order);
    }

    /** The question about one unit of the screen. */
    AttainmentFilter filter(String code) {
        return new AttainmentFilter(
                code,
                Objects.requireNonNull(period, "the period is known before anything is asked"),
                kind,
                population,
                basis,
                reading,
                printing);
    }

    /** The screen of a unit, asked the same question. */
    String unitHref(String code) {
        return FilterLinks.unit(filter(code));
    }

    /** Whether anything of how it is counted and printed differs from the default. */
    boolean hasOwnMethods() {
        return population != Population.ALL || basis != null || reading != Reading.AS_IT_WAS || printing != null;
    }

    AttainmentAddress during(Period newPeriod) {
        return new AttainmentAddress(unit, newPeriod, kind, population, basis, reading, printing, order);
    }
}
