/**
 * What happened to units: merged, split, renamed, dissolved, by which paper, and who came from whom. Start at
 * {@link vn.ketnap.organization.lineage.LineageService}.
 */
@NullMarked
@NamedInterface("lineage")
package vn.ketnap.organization.lineage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
