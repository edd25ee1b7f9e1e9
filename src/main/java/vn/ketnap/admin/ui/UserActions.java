package vn.ketnap.admin.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import vn.ketnap.admin.UserRow;
import vn.ketnap.admin.UserState;

/** What can be done with an account as a whole; each after a question. */
final class UserActions extends Composite<Div> {

    private final UserRow user;
    private Runnable reset = () -> {};
    private Runnable close = () -> {};
    private Runnable open = () -> {};

    UserActions(UserRow user) {
        this.user = user;
        getContent().addClassName("kn-header-actions");
        getContent().add(button("reset", () -> reset.run()));
        getContent()
                .add(
                        user.state() == UserState.DISABLED
                                ? button("open", () -> open.run())
                                : button("close", () -> close.run()));
    }

    void onReset(Runnable work) {
        reset = work;
    }

    void onClose(Runnable work) {
        close = work;
    }

    void onOpen(Runnable work) {
        open = work;
    }

    private Button button(String name, Runnable work) {
        String text = getTranslation("admin.user.action." + name);
        return new Button(text, click -> {
            var dialog = new ConfirmDialog(
                    getTranslation("admin.user.ask." + name, user.username()),
                    getTranslation("admin.user.askText." + name),
                    text,
                    confirm -> work.run());
            dialog.setCancelable(true);
            dialog.setCancelText(getTranslation("kit.action.cancel"));
            dialog.open();
        });
    }
}
