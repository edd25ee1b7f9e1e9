/**
 * Whether the people on the way are enough: what may be expected of them before a year ends, against what is missing.
 * Start at {@link vn.ketnap.insight.cover.CoverQueries}.
 */
@NullMarked
@NamedInterface("cover")
package vn.ketnap.insight.cover;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
