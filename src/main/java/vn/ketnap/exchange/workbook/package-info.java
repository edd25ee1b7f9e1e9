/**
 * Opens what people send: xlsx, or a zip of CSV files, guarded against everything a file may hide. Start at
 * {@link vn.ketnap.exchange.workbook.Workbook}.
 */
@NullMarked
package vn.ketnap.exchange.workbook;

import org.jspecify.annotations.NullMarked;
