/** A unit's own workbook: every sheet of the contract with what the portal holds of it. Start at {@link vn.ketnap.exchange.unit.UnitBook}. */
@NullMarked
package vn.ketnap.exchange.unit;

import org.jspecify.annotations.NullMarked;
