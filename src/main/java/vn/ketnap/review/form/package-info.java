/**
 * Data from which a unit fills in the statistical forms 1, 2, 2B, 5 and 7: not the forms. Start at {@link
 * vn.ketnap.review.form.FormQueries}.
 */
@NullMarked
@NamedInterface("form")
package vn.ketnap.review.form;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
