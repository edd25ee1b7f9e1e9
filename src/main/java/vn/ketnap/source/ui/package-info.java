/** The list of candidates on the screen. */
@NullMarked
package vn.ketnap.source.ui;

import org.jspecify.annotations.NullMarked;
