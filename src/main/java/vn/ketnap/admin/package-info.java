/**
 * Accounts, the viewer of the audit log and of settings: what administrators and auditors work with. Start at {@link
 * vn.ketnap.admin.AuditQueries} and {@link vn.ketnap.admin.UserQueries}; changes go through {@link
 * vn.ketnap.access.AccessService} and {@link vn.ketnap.settings.SettingService}.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"shared", "settings", "kit", "audit", "access", "organization", "organization::tree-ui"})
package vn.ketnap.admin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
