/** Who was admitted, in sums that recognise nobody. Start at {@link vn.ketnap.admission.composition.CompositionQueries}. */
@NullMarked
@NamedInterface("composition")
package vn.ketnap.admission.composition;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
