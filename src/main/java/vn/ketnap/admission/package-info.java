/** The register of admissions, last admissions of branches, causes and exemptions. Start at {@link vn.ketnap.admission.AdmissionService}. */
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
            "source"
        })
package vn.ketnap.admission;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
