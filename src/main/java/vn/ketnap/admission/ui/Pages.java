package vn.ketnap.admission.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import vn.ketnap.kit.Formats;

/** Which rows are shown, and the ways to those before and after. */
final class Pages extends Composite<Nav> {

    /** @param rows how many are shown */
    Pages(AdmissionAddress address, long total, int rows) {
        var formats = Formats.here();
        long first = (long) address.page() * AdmissionPanel.PAGE + 1;
        var pages = getContent();
        pages.getElement().setAttribute("aria-label", getTranslation("admission.register.pages"));
        pages.addClassName("kn-pages");
        if (address.page() > 0) {
            pages.add(new Anchor(
                    address.turnedTo(address.page() - 1).href(), getTranslation("admission.register.newer")));
        }
        pages.add(new Span(getTranslation(
                "admission.register.place",
                formats.number(first),
                formats.number(first + rows - 1),
                formats.number(total))));
        if (first + rows <= total) {
            pages.add(new Anchor(
                    address.turnedTo(address.page() + 1).href(), getTranslation("admission.register.older")));
        }
    }
}
