/** Who was admitted, in sums that recognise nobody. Start at {@link vn.ketnap.admission.composition.CompositionQueries}. */
@NullMarked
package vn.ketnap.admission.composition;

import org.jspecify.annotations.NullMarked;
