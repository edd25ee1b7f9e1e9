package vn.ketnap.insight.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.math.RoundingMode;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.ketnap.figure.Question.Reading;
import vn.ketnap.insight.AttainmentFilter;
import vn.ketnap.insight.Rate;
import vn.ketnap.quota.TargetKind;
import vn.ketnap.shared.DateBasis;
import vn.ketnap.shared.Period;
import vn.ketnap.shared.Population;

/** Reads a question from the address of a screen, and writes the address at which it is answered. */
final class FilterLinks {

    static final String OVERVIEW = "tong-quan";
    static final String UNIT = "don-vi";
    static final String ALL_ROWS = "tat-ca";

    private static final String KIND = "loai";
    private static final String POPULATION = "doi-tuong";
    private static final String BASIS = "tinh-theo";
    private static final String READING = "cach-doc";
    private static final String ROUNDING = "lam-tron";
    private static final String DECIMALS = "so-le";

    private FilterLinks() {}

    /** The question an address asks about a unit; the period that is not given is the latest one. */
    static AttainmentFilter filter(QueryParameters given, String code, Supplier<Period> latest) {
        var period = UrlState.period(given);
        var population = UrlState.constant(given, POPULATION, Population.class);
        var reading = UrlState.constant(given, READING, Reading.class);
        return new AttainmentFilter(
                code,
                period == null ? latest.get() : period,
                UrlState.constant(given, KIND, TargetKind.class),
                population == null ? Population.ALL : population,
                UrlState.constant(given, BASIS, DateBasis.class),
                reading == null ? Reading.AS_IT_WAS : reading,
                printing(given));
    }

    private static Rate.@Nullable Printing printing(QueryParameters given) {
        var rounding = UrlState.constant(given, ROUNDING, RoundingMode.class);
        var decimals = UrlState.number(given, DECIMALS, 0, 4);
        boolean known = rounding == null || rounding == RoundingMode.HALF_UP || rounding == RoundingMode.DOWN;
        return !known || (rounding == null && decimals == null)
                ? null
                : new Rate.Printing(
                        rounding == null ? RoundingMode.HALF_UP : rounding, decimals == null ? 1 : decimals);
    }

    /** The leadership page of the unit asked. */
    static String overview(AttainmentFilter filter) {
        return OVERVIEW + query(filter, filter.code(), null);
    }

    /** The leadership page with every unit below and not only the largest gaps. */
    static String overviewOfAll(AttainmentFilter filter) {
        return OVERVIEW + query(filter, filter.code(), 1);
    }

    /** The page of the unit asked. */
    static String unit(AttainmentFilter filter) {
        return UNIT + "/" + filter.code() + query(filter, null, null);
    }

    /** The register of branches without admission of the unit asked, on the last day asked. */
    static String register(AttainmentFilter filter, int years) {
        var day = filter.period().to();
        return "chi-bo-chua-ket-nap?"
                + UrlState.parameters(UrlState.UNIT, filter.code(), "ngay", day, "nam", years)
                        .getQueryString();
    }

    /** Leads the browser to an address of the portal; the page stays where it is. */
    static void go(Component from, String address) {
        var location = new Location(address);
        from.getUI().ifPresent(ui -> ui.navigate(location.getPath(), location.getQueryParameters()));
    }

    private static String query(AttainmentFilter filter, @Nullable String code, @Nullable Integer allRows) {
        var printing = filter.printing();
        return "?"
                + UrlState.parameters(
                                UrlState.UNIT,
                                code,
                                UrlState.FROM,
                                filter.period().from(),
                                UrlState.TO,
                                filter.period().to(),
                                KIND,
                                filter.kind(),
                                POPULATION,
                                filter.population() == Population.ALL ? null : filter.population(),
                                BASIS,
                                filter.basis(),
                                READING,
                                filter.reading() == Reading.AS_IT_WAS ? null : filter.reading(),
                                ROUNDING,
                                printing == null ? null : printing.rounding(),
                                DECIMALS,
                                printing == null ? null : printing.decimals(),
                                ALL_ROWS,
                                allRows)
                        .getQueryString();
    }
}
