package vn.ketnap.exchange.sheet;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.ketnap.kit.Messages;

/**
 * The words of the contract as a cell may have them: the code ({@code AT_LEAST}), the Vietnamese name, or another word
 * that papers use for it (of {@code AT_LEAST}: "more than", "over").
 */
public final class Words<E extends Enum<E>> {

    private final Class<E> type;
    private final Map<String, E> byName = new HashMap<>();

    private Words(Class<E> type) {
        this.type = type;
        for (E constant : type.getEnumConstants()) {
            names(constant).forEach(name -> byName.put(TypedName.key(name), constant));
        }
    }

    /** All words for the constants of a type. */
    public static <E extends Enum<E>> Words<E> of(Class<E> type) {
        return new Words<>(type);
    }

    /** The Vietnamese names, in the order of the contract: what a drop-down offers. */
    public List<String> offered() {
        return Stream.of(type.getEnumConstants()).map(Words::name).toList();
    }

    /** The codes, in the same order. */
    public List<String> codes() {
        return Stream.of(type.getEnumConstants()).map(Enum::name).toList();
    }

    /** The constant a cell means; null when no word of the list fits. */
    @Nullable
    E find(String typed) {
        return byName.get(TypedName.key(typed));
    }

    /** The first constant: stands in where an unreadable cell needs some value. */
    E any() {
        return type.getEnumConstants()[0];
    }

    private static Stream<String> names(Enum<?> constant) {
        String key = "exchange.alias." + constant.getDeclaringClass().getSimpleName() + "." + constant.name();
        var messages = Messages.ofClassPath();
        Stream<String> aliases = messages.has(key)
                ? Stream.of(messages.text(Messages.VIETNAMESE, key).split(";", -1))
                : Stream.of();
        return Stream.concat(Stream.of(constant.name(), name(constant)), aliases);
    }

    private static String name(Enum<?> constant) {
        return Messages.ofClassPath().word(Messages.VIETNAMESE, constant);
    }
}
