/** The legal clocks of candidates and which of them run out. Start at {@link vn.ketnap.source.deadline.DeadlineService}. */
@NullMarked
@NamedInterface("deadline")
package vn.ketnap.source.deadline;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
