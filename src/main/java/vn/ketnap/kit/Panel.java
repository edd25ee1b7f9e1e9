package vn.ketnap.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;

/** A framed part of a view: a finding as title, what is shown as subtitle, the content, definitions as footnote. */
public final class Panel extends Composite<Section> {

    private final H2 finding = new H2();
    private final Paragraph subtitle = new Paragraph();
    private final Div corner = new Div();
    private final Div content = new Div();
    private final Paragraph footnote = new Paragraph();

    /** An empty panel; its words come with the figures. */
    public Panel() {
        var words = new Div(finding, subtitle);
        words.addClassName("kn-panel-words");
        var head = new Div(words, corner);
        head.addClassName("kn-panel-head");
        corner.addClassName("kn-panel-corner");
        content.addClassName("kn-panel-content");
        footnote.addClassName("kn-panel-footnote");
        getContent().addClassName("kn-panel");
        getContent().add(head, content, footnote);
    }

    /** A panel that already knows what it is about. */
    public Panel(String finding, String subtitle) {
        this();
        setFinding(finding);
        setSubtitle(subtitle);
    }

    /** One sentence, at most ten words, that says what the figures mean. */
    public void setFinding(String text) {
        finding.setText(text);
    }

    /** What is counted, in which period, in which order. */
    public void setSubtitle(String text) {
        subtitle.setText(text);
    }

    /** Definition, target version, missing reports: what one must know to quote the figures. */
    public void setFootnote(String text) {
        footnote.setText(text);
    }

    /** Small things at the right of the title: a {@link Legend}, a switch. */
    public void setCorner(Component... components) {
        corner.removeAll();
        corner.add(components);
    }

    /** What the panel shows, instead of what it showed. */
    public void setBody(Component... components) {
        content.removeAll();
        content.add(components);
    }
}
