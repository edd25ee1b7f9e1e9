package vn.ketnap.settings;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Settings of law and custom as they hold on a day. */
@Component
public class SettingStore {

    /* A value that was taken back before its day is in the audit log alone: it never counted. */
    private static final String VERSIONS = """
            SELECT v.name, v.valid_from, v.value, v.source, v.recorded_by, v.recorded_at, v.reason,
                   v.row_end > NOW(6) AS standing,
                   (SELECT MIN(n.valid_from) FROM setting n
                    WHERE n.name = v.name AND n.valid_from > v.valid_from) AS next_from
            FROM setting FOR SYSTEM_TIME ALL v
            WHERE EXISTS (SELECT 1 FROM setting s WHERE s.name = v.name AND s.valid_from = v.valid_from)
            ORDER BY v.name, v.valid_from DESC, v.row_end DESC
            """;

    private final JdbcClient jdbc;

    SettingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A value as it is written: what, whence, by whom, when and why. */
    record Written(
            String value,
            String source,
            String by,
            LocalDateTime at,
            @Nullable String reason) {}

    /** All settings in force on a day, in one read. */
    public Settings on(LocalDate day) {
        var values = new HashMap<String, String>();
        jdbc.sql("SELECT name, value FROM setting WHERE valid_from <= :on ORDER BY valid_from")
                .param("on", day)
                .query(row -> {
                    values.put(row.getString("name"), row.getString("value"));
                });
        return new Settings(day, values);
    }

    /**
     * The value in force on a day.
     *
     * @throws IllegalStateException when there is none: every setting has a first value in the change log
     */
    public String value(String name, LocalDate on) {
        return jdbc.sql(
                        "SELECT value FROM setting WHERE name = :name AND valid_from <= :on ORDER BY valid_from DESC LIMIT 1")
                .param("name", name)
                .param("on", on)
                .query(String.class)
                .optional()
                .orElseThrow(() -> new IllegalStateException("no setting " + name + " on " + on));
    }

    /** The value as a decimal number. */
    public BigDecimal decimal(String name, LocalDate on) {
        return new BigDecimal(value(name, on));
    }

    /** The value as a whole number. */
    public int integer(String name, LocalDate on) {
        return Integer.parseInt(value(name, on));
    }

    /** The value as a list, written with commas. */
    public List<String> list(String name, LocalDate on) {
        return List.of(value(name, on).split(","));
    }

    /** The clause the value in force on a day was read in, or who decided it. */
    public String source(String name, LocalDate on) {
        return jdbc.sql(
                        "SELECT source FROM setting WHERE name = :name AND valid_from <= :on ORDER BY valid_from DESC LIMIT 1")
                .param("name", name)
                .param("on", on)
                .query(String.class)
                .optional()
                .orElseThrow(() -> new IllegalStateException("no setting " + name + " on " + on));
    }

    /** All settings with their versions, for who asks of many days. */
    public DatedRules dated() {
        var rules = new DatedRules();
        jdbc.sql("SELECT name, valid_from, value, source FROM setting").query(row -> {
            rules.add(
                    row.getString("name"),
                    row.getObject("valid_from", LocalDate.class),
                    row.getString("value"),
                    row.getString("source"));
        });
        return rules;
    }

    /** The calendar of working days, of all years. */
    public WorkingDays workingDays() {
        var lists = new HashMap<LocalDate, String>();
        jdbc.sql("SELECT valid_from, value FROM setting WHERE name = 'calendar.days-off'")
                .query(row -> {
                    lists.put(row.getObject("valid_from", LocalDate.class), row.getString("value"));
                });
        return new WorkingDays(lists);
    }

    /** Every value there is, the latest first; what stood before a correction right after it. */
    public List<SettingVersion> versions() {
        return jdbc.sql(VERSIONS).query((row, n) -> version(row)).list().stream()
                .flatMap(Optional::stream)
                .toList();
    }

    /** The values of every setting, held until the transaction ends: who changes some comes one after another. */
    @Transactional(propagation = Propagation.MANDATORY)
    Map<Setting, NavigableMap<LocalDate, SettingRules.Standing>> hold() {
        var held = new EnumMap<Setting, NavigableMap<LocalDate, SettingRules.Standing>>(Setting.class);
        jdbc.sql("SELECT name, valid_from, value, source FROM setting FOR UPDATE")
                .query(row -> {
                    var from = row.getObject("valid_from", LocalDate.class);
                    var standing = new SettingRules.Standing(row.getString("value"), row.getString("source"));
                    Setting.of(row.getString("name"))
                            .ifPresent(setting -> held.computeIfAbsent(setting, first -> new TreeMap<>())
                                    .put(from, standing));
                });
        return held;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void insert(Setting setting, LocalDate from, Written written) {
        write(
                "INSERT INTO setting (name, valid_from, value, source, recorded_by, recorded_at, reason)"
                        + " VALUES (:name, :from, :value, :source, :by, :at, :reason)",
                setting,
                from,
                written);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void update(Setting setting, LocalDate from, Written written) {
        write(
                "UPDATE setting SET value = :value, source = :source, recorded_by = :by, recorded_at = :at,"
                        + " reason = :reason WHERE name = :name AND valid_from = :from",
                setting,
                from,
                written);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void delete(Setting setting, LocalDate from) {
        jdbc.sql("DELETE FROM setting WHERE name = :name AND valid_from = :from")
                .param("name", setting.code())
                .param("from", from)
                .update();
    }

    private void write(String sql, Setting setting, LocalDate from, Written written) {
        jdbc.sql(sql)
                .param("name", setting.code())
                .param("from", from)
                .param("value", written.value)
                .param("source", written.source)
                .param("by", written.by)
                .param("at", written.at)
                .param("reason", written.reason)
                .update();
    }

    private static Optional<SettingVersion> version(ResultSet row) throws SQLException {
        var setting = Setting.of(row.getString("name"));
        return setting.isEmpty()
                ? Optional.empty()
                : Optional.of(new SettingVersion(
                        setting.get(),
                        row.getObject("valid_from", LocalDate.class),
                        row.getObject("next_from", LocalDate.class),
                        row.getString("value"),
                        row.getString("source"),
                        row.getString("recorded_by"),
                        row.getObject("recorded_at", LocalDateTime.class),
                        row.getString("reason"),
                        row.getBoolean("standing")));
    }
}
