/** The screens that show figures; each turns its address into a question and lays out one record. */
@NullMarked
package vn.ketnap.insight.ui;

import org.jspecify.annotations.NullMarked;
