/**
 * Append-only log of every change, export, print and look at a person, sealed entry by entry. Start at {@link
 * vn.ketnap.audit.AuditLog}; lists leave the portal by {@link vn.ketnap.audit.ExportService}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "kit"})
package vn.ketnap.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
