package vn.ketnap.insight.ui;

import com.vaadin.flow.router.QueryParameters;
import org.jspecify.annotations.Nullable;
import vn.ketnap.source.deadline.ClockKind;
import vn.ketnap.source.deadline.DeadlineFilter;
import vn.ketnap.source.deadline.Horizon;

/**
 * The state of the screen of clocks as its address holds it.
 *
 * @param unit code of the unit; null: where the actor is at home
 * @param kind null: all clocks
 * @param horizon null: lapsed ones and those of the next ninety days
 * @param page counted from 1, as people do
 */
record DeadlineAddress(
        @Nullable String unit,
        @Nullable ClockKind kind,
        @Nullable Horizon horizon,
        int page) {

    static final String ROUTE = "han";
    private static final String KIND = "loai";
    private static final String HORIZON = "con";
    private static final String PAGE = "trang";
    private static final int SIZE = 50;
    private static final int MOST_PAGES = 999;

    static DeadlineAddress of(QueryParameters given) {
        var page = UrlState.number(given, PAGE, 1, MOST_PAGES);
        return new DeadlineAddress(
                UrlState.text(given, UrlState.UNIT),
                UrlState.constant(given, KIND, ClockKind.class),
                UrlState.constant(given, HORIZON, Horizon.class),
                page == null ? 1 : page);
    }

    DeadlineFilter filter(String code) {
        return new DeadlineFilter(code, kind, horizon, page - 1, SIZE);
    }

    DeadlineAddress about(@Nullable String code) {
        return new DeadlineAddress(code, kind, horizon, 1);
    }

    DeadlineAddress of(@Nullable ClockKind other) {
        return new DeadlineAddress(unit, other, horizon, 1);
    }

    DeadlineAddress within(@Nullable Horizon other) {
        return new DeadlineAddress(unit, kind, other, 1);
    }

    DeadlineAddress turnedTo(int other) {
        return new DeadlineAddress(unit, kind, horizon, other);
    }

    /** How many pages so many rows take. */
    static int pages(long rows) {
        return (int) Math.max(1, (rows + SIZE - 1) / SIZE);
    }

    String href() {
        var query = UrlState.parameters(
                        UrlState.UNIT, unit, KIND, kind, HORIZON, horizon, PAGE, page == 1 ? null : page)
                .getQueryString();
        return query.isEmpty() ? ROUTE : ROUTE + "?" + query;
    }
}
