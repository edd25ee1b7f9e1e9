/** What was done to one admission, by whom and why. Start at {@link vn.ketnap.admission.history.ChangeQueries}. */
@NullMarked
package vn.ketnap.admission.history;

import org.jspecify.annotations.NullMarked;
