/** Workbook in and out, JSON API: another front door, never a back door. Start at {@link vn.ketnap.exchange.ImportService}. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "settings",
            "kit",
            "audit",
            "access",
            "organization",
            "organization::lineage",
            "organization::tree-ui",
            "figure",
            "quota",
            "source",
            "source::school",
            "admission",
            "admission::stagnation",
            "insight",
            "insight::cover",
            "review",
            "review::pack"
        })
package vn.ketnap.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
