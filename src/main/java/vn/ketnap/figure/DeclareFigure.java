package vn.ketnap.figure;

import org.jspecify.annotations.Nullable;
import vn.ketnap.shared.Count;
import vn.ketnap.shared.DateBasis;
import vn.ketnap.shared.FuzzyDate;
import vn.ketnap.shared.Metric;
import vn.ketnap.shared.Population;

/**
 * A figure a unit has declared for a stretch of days: one row of the sheet "Số liệu". Its key is unit, metric,
 * population, basis, threshold, from and to.
 *
 * @param count null where only a rate was published, without the number behind it
 * @param threshold limit in the metric's own words (members of a small branch, years without admission); null if none
 * @param publishedRate the rate printed beside it, as printed ("95,6 %"); null if none
 * @param basis null when the source does not state it: answers either question
 * @param source where it was read ("Nguồn số liệu")
 */
public record DeclareFigure(
        String code,
        Metric metric,
        Population population,
        FuzzyDate from,
        FuzzyDate to,
        @Nullable Count count,
        @Nullable Long threshold,
        @Nullable String publishedRate,
        @Nullable DateBasis basis,
        @Nullable String source,
        @Nullable String note) {}
