package vn.ketnap.settings;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Settings of law and custom with all their versions: what holds on any day, and the clause it was read in. */
public final class DatedRules {

    private final Map<String, NavigableMap<LocalDate, Version>> rules = new HashMap<>();

    private record Version(String value, String clause) {}

    /** A version that holds from a day on, until the next one. */
    public void add(String name, LocalDate from, String value, String clause) {
        rules.computeIfAbsent(name, unknown -> new TreeMap<>()).put(from, new Version(value, clause));
    }

    /** The value as a whole number. */
    public int integer(String name, LocalDate day) {
        return Integer.parseInt(on(name, day).value);
    }

    /** The clause the value was read in, or who decided it. */
    public String clause(String name, LocalDate day) {
        return on(name, day).clause;
    }

    /** The smallest value there ever was. */
    public int shortest(String name) {
        return versions(name).values().stream()
                .mapToInt(version -> Integer.parseInt(version.value))
                .min()
                .orElseThrow();
    }

    /** What holds on a day; before the first version the first one. */
    private Version on(String name, LocalDate day) {
        var versions = versions(name);
        var entry = versions.floorEntry(day);
        return (entry == null ? versions.firstEntry() : entry).getValue();
    }

    private NavigableMap<LocalDate, Version> versions(String name) {
        var versions = rules.get(name);
        if (versions == null) {
            throw new IllegalStateException("no setting " + name);
        }
        return versions;
    }
}
