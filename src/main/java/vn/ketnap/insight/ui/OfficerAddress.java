package vn.ketnap.insight.ui;

import com.vaadin.flow.router.QueryParameters;
import org.jspecify.annotations.Nullable;
import vn.ketnap.organization.officer.Officer;
import vn.ketnap.shared.Period;

/**
 * The state of the board of officers as its address holds it.
 *
 * @param officer whose units are shown; null: everybody
 * @param period null: the latest one with figures
 */
record OfficerAddress(@Nullable Officer officer, @Nullable Period period) {

    static final String ROUTE = "phu-trach";

    private static final String NAME = "can-bo";
    private static final String TITLE = "chuc-danh";

    static OfficerAddress of(QueryParameters given) {
        var name = UrlState.text(given, NAME);
        var title = UrlState.text(given, TITLE);
        return new OfficerAddress(
                name == null || title == null ? null : new Officer(title, name), UrlState.period(given));
    }

    QueryParameters parameters() {
        return UrlState.parameters(
                NAME,
                officer == null ? null : officer.name(),
                TITLE,
                officer == null ? null : officer.title(),
                UrlState.FROM,
                period == null ? null : period.from(),
                UrlState.TO,
                period == null ? null : period.to());
    }

    String href() {
        return ROUTE + "?" + parameters().getQueryString();
    }

    OfficerAddress about(@Nullable Officer other) {
        return new OfficerAddress(other, period);
    }

    OfficerAddress during(Period other) {
        return new OfficerAddress(officer, other);
    }
}
