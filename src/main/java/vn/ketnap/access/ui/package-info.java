/** Sign-in and the own password. */
@NullMarked
package vn.ketnap.access.ui;

import org.jspecify.annotations.NullMarked;
