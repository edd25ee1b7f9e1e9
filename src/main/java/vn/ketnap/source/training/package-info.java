/** Classes: planned, their places handed out, who is in them, what came of it. Start at {@link vn.ketnap.source.training.ClassService} for plans, {@link vn.ketnap.source.training.ParticipantService} for people and {@link vn.ketnap.source.training.ClassQueries} for reads. */
@NullMarked
@NamedInterface("training")
package vn.ketnap.source.training;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
