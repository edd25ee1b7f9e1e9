/** The papers as files: PDF, Word, workbook; made one at a time, and kept until they are fetched. Start at {@link vn.ketnap.review.pack.PackService}. */
@NullMarked
@NamedInterface("pack")
package vn.ketnap.review.pack;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
