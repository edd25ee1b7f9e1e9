/** Users, roles, scopes and sign-in. Start at {@link vn.ketnap.access.CurrentActor}. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "kit", "audit"})
package vn.ketnap.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
