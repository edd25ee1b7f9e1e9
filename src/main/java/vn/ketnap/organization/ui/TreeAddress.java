package vn.ketnap.organization.ui;

import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The state of the screen as its address holds it; what nobody can read counts as not given.
 *
 * @param unit code of the unit whose life is told; null: the topmost one
 * @param day the day of the tree; null: today
 */
record TreeAddress(@Nullable String unit, @Nullable LocalDate day) {

    static final String ROUTE = "to-chuc";

    private static final String UNIT = "don-vi";
    private static final String DAY = "ngay";

    static TreeAddress of(QueryParameters given) {
        var unit = given.getSingleParameter(UNIT).filter(code -> !code.isBlank());
        return new TreeAddress(
                unit.orElse(null),
                given.getSingleParameter(DAY).map(TreeAddress::day).orElse(null));
    }

    QueryParameters parameters() {
        var simple = new LinkedHashMap<String, String>();
        if (unit != null) {
            simple.put(UNIT, unit);
        }
        if (day != null) {
            simple.put(DAY, day.toString());
        }
        return QueryParameters.simple(simple);
    }

    TreeAddress about(String code) {
        return new TreeAddress(code, day);
    }

    TreeAddress on(LocalDate otherDay) {
        return new TreeAddress(unit, otherDay);
    }

    String href() {
        return ROUTE + "?" + parameters().getQueryString();
    }

    @SuppressWarnings("NullAway") // an Optional is mapped to null where nobody can read the day
    private static @Nullable LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException unreadable) {
            return null;
        }
    }
}
