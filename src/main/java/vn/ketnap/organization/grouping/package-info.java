/**
 * Named sets of units that are no level of the tree: the communes of a former district. Start at
 * {@link vn.ketnap.organization.grouping.GroupingService} for changes and
 * {@link vn.ketnap.organization.grouping.GroupingQueries} for reads.
 */
@NullMarked
@NamedInterface("grouping")
package vn.ketnap.organization.grouping;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
