package vn.ketnap.exchange.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.progressbar.ProgressBar;
import vn.ketnap.exchange.ImportJob;
import vn.ketnap.exchange.ImportProgress.Stage;
import vn.ketnap.kit.Formats;
import vn.ketnap.kit.Panel;

/** A workbook that is being read, checked or written. */
final class ProgressPanel extends Composite<Div> {

    private final ProgressBar bar = new ProgressBar();
    private final Paragraph words = new Paragraph();

    ProgressPanel(String fileName, ImportJob.Standing standing) {
        var panel = new Panel(
                getTranslation(
                        standing.phase() == ImportJob.Phase.WRITING
                                ? "exchange.progress.writing"
                                : "exchange.progress.checking"),
                fileName);
        bar.getElement().setAttribute("aria-label", getTranslation("exchange.progress.name"));
        panel.setBody(bar, words);
        panel.setFootnote(getTranslation("exchange.progress.footnote"));
        getContent().add(panel);
        show(standing);
    }

    /** Shows how far it has come. */
    void show(ImportJob.Standing standing) {
        bar.setValue(standing.share());
        words.setText(getTranslation(
                keyOf(standing.stage()),
                Formats.here().number(standing.done()),
                Formats.here().number(standing.total())));
    }

    private static String keyOf(Stage stage) {
        return switch (stage) {
            case READING -> "exchange.progress.stage.reading";
            case CHECKING -> "exchange.progress.stage.checking";
            case WRITING -> "exchange.progress.stage.writing";
        };
    }
}
