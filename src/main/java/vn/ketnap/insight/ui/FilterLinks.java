package vn.ketnap.insight.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.ketnap.insight.AttainmentFilter;
import vn.ketnap.insight.LatestPeriodQueries;
import vn.ketnap.organization.Unit;
import vn.ketnap.shared.OrgScope;
import vn.ketnap.shared.Period;
import vn.ketnap.source.Stage;

/** Reads a question from the address of a screen, and writes the address at which it is answered. */
final class FilterLinks {

    static final String OVERVIEW = "tong-quan";
    static final String UNIT = "don-vi";
    static final String SOURCES = "nguon";
    static final String ALL_ROWS = "tat-ca";

    private FilterLinks() {}

    /** The question an address asks about a unit; the period that is not given is the latest one. */
    static AttainmentFilter filter(QueryParameters given, String code, Supplier<Period> latest) {
        var address = AttainmentAddress.of(given);
        return (address.period() == null ? address.during(latest.get()) : address).filter(code);
    }

    /** The question an address asks about the unit it names, or else about the actor's own; nothing where there is none. */
    static Optional<AttainmentFilter> filter(QueryParameters given, OrgScope scope, LatestPeriodQueries latest) {
        return Optional.ofNullable(UrlState.text(given, UrlState.UNIT))
                .or(() -> latest.home(scope).map(Unit::code))
                .map(code -> filter(given, code, () -> latest.latest(scope, code)));
    }

    /** The leadership page of the unit asked. */
    static String overview(AttainmentFilter filter) {
        return OVERVIEW + query(filter, filter.code());
    }

    /** The leadership page with every unit below and not only the largest gaps. */
    static String overviewOfAll(AttainmentFilter filter) {
        return overview(filter) + "&" + ALL_ROWS + "=1";
    }

    /** The page of sources of the unit asked. */
    static String sources(AttainmentFilter filter) {
        return SOURCES + query(filter, filter.code());
    }

    /** The page of sources with every unit below. */
    static String sourcesOfAll(AttainmentFilter filter) {
        return sources(filter) + "&" + ALL_ROWS + "=1";
    }

    /** The tree of attainment below the unit or grouping asked. */
    static String attainment(AttainmentFilter filter) {
        return "chi-tieu-thuc-hien" + query(filter, filter.code());
    }

    /** The page of the unit asked. */
    static String unit(AttainmentFilter filter) {
        return UNIT + "/" + filter.code() + query(filter, null);
    }

    /** The register of branches without admission of the unit asked, on the last day asked. */
    static String register(AttainmentFilter filter, int years) {
        var day = filter.period().to();
        return "chi-bo-chua-ket-nap?"
                + UrlState.parameters(UrlState.UNIT, filter.code(), "ngay", day, "nam", years)
                        .getQueryString();
    }

    /** The list of candidates of a unit who stand in a stage too long. */
    static String tooLong(String code, Stage stage) {
        return "nguon/danh-sach?"
                + UrlState.parameters(UrlState.UNIT, code, "giai-doan", stage, "qua-lau", "co")
                        .getQueryString();
    }

    /** Leads the browser to an address of the portal; the page stays where it is. */
    static void go(Component from, String address) {
        var location = new Location(address);
        from.getUI().ifPresent(ui -> ui.navigate(location.getPath(), location.getQueryParameters()));
    }

    /** The question as an address holds it, the largest gap first. */
    static AttainmentAddress address(AttainmentFilter filter, @Nullable String code) {
        return new AttainmentAddress(
                code,
                filter.period(),
                filter.kind(),
                filter.population(),
                filter.basis(),
                filter.reading(),
                filter.printing(),
                SiblingOrder.GAP);
    }

    private static String query(AttainmentFilter filter, @Nullable String code) {
        return "?" + address(filter, code).parameters().getQueryString();
    }
}
