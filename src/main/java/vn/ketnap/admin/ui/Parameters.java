package vn.ketnap.admin.ui;

import com.vaadin.flow.router.QueryParameters;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the addresses of administration's lists share: a parameter that says nothing is not there. */
final class Parameters {

    private Parameters() {}

    static void put(Map<String, String> parameters, String name, @Nullable Object value) {
        if (value != null) {
            parameters.put(name, value.toString());
        }
    }

    @SuppressWarnings("NullAway") // an Optional ends in null where nothing is given
    static @Nullable String text(QueryParameters given, String name) {
        return given.getSingleParameter(name)
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .orElse(null);
    }
}
