package vn.ketnap.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import vn.ketnap.kit.EmptyState;
import vn.ketnap.kit.ErrorState;
import vn.ketnap.kit.RefusedState;
import vn.ketnap.shared.NotFound;
import vn.ketnap.shared.Refused;

/** Answers a click or a keystroke that threw: the same words as the error pages, over the screen that is shown. */
final class FailedClick implements ErrorHandler {

    @Override
    public void error(ErrorEvent event) {
        var ui = UI.getCurrent();
        if (ui == null) {
            Incident.log(event.getThrowable());
            return;
        }
        show(ui, answer(ui, event.getThrowable()));
    }

    private static Component answer(UI ui, Throwable error) {
        return switch (root(error)) {
            case Refused refused -> new RefusedState(refused.problems());
            case NotFound notFound ->
                new EmptyState(ui.getTranslation("shell.notFound.title"), ui.getTranslation("shell.notFound.hint"));
            case AccessDeniedException denied ->
                new RefusedState(ui.getTranslation("shell.refused.title"), ui.getTranslation("shell.refused.hint"));
            case AuthenticationException signedOut ->
                new RefusedState(ui.getTranslation("shell.refused.title"), ui.getTranslation("shell.refused.hint"));
            default -> new ErrorState(Incident.log(error));
        };
    }

    /** Listeners wrap what they throw. */
    private static Throwable root(Throwable error) {
        var cause = error.getCause();
        return cause == null || error instanceof Refused || error instanceof NotFound ? error : root(cause);
    }

    private static void show(UI ui, Component answer) {
        var dialog = new Dialog(answer);
        dialog.addClassName("kn-failed");
        var close = new Button(ui.getTranslation("shell.error.close"), click -> dialog.close());
        close.setAutofocus(true);
        dialog.getFooter().add(close);
        dialog.open();
    }
}
