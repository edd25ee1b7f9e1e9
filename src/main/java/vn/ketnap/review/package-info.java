/**
 * Review meetings: figures frozen on a day, whom the board praises and criticises, tasks that come back, and the papers.
 * Start at {@link vn.ketnap.review.ReviewService} for changes, at {@link vn.ketnap.review.ReviewQueries} for reads, and at
 * {@link vn.ketnap.review.snapshot.FreezeService} for what a meeting copies.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "settings",
            "kit",
            "audit",
            "access",
            "organization",
            "organization::tree-ui",
            "figure",
            "quota",
            "source",
            "source::deadline",
            "admission",
            "admission::composition",
            "admission::stagnation",
            "insight",
            "insight::unit-ui"
        })
package vn.ketnap.review;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
