/**
 * Why branches admit nobody, which are exempt for want of a source, and what was agreed. Start at
 * {@link vn.ketnap.admission.stagnation.CauseService} for changes and at
 * {@link vn.ketnap.admission.stagnation.ReasonQueries} for reads.
 */
@NullMarked
@NamedInterface("stagnation")
package vn.ketnap.admission.stagnation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
