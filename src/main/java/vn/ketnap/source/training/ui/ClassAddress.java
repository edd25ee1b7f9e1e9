package vn.ketnap.source.training.ui;

import com.vaadin.flow.router.QueryParameters;
import java.util.Arrays;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;
import vn.ketnap.source.training.ClassFilter;
import vn.ketnap.source.training.ClassKind;
import vn.ketnap.source.training.ClassState;
import vn.ketnap.source.training.SpecialClass;

/**
 * The state of the list of classes as its address holds it; what nobody can read counts as not given.
 *
 * @param unit code of the unit; null: the first one in scope
 */
record ClassAddress(
        @Nullable String unit,
        @Nullable ClassKind kind,
        @Nullable SpecialClass special,
        @Nullable ClassState state,
        @Nullable Integer year) {

    static final String ROUTE = "lop-boi-duong";
    static final String ID = "id";
    static final String DETAIL = ROUTE + "/:" + ID;

    private static final String UNIT = "don-vi";
    private static final String KIND = "loai";
    private static final String SPECIAL = "hinh-thuc";
    private static final String STATE = "tinh-trang";
    private static final String YEAR = "nam";

    @SuppressWarnings("NullAway") // an Optional ends in null where nothing readable is given
    static ClassAddress of(QueryParameters given) {
        return new ClassAddress(
                given.getSingleParameter(UNIT).filter(code -> !code.isBlank()).orElse(null),
                constant(given, KIND, ClassKind.class),
                constant(given, SPECIAL, SpecialClass.class),
                constant(given, STATE, ClassState.class),
                given.getSingleParameter(YEAR)
                        .filter(number -> number.matches("(19|20)\\d\\d"))
                        .map(Integer::valueOf)
                        .orElse(null));
    }

    QueryParameters parameters() {
        var simple = new LinkedHashMap<String, String>();
        put(simple, UNIT, unit);
        put(simple, KIND, kind);
        put(simple, SPECIAL, special);
        put(simple, STATE, state);
        put(simple, YEAR, year);
        return QueryParameters.simple(simple);
    }

    private static void put(LinkedHashMap<String, String> simple, String name, @Nullable Object value) {
        if (value != null) {
            simple.put(name, value.toString());
        }
    }

    /** The same question for the unit that is shown. */
    ClassAddress settled(String code) {
        return new ClassAddress(code, kind, special, state, year);
    }

    /** The same unit, asked for classes that stand so. */
    ClassAddress standing(ClassState other) {
        return new ClassAddress(unit, kind, special, other, year);
    }

    ClassFilter filter(String code) {
        return new ClassFilter(code, kind, special, state, year);
    }

    String href() {
        return ROUTE + "?" + parameters().getQueryString();
    }

    static String detail(long id) {
        return ROUTE + "/" + id;
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
