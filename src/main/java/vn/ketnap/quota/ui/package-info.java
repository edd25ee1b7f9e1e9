/** Targets of ended units on the screen of the tree, and the forms that settle them. */
@NullMarked
package vn.ketnap.quota.ui;

import org.jspecify.annotations.NullMarked;
