/** The frame around the views: layout, menu, search, language, error views; nobody imports it. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "kit", "access", "organization", "organization::grouping"})
package vn.ketnap.shell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
