/** What meetings ask of units, and how far it is. Start at {@link vn.ketnap.review.task.TaskService}. */
@NullMarked
@NamedInterface("task")
package vn.ketnap.review.task;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
