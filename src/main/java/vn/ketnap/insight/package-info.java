/** Reads only: dashboards, attainment, stagnation, pipeline. Start at {@link vn.ketnap.insight.AttainmentQueries}. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "settings",
            "kit",
            "audit",
            "access",
            "organization",
            "organization::grouping",
            "organization::lineage",
            "organization::officer",
            "organization::officer-ui",
            "organization::tree-ui",
            "figure",
            "quota",
            "source",
            "source::deadline",
            "source::training",
            "source::training-ui",
            "admission",
            "admission::stagnation",
            "admission::stagnation-ui"
        })
package vn.ketnap.insight;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
