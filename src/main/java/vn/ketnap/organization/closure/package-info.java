/**
 * What follows from placements and events: who stood below whom, who carries whose history; rebuilt whole in the
 * transaction that changes one of them. Start at {@link vn.ketnap.organization.closure.ClosureStore}.
 */
@NullMarked
package vn.ketnap.organization.closure;

import org.jspecify.annotations.NullMarked;
