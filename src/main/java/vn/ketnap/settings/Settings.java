package vn.ketnap.settings;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * All settings as they hold on one day, for a read that needs several.
 *
 * @param day the day
 * @param values the values in force by name
 */
public record Settings(LocalDate day, Map<String, String> values) {

    /** Copies the values. */
    public Settings {
        values = Map.copyOf(values);
    }

    /**
     * The value in force.
     *
     * @throws IllegalStateException when there is none: every setting has a first value in the change log
     */
    public String value(String name) {
        var value = values.get(name);
        if (value == null) {
            throw new IllegalStateException("no setting " + name + " on " + day);
        }
        return value;
    }

    /** The value as a decimal number. */
    public BigDecimal decimal(String name) {
        return new BigDecimal(value(name));
    }

    /** The value as a whole number. */
    public int integer(String name) {
        return Integer.parseInt(value(name));
    }

    /** The value as a list, written with commas. */
    public List<String> list(String name) {
        return List.of(value(name).split(","));
    }
}
