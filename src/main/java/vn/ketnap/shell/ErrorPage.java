package vn.ketnap.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Main;
import vn.ketnap.kit.EmptyState;
import vn.ketnap.kit.ErrorState;
import vn.ketnap.kit.RefusedState;

/** What the error views say. */
final class ErrorPage {

    private ErrorPage() {}

    /** Not there, or not for this actor: one answer, on purpose. */
    static Component notFound(Main view) {
        return new EmptyState(
                view.getTranslation("shell.notFound.title"), view.getTranslation("shell.notFound.hint"), home(view));
    }

    static Component refused(Main view) {
        return new RefusedState(
                view.getTranslation("shell.refused.title"), view.getTranslation("shell.refused.hint"), home(view));
    }

    static Component error(Main view, Throwable error) {
        return new ErrorState(Incident.log(error), home(view));
    }

    private static Anchor home(Main view) {
        return new Anchor("", view.getTranslation("shell.error.home"));
    }
}
