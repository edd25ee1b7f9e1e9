/**
 * Since when a branch has admitted nobody, kept for every day so that no question has to work it out. Start at
 * {@link vn.ketnap.admission.clock.ClockStore}.
 */
@NullMarked
package vn.ketnap.admission.clock;

import org.jspecify.annotations.NullMarked;
