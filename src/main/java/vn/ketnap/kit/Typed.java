package vn.ketnap.kit;

import com.vaadin.flow.router.QueryParameters;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** What people type into fields and addresses. */
public final class Typed {

    private Typed() {}

    /** The words without spaces around them; null where nothing was typed. */
    public static @Nullable String words(String typed) {
        return typed.isBlank() ? null : typed.strip();
    }

    /** The number of an entry that an address leads to; nothing where it leads to none. */
    public static OptionalLong entry(QueryParameters given, String name) {
        return given.getSingleParameter(name)
                .filter(number -> number.matches("[1-9]\\d{0,17}"))
                .map(number -> OptionalLong.of(Long.parseLong(number)))
                .orElseGet(OptionalLong::empty);
    }
}
