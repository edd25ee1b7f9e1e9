/** Admissions: last admission of each branch, causes and exemptions. Start at {@link vn.ketnap.admission.LastAdmissionService}. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "settings", "kit", "audit", "access", "organization"})
package vn.ketnap.admission;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
