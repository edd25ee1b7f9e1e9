package vn.ketnap.admission.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;

/** The two lists of the screen: the register, and what is late. */
final class ListLinks extends Composite<Nav> {

    ListLinks(AdmissionAddress address) {
        getContent().addClassNames("kn-lists", "kn-no-print");
        getContent().getElement().setAttribute("aria-label", getTranslation("admission.register.lists"));
        getContent()
                .add(
                        link("admission.register.list", address.register(), !address.late()),
                        link("admission.late.title", address.late(null), address.late()));
    }

    private Anchor link(String key, AdmissionAddress to, boolean current) {
        var link = new Anchor(to.href(), getTranslation(key));
        if (current) {
            link.getElement().setAttribute("aria-current", "page");
        }
        return link;
    }
}
