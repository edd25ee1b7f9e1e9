/** The screens of administrators and auditors. Start at {@code AdminView}. */
@NullMarked
package vn.ketnap.admin.ui;

import org.jspecify.annotations.NullMarked;
