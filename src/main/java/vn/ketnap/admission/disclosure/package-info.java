/** Lists of persons that leave the portal: asked for, approved by somebody else, fetched once. Start at {@link vn.ketnap.admission.disclosure.DisclosureService}. */
@NullMarked
package vn.ketnap.admission.disclosure;

import org.jspecify.annotations.NullMarked;
