/**
 * The sources of new members: candidates by channel on their way from the list to the official member. Start at {@link
 * vn.ketnap.source.CandidateService} for changes and at {@link vn.ketnap.source.CandidateQueries} for counts.
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
            "organization::lineage",
            "organization::tree-ui"
        })
package vn.ketnap.source;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
