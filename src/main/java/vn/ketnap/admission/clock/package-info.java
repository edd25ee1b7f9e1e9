/** The legal clocks of admissions and what is late. Start at {@link vn.ketnap.admission.clock.LateService}. */
@NullMarked
package vn.ketnap.admission.clock;

import org.jspecify.annotations.NullMarked;
