/**
 * Who is in charge of units, then and now, and how units are handed over. Start at
 * {@link vn.ketnap.organization.officer.OfficerService} for changes and at
 * {@link vn.ketnap.organization.officer.OfficerQueries} for reads.
 */
@NullMarked
@NamedInterface("officer")
package vn.ketnap.organization.officer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
