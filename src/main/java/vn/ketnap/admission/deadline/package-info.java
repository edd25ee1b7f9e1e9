/** The legal clocks of admissions and what is late. Start at {@link vn.ketnap.admission.deadline.LateService}. */
@NullMarked
package vn.ketnap.admission.deadline;

import org.jspecify.annotations.NullMarked;
