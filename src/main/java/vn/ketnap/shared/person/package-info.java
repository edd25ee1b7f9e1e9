/** Persons as every feature that names them treats them: known again by a digest, shown as initials above the unit that has them. */
@NullMarked
package vn.ketnap.shared.person;

import org.jspecify.annotations.NullMarked;
