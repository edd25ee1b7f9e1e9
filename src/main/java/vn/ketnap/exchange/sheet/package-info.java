/**
 * What the sheets of a workbook are called, which columns they have and what their cells mean; a row becomes a command of
 * the feature that owns it. Start at {@link vn.ketnap.exchange.sheet.Contents}.
 */
@NullMarked
package vn.ketnap.exchange.sheet;

import org.jspecify.annotations.NullMarked;
