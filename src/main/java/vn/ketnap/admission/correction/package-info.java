/** What happens to an admission that stands: steps on its way, corrections, an entry struck out. Start at {@link vn.ketnap.admission.correction.CorrectionService}. */
@NullMarked
package vn.ketnap.admission.correction;

import org.jspecify.annotations.NullMarked;
