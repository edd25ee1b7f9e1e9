/**
 * Dated configuration of law and custom: bands, rounding, N, headline kind, legal clocks, days off. Start at {@link
 * vn.ketnap.settings.SettingStore} for what holds on a day and at {@link vn.ketnap.settings.SettingService} for changes.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "audit"})
package vn.ketnap.settings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
