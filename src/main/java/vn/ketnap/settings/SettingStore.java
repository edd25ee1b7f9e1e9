package vn.ketnap.settings;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Settings of law and custom as they hold on a day. */
@Component
public class SettingStore {

    private final JdbcClient jdbc;

    SettingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

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

    /** The calendar of working days, of all years. */
    public WorkingDays workingDays() {
        var lists = new HashMap<LocalDate, String>();
        jdbc.sql("SELECT valid_from, value FROM setting WHERE name = 'calendar.days-off'")
                .query(row -> {
                    lists.put(row.getObject("valid_from", LocalDate.class), row.getString("value"));
                });
        return new WorkingDays(lists);
    }
}
