/** Plain words every feature uses: typed ids, {@link vn.ketnap.shared.Actor}, {@link vn.ketnap.shared.OrgScope}, {@link vn.ketnap.shared.Period}, {@link vn.ketnap.shared.Count}; knows nothing of the rest. */
@NullMarked
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {})
package vn.ketnap.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
