/** Append-only log of every change, export, print and look at a person. Start at {@link vn.ketnap.audit.AuditLog}. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared"})
package vn.ketnap.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
