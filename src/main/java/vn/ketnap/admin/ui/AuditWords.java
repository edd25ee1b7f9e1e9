package vn.ketnap.admin.ui;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.ketnap.admin.AuditRow;
import vn.ketnap.kit.Formats;
import vn.ketnap.kit.Messages;

/** Says in words what stands in an entry: the same on the screen, on paper and in the workbook. */
final class AuditWords {

    private static final String KIND = "admin.audit.kind.";
    private static final String DETAIL = "admin.audit.detail.";
    private static final String SYSTEM = "system:";
    private static final JsonMapper JSON = new JsonMapper();

    private final Formats formats;

    AuditWords(Formats formats) {
        this.formats = formats;
    }

    /** Everything the filter offers: modules with all they do, and single actions. */
    static List<String> kinds() {
        return Messages.ofClassPath().keys().stream()
                .filter(key -> key.startsWith(KIND))
                .map(key -> key.substring(KIND.length()))
                .sorted()
                .toList();
    }

    String kind(@Nullable String kind) {
        if (kind == null) {
            return text("admin.audit.filter.all");
        }
        return Messages.ofClassPath().has(KIND + kind) ? text(KIND + kind) : kind;
    }

    String who(AuditRow row) {
        return row.username().startsWith(SYSTEM) ? text("admin.audit.system") : row.username();
    }

    String details(AuditRow row) {
        return row.details() == null ? text("admin.audit.withheld") : object(JSON.readTree(row.details()), "\n");
    }

    String sealed(AuditRow row) {
        return text(row.sealed() ? "admin.audit.sealed" : "admin.audit.unsealed");
    }

    private String object(JsonNode object, String between) {
        return object.properties().stream()
                .map(property -> name(property) + ": " + value(property.getValue()))
                .collect(Collectors.joining(between));
    }

    private String name(Map.Entry<String, JsonNode> property) {
        String key = DETAIL + property.getKey();
        return Messages.ofClassPath().has(key) ? text(key) : property.getKey();
    }

    private String value(JsonNode value) {
        if (value.isObject()) {
            return value.isEmpty() ? Formats.MISSING : object(value, "; ");
        }
        if (value.isArray()) {
            return StreamSupport.stream(value.spliterator(), false)
                    .map(this::value)
                    .collect(Collectors.joining(", "));
        }
        return value.isNull() ? Formats.MISSING : value.asString();
    }

    private String text(String key) {
        return Messages.ofClassPath().text(formats.locale(), key);
    }
}
