/** The screen on which a workbook comes in and is taken back. Start at {@code ImportView}. */
@NullMarked
package vn.ketnap.exchange.ui;

import org.jspecify.annotations.NullMarked;
