/** How long names of candidates are kept. Start at {@link vn.ketnap.source.retention.RetentionService}. */
@NullMarked
package vn.ketnap.source.retention;

import org.jspecify.annotations.NullMarked;
