/** Whom a board praises and criticises, and what the figures propose. Start at {@link vn.ketnap.review.choice.ChoiceService}. */
@NullMarked
@NamedInterface("choice")
package vn.ketnap.review.choice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
