/** Dated configuration of law and custom: bands, rounding, N, headline kind. Start at {@link vn.ketnap.settings.SettingStore}. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared"})
package vn.ketnap.settings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
