/** The published cases and a made-up province, loaded through the workbook door at start. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "kit",
            "access",
            "organization",
            "quota",
            "source",
            "source::training",
            "admission",
            "admission::stagnation",
            "review",
            "review::choice",
            "review::snapshot",
            "review::task",
            "exchange"
        })
package vn.ketnap.sample;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
