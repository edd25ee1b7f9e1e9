/** A screen is one record: everything a leadership or unit page shows, composed of the reads next door. Start at {@link vn.ketnap.insight.screen.OverviewQueries}. */
@NullMarked
package vn.ketnap.insight.screen;

import org.jspecify.annotations.NullMarked;
