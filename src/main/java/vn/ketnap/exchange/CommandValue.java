package vn.ketnap.exchange;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.ketnap.shared.Count;

/** Finds in a command what a problem's field names, to show it beside the problem. */
final class CommandValue {

    private CommandValue() {}

    /** The value of a record component, or of a component of its count; null when there is none. */
    static @Nullable Object of(Object command, String field) {
        return component(command, field)
                .or(() -> component(command, "count").flatMap(count -> component(count, field)))
                .map(CommandValue::plain)
                .orElse(null);
    }

    /** The number of a count, the codes of a list. */
    private static Object plain(Object value) {
        return switch (value) {
            case Count count -> count.value();
            case List<?> list -> list.stream().map(String::valueOf).collect(Collectors.joining(", "));
            default -> value;
        };
    }

    private static Optional<Object> component(Object command, String field) {
        RecordComponent[] components = command.getClass().getRecordComponents();
        return components == null
                ? Optional.empty()
                : Stream.of(components)
                        .filter(component -> component.getName().equals(field))
                        .findFirst()
                        .flatMap(component -> Optional.ofNullable(read(command, component)));
    }

    private static @Nullable Object read(Object command, RecordComponent component) {
        try {
            return component.getAccessor().invoke(command);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
