package vn.ketnap.shared.facts;

import java.util.Map;

/**
 * Which of the facts that stand about some organisations are looked at; the rest of a long history stays unread.
 *
 * @param condition SQL on columns of the table, with named parameters
 */
public record FactFilter(String condition, Map<String, ?> parameters) {

    /** All of them. */
    public static final FactFilter ALL = new FactFilter("TRUE", Map.of());
}
