package vn.ketnap.admin.ui;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.ketnap.admin.AuditRow;
import vn.ketnap.kit.Formats;
import vn.ketnap.kit.Messages;
import vn.ketnap.settings.Setting;

/** Says in words what stands in an entry: the same on the screen, on paper and in the workbook. */
final class AuditWords {

    private static final String KIND = "admin.audit.kind.";
    private static final String DETAIL = "admin.audit.detail.";
    private static final String ROLE = "word.Role.";
    private static final String FOUND = "admin.seal.kind.";
    private static final int IMPORT = "import ".length();
    private static final List<String> ORDER = List.of(
            "file",
            "unit",
            "displayName",
            "role",
            "organization",
            "from",
            "until",
            "before",
            "after",
            "value",
            "source",
            "reason",
            "filters",
            "rows",
            "accepted",
            "rejected",
            "added",
            "changed",
            "same",
            "removed",
            "warnings",
            "entries",
            "code",
            "noted",
            "notedFound");
    private static final String SYSTEM = "system:";
    private static final String SETTINGS = "settings.";
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

    /** What it was done to; an import goes by its number, a setting by its name. */
    String subject(AuditRow row) {
        if (row.action().startsWith(SETTINGS)) {
            return Setting.of(row.subject())
                    .map(setting -> Messages.ofClassPath().word(formats.locale(), setting))
                    .orElse(row.subject());
        }
        return row.subject().matches("import \\d+")
                ? Messages.ofClassPath()
                        .text(
                                formats.locale(),
                                "admin.audit.import",
                                row.subject().substring(IMPORT))
                : row.subject();
    }

    /** What else there is to know, one thing in a line. */
    String details(AuditRow row) {
        if (row.details() == null) {
            return text("admin.audit.withheld");
        }
        var told = JSON.readTree(row.details());
        if (row.action().startsWith(SETTINGS)) {
            Setting.of(row.subject()).ifPresent(setting -> speak(setting, told));
        }
        return object(told, row.unit(), "\n");
    }

    /** Values of a setting as its screen says them. */
    private void speak(Setting setting, JsonNode told) {
        var words = new SettingWords(formats);
        for (var time : List.of("before", "after")) {
            if (told.get(time) instanceof ObjectNode standing && standing.has("value")) {
                standing.put("value", words.full(setting, standing.get("value").asString()));
            }
        }
    }

    String sealed(AuditRow row) {
        return text(row.sealed() ? "admin.audit.sealed" : "admin.audit.unsealed");
    }

    private String object(JsonNode object, @Nullable String unit, String between) {
        return object.properties().stream()
                .sorted(Comparator.comparingInt(AuditWords::place))
                .map(property -> name(property.getKey()) + ": " + value(property.getKey(), property.getValue(), unit))
                .collect(Collectors.joining(between));
    }

    /** The log keeps details in no order; people read them in one. */
    private static int place(Map.Entry<String, JsonNode> property) {
        int known = ORDER.indexOf(property.getKey());
        return known < 0 ? ORDER.size() : known;
    }

    private String name(String key) {
        return Messages.ofClassPath().has(DETAIL + key) ? text(DETAIL + key) : key;
    }

    private String value(String key, JsonNode value, @Nullable String unit) {
        if (value.isObject()) {
            return value.isEmpty() ? Formats.MISSING : object(value, unit, "; ");
        }
        if (value.isArray()) {
            return StreamSupport.stream(value.spliterator(), false)
                    .map(one -> value(key, one, unit))
                    .collect(Collectors.joining(", "));
        }
        if (value.isNull()) {
            return Formats.MISSING;
        }
        return value.isIntegralNumber() && !key.equals("ids")
                ? formats.number(value.asLong())
                : words(key, value.asString(), unit);
    }

    private String words(String key, String value, @Nullable String unit) {
        if (key.equals("organization")) {
            return unit == null ? (value.equals("*") ? text("admin.user.everything") : value) : unit;
        }
        if (key.equals("role") && Messages.ofClassPath().has(ROLE + value)) {
            return text(ROLE + value);
        }
        if (key.equals("finding") && Messages.ofClassPath().has(FOUND + value)) {
            return text(FOUND + value);
        }
        if (value.equals("true") || value.equals("false")) {
            return text("admin.audit." + value);
        }
        if (!value.matches("\\d{4}-\\d{2}-\\d{2}")) {
            return value;
        }
        return value.startsWith("9999") ? text("admin.user.withoutEnd") : formats.date(LocalDate.parse(value));
    }

    private String text(String key) {
        return Messages.ofClassPath().text(formats.locale(), key);
    }
}
