/**
 * A made-up province, drawn from a seed and written as a workbook: the same seed, the same bytes. Start at
 * {@link vn.ketnap.sample.province.SampleWorkbook}.
 */
@NullMarked
package vn.ketnap.sample.province;

import org.jspecify.annotations.NullMarked;
