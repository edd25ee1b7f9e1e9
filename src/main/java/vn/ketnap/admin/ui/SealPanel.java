package vn.ketnap.admin.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import vn.ketnap.audit.SealCheck;
import vn.ketnap.kit.Formats;
import vn.ketnap.kit.Panel;

/** What a check of the seals found; empty until somebody checks. */
final class SealPanel extends Composite<Div> {

    SealPanel() {
        getContent().addClassName("kn-page");
        getContent().getElement().setAttribute("aria-live", "polite");
    }

    void show(SealCheck check) {
        var words = new SealWords(Formats.here());
        var panel = new Panel(words.finding(check), words.reach(check));
        panel.getContent().addClassName(check.unbroken() ? "kn-seal-holds" : "kn-seal-broken");
        panel.setBody(new Paragraph(words.advice(check)));
        getContent().removeAll();
        getContent().add(panel);
    }
}
