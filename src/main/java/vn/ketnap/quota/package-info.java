/** Targets: kinds, instruments, versions, which one applies. Start at {@link vn.ketnap.quota.QuotaService} for changes, {@link vn.ketnap.quota.SettlementService} for targets of units that ended, and {@link vn.ketnap.quota.QuotaQueries} for reads. */
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
package vn.ketnap.quota;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
