/** Our UI vocabulary: headers, tiles, filters, charts, formats; knows no feature. */
@NullMarked
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {"shared"})
package vn.ketnap.kit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
