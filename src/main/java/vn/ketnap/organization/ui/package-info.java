/** The screen of the tree at any date and of the lives of its units. */
@NullMarked
package vn.ketnap.organization.ui;

import org.jspecify.annotations.NullMarked;
