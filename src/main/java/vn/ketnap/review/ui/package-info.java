/** The screens of review meetings: the list, one meeting, and its pages for the projector. Start at {@link vn.ketnap.review.ui.ReviewView}. */
@NullMarked
package vn.ketnap.review.ui;

import org.jspecify.annotations.NullMarked;
