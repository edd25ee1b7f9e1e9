/** How facts that come in by workbook are compared, written and taken back; start at {@link vn.ketnap.shared.facts.FactStore}. */
@NullMarked
package vn.ketnap.shared.facts;

import org.jspecify.annotations.NullMarked;
