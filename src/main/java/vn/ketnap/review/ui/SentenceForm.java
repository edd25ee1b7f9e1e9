package vn.ketnap.review.ui;

import static vn.ketnap.kit.PageWords.text;

import com.vaadin.flow.component.textfield.TextArea;
import org.jspecify.annotations.Nullable;
import vn.ketnap.kit.FormDialog;
import vn.ketnap.review.ReviewMeeting;
import vn.ketnap.review.report.EditSentence;
import vn.ketnap.review.report.Report.Sentence;

/** A sentence of the report in other words; it can be given back to the figures. */
final class SentenceForm {

    private final ReviewDesk desk;
    private final ReviewMeeting meeting;
    private final Sentence sentence;
    private final Runnable after;
    private final FormDialog dialog = new FormDialog(text("review.text.title"));
    private final TextArea words = new TextArea(text("review.field.text"));

    SentenceForm(ReviewDesk desk, ReviewMeeting meeting, Sentence sentence, Runnable after) {
        this.desk = desk;
        this.meeting = meeting;
        this.sentence = sentence;
        this.after = after;
        words.setValue(sentence.text());
        words.setManualValidation(true);
        dialog.about(text("review.text.about", sentence.generated())).wide("text", words);
        if (sentence.edited() != null) {
            dialog.also(text("review.text.giveBack"), () -> save(null));
        }
        dialog.save(text("review.form.save"), () -> save(words.getValue()));
    }

    void open() {
        dialog.open();
        words.focus();
    }

    private void save(@Nullable String written) {
        var command = new EditSentence(meeting.id(), meeting.version(), sentence.place(), written);
        if (dialog.attempt(() -> desk.edit(command))) {
            dialog.close();
            after.run();
        }
    }
}
