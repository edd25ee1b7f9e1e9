/** The screens of classes; other rooms add to the list by a {@link vn.ketnap.source.training.ui.ClassPart}. */
@NullMarked
@NamedInterface("training-ui")
package vn.ketnap.source.training.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
