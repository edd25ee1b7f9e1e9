/**
 * What a meeting copies of the figures when it is frozen, under one hash, and how the copy differs from the figures of
 * today. Start at {@link vn.ketnap.review.snapshot.FreezeService}; why it is so stands in decision 0030.
 */
@NullMarked
@NamedInterface("snapshot")
package vn.ketnap.review.snapshot;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
