/** The screen of the tree at any date and of the lives of its units; other rooms add to it by a {@link TreePart}. */
@NullMarked
@NamedInterface("tree-ui")
package vn.ketnap.organization.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
