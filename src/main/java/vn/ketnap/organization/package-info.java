/** The tree of organisations in time: names, kinds, placements, members, officers in charge. Start at {@link vn.ketnap.organization.OrganizationService} for changes, {@link vn.ketnap.organization.lineage.LineageService} for reorganisations, {@link vn.ketnap.organization.lineage.RehearsalService} for those rehearsed on the screen, and {@link vn.ketnap.organization.OrganizationQueries} for reads. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "settings", "kit", "audit", "access"})
package vn.ketnap.organization;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
