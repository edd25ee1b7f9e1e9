package vn.ketnap.admin.ui;

import com.vaadin.flow.router.QueryParameters;
import java.util.Arrays;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;
import vn.ketnap.access.Role;
import vn.ketnap.admin.UserFilter;
import vn.ketnap.admin.UserState;

/**
 * The state of the list of accounts as its address holds it; what nobody can read counts as not given.
 *
 * @param unit code of a unit
 * @param page counted from 0; in the address from 1
 */
record UsersAddress(
        @Nullable String text,
        @Nullable Role role,
        @Nullable String unit,
        @Nullable UserState state,
        int page) {

    static final String ROUTE = "quan-tri/nguoi-dung";

    private static final String TEXT = "tim";
    private static final String ROLE = "vai-tro";
    private static final String UNIT = "don-vi";
    private static final String STATE = "trang-thai";
    private static final String PAGE = "trang";

    static UsersAddress of(QueryParameters given) {
        return new UsersAddress(
                Parameters.text(given, TEXT),
                constant(given, ROLE, Role.class),
                Parameters.text(given, UNIT),
                constant(given, STATE, UserState.class),
                given.getSingleParameter(PAGE)
                        .filter(number -> number.matches("[1-9]\\d{0,5}"))
                        .map(number -> Integer.parseInt(number) - 1)
                        .orElse(0));
    }

    UsersAddress turnedTo(int number) {
        return new UsersAddress(text, role, unit, state, number);
    }

    UserFilter filter(int number, int size) {
        return new UserFilter(text, role, unit, state, number, size);
    }

    QueryParameters parameters() {
        var simple = new LinkedHashMap<String, String>();
        Parameters.put(simple, TEXT, text);
        Parameters.put(simple, ROLE, role);
        Parameters.put(simple, UNIT, unit);
        Parameters.put(simple, STATE, state);
        Parameters.put(simple, PAGE, page > 0 ? page + 1 : null);
        return QueryParameters.simple(simple);
    }

    String href() {
        return ROUTE + "?" + parameters().getQueryString();
    }

    @SuppressWarnings("NullAway") // an Optional ends in null where nothing readable is given
    private static <E extends Enum<E>> @Nullable E constant(QueryParameters given, String name, Class<E> type) {
        return given.getSingleParameter(name)
                .flatMap(value -> Arrays.stream(type.getEnumConstants())
                        .filter(constant -> constant.name().equals(value))
                        .findFirst())
                .orElse(null);
    }
}
