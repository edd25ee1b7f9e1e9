/** What is said of a branch without admission, and the forms to say more. Start at {@link vn.ketnap.admission.stagnation.ui.ReasonDialogs}. */
@NullMarked
@NamedInterface("stagnation-ui")
package vn.ketnap.admission.stagnation.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
