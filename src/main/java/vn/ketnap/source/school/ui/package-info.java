/** The screen of school plans. */
@NullMarked
package vn.ketnap.source.school.ui;

import org.jspecify.annotations.NullMarked;
