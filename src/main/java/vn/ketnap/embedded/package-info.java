/**
 * The database in the box: a real MariaDB server that the portal unpacks, starts and stops when no other one is named.
 * Start at {@link vn.ketnap.embedded.MariaDbServer}; why it is so stands in decision 0006.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package vn.ketnap.embedded;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
