package vn.ketnap.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;

/** What the screen is about, for which period and cut-off, and what can be done here; the first line of every view. */
public final class ViewHeader extends Composite<Header> {

    private final H1 title = new H1();
    private final Paragraph subtitle = new Paragraph();

    /** A header with its actions at the right; they are not printed. */
    public ViewHeader(String title, String subtitle, Component... actions) {
        var words = new Div(this.title, this.subtitle);
        words.addClassName("kn-header-words");
        var buttons = new Div(actions);
        buttons.addClassName("kn-header-actions");
        getContent().addClassName("kn-header");
        getContent().add(words, buttons);
        show(title, subtitle);
    }

    /** Says it anew, when the unit or the period changes. */
    public void show(String title, String subtitle) {
        this.title.setText(title);
        this.subtitle.setText(subtitle);
    }
}
