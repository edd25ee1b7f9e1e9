/** The screen of the register of admissions. */
@NullMarked
package vn.ketnap.admission.ui;

import org.jspecify.annotations.NullMarked;
