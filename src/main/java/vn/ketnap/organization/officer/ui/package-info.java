/** The form that hands units over. Start at {@link vn.ketnap.organization.officer.ui.HandOverDialogs}. */
@NullMarked
@NamedInterface("officer-ui")
package vn.ketnap.organization.officer.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
