package vn.ketnap.kit.chart;

import org.jspecify.annotations.Nullable;

/**
 * What was clicked in a chart or in its table.
 *
 * @param category position of the category in the model
 * @param series position of the series in the model; null when the click means all of them
 */
public record DataPoint(int category, @Nullable Integer series) {}
