package vn.ketnap.exchange.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import vn.ketnap.exchange.ImportJob;
import vn.ketnap.kit.ErrorState;
import vn.ketnap.kit.RefusedState;

/** A file that could not be read, or a failure on our side. */
final class FailedPanel {

    private FailedPanel() {}

    static Component of(String fileName, ImportJob.Standing standing, Runnable another) {
        var ui = UI.getCurrent();
        var again = new Button(ui.getTranslation("exchange.import.another"), click -> another.run());
        var unreadable = standing.unreadable();
        if (unreadable == null) {
            return new ErrorState(String.valueOf(standing.incident()), again);
        }
        return new RefusedState(
                ui.getTranslation("exchange.failed.title", fileName),
                ui.getTranslation(unreadable.key(), unreadable.args().toArray()),
                again);
    }
}
