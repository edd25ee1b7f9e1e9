/** Charts: say what to draw with a {@link vn.ketnap.kit.chart.ChartModel}, show it with a {@link vn.ketnap.kit.chart.ChartPanel}. */
@NullMarked
package vn.ketnap.kit.chart;

import org.jspecify.annotations.NullMarked;
