/** The screens that show figures; each turns its address into a question and lays out one record; other rooms add to the page of a unit by a {@link vn.ketnap.insight.ui.UnitPart}. */
@NullMarked
@NamedInterface("unit-ui")
package vn.ketnap.insight.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
