package vn.ketnap.review.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import vn.ketnap.kit.Panel;
import vn.ketnap.organization.ui.WordTable;
import vn.ketnap.review.report.Report;
import vn.ketnap.review.report.Report.Heading;
import vn.ketnap.review.report.Report.Sentence;

/** The sentences of the report as they will be printed; each can be written over. */
final class TextPanel extends Composite<Panel> {

    private final ReviewDesk desk;
    private final ReviewScreen shown;
    private final Runnable after;

    TextPanel(ReviewDesk desk, ReviewScreen shown, Report report, Runnable after) {
        this.desk = desk;
        this.shown = shown;
        this.after = after;
        var sentences = report.sentences();
        long edited =
                sentences.stream().filter(sentence -> sentence.edited() != null).count();
        long strange = sentences.stream()
                .filter(sentence -> !sentence.strangers().isEmpty())
                .count();
        var panel = getContent();
        panel.addClassName("kn-review-text");
        panel.setFinding(getTranslation("review.text.finding", sentences.size(), edited));
        panel.setSubtitle(
                strange == 0 ? getTranslation("review.text.subtitle") : getTranslation("review.text.strange", strange));
        panel.setBody(report.body().stream()
                .filter(block -> block instanceof Heading || block instanceof Sentence)
                .map(this::block)
                .toArray(Component[]::new));
    }

    private Component block(Report.Block block) {
        return block instanceof Heading heading ? new H3(heading.text()) : sentence((Sentence) block);
    }

    /** A percentage keeps its sign beside it. */
    private static String unbroken(String text) {
        return text.replace(" %", "\u00A0%");
    }

    private Component sentence(Sentence sentence) {
        var line = new Div(new Paragraph(unbroken(sentence.text())));
        line.addClassName("kn-review-sentence");
        if (sentence.edited() != null) {
            line.addClassName("kn-review-edited");
            line.add(WordTable.small(getTranslation("review.text.generated", sentence.generated())));
        }
        if (!sentence.strangers().isEmpty()) {
            var warning = new Span(getTranslation("review.text.strangers", String.join("; ", sentence.strangers())));
            warning.addClassNames("kn-small", "kn-review-overdue");
            line.add(warning);
        }
        if (desk.mayManage() && !shown.meeting().closed()) {
            line.add(ReviewTable.button(
                    getTranslation("review.text.edit"),
                    sentence.text(),
                    () -> new SentenceForm(desk, shown.meeting(), sentence, after).open()));
        }
        return line;
    }
}
