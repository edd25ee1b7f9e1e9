/** The wizard that rehearses a reorganisation and carries it out. Start at {@link vn.ketnap.organization.lineage.ui.EventDesk}. */
@NullMarked
package vn.ketnap.organization.lineage.ui;

import org.jspecify.annotations.NullMarked;
